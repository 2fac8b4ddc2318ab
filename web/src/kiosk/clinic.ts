import type { ItemAnswer, Questionnaires } from "../questionnaire/model";
import { ask, type Reply } from "./asking";
import type { Answers, Arrival, Farewell, Finds, KioskSite, Parting } from "./model";

export { newKey, type Reply } from "./asking";

export type Clinic = {
  site(token: string): Promise<Reply<KioskSite>>;
  arrive(token: string, pin: string, key: string): Promise<Reply<Arrival>>;
  arriveBornOn(token: string, birthDate: string): Promise<Reply<Finds>>;
  arriveAs(token: string, choice: string): Promise<Reply<Arrival>>;
  arriveLate(token: string, letter: PinLetter): Promise<Reply<Arrival>>;
  answer(token: string, letter: Letter): Promise<Reply<Farewell>>;
  questionnaires(token: string, checkInId: string): Promise<Reply<Questionnaires>>;
};

// A PIN on its way, typed where there was no network.
export type PinLetter = { pin: string; typedAt: number };

// Answers on their way: of somebody who came, or who leaves, or one to a questionnaire. The key makes
// a second delivery the same one.
export type Letter = { checkInId: string; version: number; key: string } & (Said | ItemSaid);
export type Said = { answers: Answers; leaving?: false } | { answers: Parting; leaving: true };
export type ItemSaid = { answers: ItemAnswer; to: string; leaving?: false }; // below the check-in

// Returns where a letter goes, below its check-in.
export function placeOf(letter: Letter): string {
  if ("to" in letter) return letter.to;
  return letter.leaving ? "check-out" : "answers";
}

export const clinic: Clinic = {
  site: (token) => ask(token, "GET", "/kiosk"),
  arrive: (token, pin, key) =>
    ask(token, "POST", "/kiosk/arrivals", { "Idempotency-Key": key }, { pin }),
  arriveBornOn: (token, birth_date) =>
    ask(token, "POST", "/kiosk/arrivals/by-birth-date", {}, { birth_date }),
  arriveAs: (token, choice) =>
    ask(token, "POST", "/kiosk/arrivals/by-choice", {}, { token: choice }),
  arriveLate: (token, { pin, typedAt }) => {
    const seconds_ago = Math.max(0, Math.round((Date.now() - typedAt) / 1000));
    return ask(token, "POST", "/kiosk/arrivals", {}, { pin, seconds_ago });
  },
  answer: (token, letter) =>
    ask(
      token,
      "PUT",
      `/kiosk/arrivals/${letter.checkInId}/${placeOf(letter)}`,
      { "Idempotency-Key": letter.key, "If-Match": `"${letter.version}"` },
      letter.answers,
    ),
  questionnaires: (token, id) => ask(token, "GET", `/kiosk/arrivals/${id}/questionnaires`),
};
