import type { Refusal } from "../api/client";

// What a sign-in page has to say next, from what the server answered.
export type SignInTrouble =
  | { kind: "wrong" }
  | { kind: "wrong_code" }
  | { kind: "throttled"; seconds: number }
  | { kind: "offline" }
  | { kind: "other"; code: string };

export interface SignInNeeds {
  code: boolean;
  organization: boolean;
  trouble: SignInTrouble | undefined; // none when only one more answer is needed
}

const usualWaitS = 30;

function asksFor(refusal: Refusal, what: "code" | "organization"): boolean {
  return refusal.problem.findings.some(({ field }) => field === `/${what}`);
}

// Returns what to ask for and what to say. `sentCode`: a code was already part of the answer.
export function needsAfter(refusal: Refusal, sentCode: boolean): SignInNeeds {
  const code = asksFor(refusal, "code");
  const organization = asksFor(refusal, "organization");
  return { code, organization, trouble: troubleOf(refusal, code, organization, sentCode) };
}

function troubleOf(
  refusal: Refusal,
  code: boolean,
  organization: boolean,
  sentCode: boolean,
): SignInTrouble | undefined {
  if (refusal.code === "throttled")
    return { kind: "throttled", seconds: refusal.retryAfter ?? usualWaitS };
  if (refusal.code === "offline") return { kind: "offline" };
  if (code || organization) return undefined;
  if (refusal.code === "unauthenticated" || refusal.code === "invalid")
    return { kind: sentCode ? "wrong_code" : "wrong" };
  return { kind: "other", code: refusal.code };
}
