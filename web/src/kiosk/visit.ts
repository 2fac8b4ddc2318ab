import type { Said } from "./clinic";
import { type Answers, type Arrival, type Parting, PIN_LENGTH } from "./model";
import { needsSomeone, QUESTIONS } from "./questions";

// A visit is one person's time at the tablet, from the first digit to "you are checked in". It is
// a value that lives in the page's memory alone; `away` is all that is left of it afterwards.

export type Trouble = "wrong_pin" | "unreachable" | "kept" | "throttled" | "not_me";

export type Visit =
  | { at: "pin"; digits: string; checking: boolean; trouble?: Trouble; waitSeconds?: number }
  | { at: "birth_date" }
  | { at: "greeting"; arrival: Arrival }
  | { at: "question"; arrival: Arrival; number: number; answers: Answers }
  | { at: "leaving"; arrival: Arrival }
  | ({ at: "sending"; arrival: Arrival } & Said)
  | {
      at: "done";
      arrival: Arrival;
      answers: "sent" | "kept_here" | "refused" | "given_earlier";
      leaving?: boolean;
    }
  | { at: "stay"; checkInId: string; told: boolean; crisisLine?: string };

export type Step =
  | { did: "typed"; digit: string }
  | { did: "erased" }
  | { did: "failed"; trouble: Trouble; waitSeconds?: number }
  | { did: "waited" }
  | { did: "had_no_pin" }
  | { did: "arrived"; arrival: Arrival }
  | { did: "began" }
  | { did: "answered"; answers: Answers }
  | { did: "went_back" }
  | { did: "asked_to_leave" }
  | { did: "parted"; answers: Parting }
  | { did: "sent"; stay: boolean; crisisLine: string }
  | { did: "told"; checkInId: string; crisisLine: string }
  | { did: "kept_here" }
  | { did: "refused" }
  | { did: "alarmed"; told: boolean; crisisLine?: string }
  | { did: "left" };

export const away = { at: "pin", digits: "", checking: false } as const satisfies Visit;

export function next(visit: Visit, step: Step): Visit {
  switch (step.did) {
    case "typed":
      return typed(visit, step.digit);
    case "erased":
      return visit.at === "pin" && !visit.checking
        ? { ...away, digits: visit.digits.slice(0, -1) }
        : visit;
    case "failed":
      return { ...away, trouble: step.trouble, waitSeconds: step.waitSeconds };
    case "waited":
      return visit.at === "pin" && visit.trouble === "throttled" ? away : visit;
    case "had_no_pin":
      return { at: "birth_date" };
    case "arrived":
      return { at: "greeting", arrival: step.arrival };
    case "began":
      return visit.at === "greeting" ? begun(visit.arrival) : visit;
    case "answered":
      return visit.at === "question" ? answered(visit, step.answers) : visit;
    case "went_back":
      return back(visit);
    case "asked_to_leave":
      return visit.at === "greeting" ? { at: "leaving", arrival: visit.arrival } : visit;
    case "parted":
      return visit.at === "leaving"
        ? { at: "sending", arrival: visit.arrival, answers: step.answers, leaving: true }
        : visit;
    case "sent":
      return sent(visit, step.stay, step.crisisLine);
    case "told":
      return visit.at === "stay" && visit.checkInId === step.checkInId
        ? { ...visit, told: true, crisisLine: step.crisisLine }
        : visit;
    case "kept_here":
      return unsent(visit, "kept_here");
    case "refused":
      return unsent(visit, "refused");
    case "alarmed":
      return visit.at === "done"
        ? {
            at: "stay",
            checkInId: visit.arrival.check_in_id,
            told: step.told,
            crisisLine: step.crisisLine,
          }
        : visit;
    case "left":
      return away;
  }
}

function typed(visit: Visit, digit: string): Visit {
  if (visit.at !== "pin" || visit.checking || visit.trouble === "throttled") return visit;
  const digits = (visit.digits + digit).slice(0, PIN_LENGTH);
  return { at: "pin", digits, checking: digits.length === PIN_LENGTH };
}

function begun(arrival: Arrival): Visit {
  if (arrival.answered) return { at: "done", arrival, answers: "given_earlier" };
  return { at: "question", arrival, number: 0, answers: {} };
}

function answered(visit: Visit & { at: "question" }, given: Answers): Visit {
  const answers = { ...visit.answers, ...given };
  const number = visit.number + 1;
  if (number < QUESTIONS.length) return { ...visit, number, answers };
  return { at: "sending", arrival: visit.arrival, answers };
}

function back(visit: Visit): Visit {
  if (visit.at === "birth_date") return away;
  if (visit.at === "leaving") return { at: "greeting", arrival: visit.arrival };
  if (visit.at !== "question") return visit;
  if (visit.number === 0) return { at: "greeting", arrival: visit.arrival };
  return { ...visit, number: visit.number - 1 };
}

function sent(visit: Visit, stay: boolean, crisisLine: string): Visit {
  if (visit.at !== "sending") return visit;
  if (stay) return { at: "stay", checkInId: visit.arrival.check_in_id, told: true, crisisLine };
  return { at: "done", arrival: visit.arrival, answers: "sent", leaving: visit.leaving };
}

// Nobody was told, so the page must not say that they were.
function unsent(visit: Visit, answers: "kept_here" | "refused"): Visit {
  if (visit.at !== "sending") return visit;
  if (needsSomeone(visit.answers))
    return { at: "stay", checkInId: visit.arrival.check_in_id, told: false };
  return { at: "done", arrival: visit.arrival, answers, leaving: visit.leaving };
}

// Whether the tablet must forget this by itself when nobody touches it. Somebody who is asked to
// stay is never sent away by a clock.
export function isForgettable(visit: Visit): boolean {
  if (visit.at === "stay" || visit.at === "sending") return false;
  return (
    visit.at !== "pin" ||
    visit.digits !== "" ||
    visit.trouble === "wrong_pin" ||
    visit.trouble === "kept"
  );
}
