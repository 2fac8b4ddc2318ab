import { ask, newKey, type Reply } from "../kiosk/asking";
import { type Letter, placeOf } from "../kiosk/clinic";
import type { Arrival, Farewell } from "../kiosk/model";
import type { Questionnaires } from "../questionnaire/model";

// What the page knows before anybody has said who they are.
export type Door = { language: string; crisis_line: string; time_zone: string };

export type Who = { born_year: number; born_day: number };

// The clinic as a person's own phone sees it, through their link.
export type PhoneClinic = {
  door(token: string): Promise<Reply<Door>>;
  arrive(token: string, who: Who, phoneKey: string): Promise<Reply<Arrival>>;
  answer(token: string, letter: Letter): Promise<Reply<Farewell>>;
  questionnaires(token: string, checkInId: string): Promise<Reply<Questionnaires>>;
};

export const clinic: PhoneClinic = {
  door: (token) => ask(token, "GET", "/phone"),
  arrive: (token, who, phone_key) =>
    ask(token, "POST", "/phone/arrivals", { "Idempotency-Key": newKey() }, { ...who, phone_key }),
  answer: (token, letter) =>
    ask(
      token,
      "PUT",
      `/phone/arrivals/${letter.checkInId}/${placeOf(letter)}`,
      { "Idempotency-Key": letter.key, "If-Match": `"${letter.version}"` },
      letter.answers,
    ),
  questionnaires: (token, id) => ask(token, "GET", `/phone/arrivals/${id}/questionnaires`),
};
