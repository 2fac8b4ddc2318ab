import type { Answers, Arrival, Farewell, KioskSite, Parting } from "./model";

// What the server said, in the words the kiosk acts on.
export type Reply<T> =
  | { is: "ok"; value: T }
  | { is: "unreachable" } // nothing answered, or nobody could just then: worth trying again
  | { is: "revoked" } // this tablet may no longer ask
  | { is: "throttled"; waitSeconds: number }
  | { is: "refused"; status: number };

export type Clinic = {
  site(token: string): Promise<Reply<KioskSite>>;
  arrive(token: string, pin: string, key: string): Promise<Reply<Arrival>>;
  answer(token: string, letter: Letter): Promise<Reply<Farewell>>;
};

// Answers on their way: of somebody who came, or who leaves. The key makes a second delivery the
// same one.
export type Letter = { checkInId: string; version: number; key: string } & Said;
export type Said = { answers: Answers; leaving?: false } | { answers: Parting; leaving: true };

const PATIENCE_MS = 8000; // past this a person presses the button again
const WAIT_SECONDS = 30; // when a throttled answer does not say how long

// Unlike crypto.randomUUID, this works on a clinic's own network without TLS.
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function ask<T>(
  token: string,
  method: string,
  path: string,
  headers: Record<string, string> = {},
  body?: unknown,
): Promise<Reply<T>> {
  let response: Response;
  try {
    response = await fetch(`/api/v1/kiosk${path}`, {
      method,
      headers: {
        Authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
        ...headers,
      },
      body: body === undefined ? undefined : JSON.stringify(body),
      cache: "no-store",
      credentials: "omit",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (response.ok) return { is: "ok", value: (await response.json()) as T };
  } catch {
    return { is: "unreachable" };
  }
  return refusal(response);
}

function refusal(response: Response): Reply<never> {
  if (response.status === 401) return { is: "revoked" };
  if (response.status === 429) {
    const said = Number(response.headers.get("Retry-After"));
    return { is: "throttled", waitSeconds: said > 0 ? said : WAIT_SECONDS };
  }
  if (response.status >= 500) return { is: "unreachable" };
  return { is: "refused", status: response.status };
}

export const clinic: Clinic = {
  site: (token) => ask(token, "GET", ""),
  arrive: (token, pin, key) => ask(token, "POST", "/arrivals", { "Idempotency-Key": key }, { pin }),
  answer: (token, letter) =>
    ask(
      token,
      "PUT",
      `/arrivals/${letter.checkInId}/${letter.leaving ? "check-out" : "answers"}`,
      { "Idempotency-Key": letter.key, "If-Match": `"${letter.version}"` },
      letter.answers,
    ),
};
