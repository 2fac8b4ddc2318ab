import { expect, test } from "vitest";
import type { Screening, ScreeningQuestion } from "./queries";
import { answerOfKey, groupsOf, needsReason, questionNow, standing } from "./rules";

const question = (change: Partial<ScreeningQuestion> = {}): ScreeningQuestion => ({
  about: "safe_home",
  group: "home",
  words: { en: "Is home safe?", es: "¿Es seguro el hogar?" },
  answers: ["yes", "no"],
  asked_next: false,
  before_all: false,
  said: [],
  suggested: [],
  contradicted: false,
  ...change,
});
const said = (answer: string) => ({
  number: 1,
  about: "safe_home",
  answer,
  evidence: "told" as const,
  words: "",
  said_at: "2026-11-16T14:00:00Z",
  said_by: "01",
  said_by_name: "Ines Marsh",
});

test("the question that was chosen is put before the one that is next", () => {
  const all = [question(), question({ about: "motivated", asked_next: true })];
  expect(questionNow(all, undefined)?.about).toBe("motivated");
  expect(questionNow(all, "safe_home")?.about).toBe("safe_home");
  expect(questionNow([question()], undefined)).toBeUndefined();
  const notKnown = question({ asked_next: true, said: [said("unknown")] });
  expect(questionNow([notKnown], undefined)).toBeUndefined();
  expect(questionNow([notKnown], "safe_home")).toBe(notKnown);
});

test("not known is no answer", () => {
  expect(standing(question({ said: [said("yes")] }))).toBe("yes");
  expect(standing(question({ said: [said("unknown"), said("yes")] }))).toBeUndefined();
  expect(standing(question())).toBeUndefined();
});

test("groups stand in the order of a visit, a payer's own behind", () => {
  const groups = ["payer", "level", "safety", "home"].map((group) => question({ group }));
  expect(groupsOf(groups).map(({ id }) => id)).toEqual(["safety", "home", "level", "payer"]);
});

test.each([
  ["y", "yes"],
  ["S", "yes"],
  ["n", "no"],
  ["u", "unknown"],
  ["1", undefined],
  ["Tab", undefined],
])("the key %s of a fact says %s", (key, answer) => {
  expect(answerOfKey(question(), key)).toBe(answer);
});

test("a digit answers a diagnosis, and no letter does", () => {
  const diagnosis = question({ answers: ["none", "mild", "moderate", "severe"] });
  expect(answerOfKey(diagnosis, "3")).toBe("moderate");
  expect(answerOfKey(diagnosis, "9")).toBeUndefined();
  expect(answerOfKey(diagnosis, "n")).toBeUndefined();
});

test("a reason is needed for any level but the one that is recommended", () => {
  const with_ = (level?: string) => ({ recommendation: { level } }) as Screening;
  expect(needsReason(with_("iop"), "iop")).toBe(false);
  expect(needsReason(with_("iop"), "php")).toBe(true);
  expect(needsReason(with_(), "iop")).toBe(true);
  expect(needsReason(with_("iop"), "")).toBe(false);
});
