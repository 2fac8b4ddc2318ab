import { describe, expect, test } from "vitest";
import type { Question, Questionnaire, Said } from "./model";
import {
  askedAfter,
  firstOpen,
  foreignPart,
  itemAfter,
  minutesFor,
  needsSomeone,
  numbersOf,
  pathOf,
  wordingIn,
} from "./rules";

const question = (id: string, more: Partial<Question> = {}): Question => ({
  id,
  stem: "",
  text: `Item ${id}`,
  choices: [],
  ...more,
});
const value = (of: number): Said => ({ reply: "value", value: of });

const form = (languages: string[], items: number, answered: string[] = []): Questionnaire => ({
  instrument: "phq-9",
  wordings: languages.map((language) => ({ language, questions: [] })),
  asked: Array.from({ length: items }, (_, at) => String(at + 1)),
  answered,
});

test("a form is shown in the language of the screen, or in the one it has", () => {
  expect(wordingIn(form(["en", "es"], 1), "es")?.language).toBe("es");
  expect(wordingIn(form(["en"], 1), "es")?.language).toBe("en");
});

test("what is there in another language alone is said", () => {
  const [both, english] = [form(["en", "es"], 1), form(["en"], 1)];
  expect(foreignPart([both, both], "es")).toBeUndefined();
  expect(foreignPart([english], "es")).toBe("one");
  expect(foreignPart([both, english], "es")).toBe("some");
  expect(foreignPart([english, english], "es")).toBe("all");
  expect(foreignPart([form(["es"], 1)], "en")).toBe("one");
});

test.each([
  ["a PHQ-9 and a GAD-7", [form(["en"], 10), form(["en"], 7)], 3],
  ["what is left of one", [form(["en"], 10, ["1", "2", "3", "4", "5"])], 1],
  ["a single item takes a minute at least", [form(["en"], 1)], 1],
])("%s: so many minutes", (_, all, minutes) => {
  expect(minutesFor(all)).toBe(minutes);
});

describe("the next question", () => {
  const asked = ["1", "2", "3"];
  test.each([
    ["the one after it", "1", ["1"], "2"],
    ["one that was answered before, after going back", "1", ["1", "2"], "2"],
    ["after the last, the first that was left open", "3", ["2", "3"], "1"],
    ["none, once all have their answers", "3", ["1", "2", "3"], undefined],
  ])("%s", (_, item, answered, next) => {
    expect(itemAfter(item, asked, new Set(answered))).toBe(next);
  });
  test("somebody who comes back goes on with the first without an answer", () => {
    expect(firstOpen(asked, new Set(["1", "3"]))).toBe("2");
  });
});

describe("what a screen without a network asks next", () => {
  const on6 = { of: [{ items: ["6"], at_least: 1 }] };
  const questions = [question("6"), question("7A", { asked_when: on6 }), question("8")];
  const cases: [why: string, said: Said, asked: string[]][] = [
    ["a day of use opens the drugs", value(1), ["6", "7A", "8"]],
    ["none does not", value(0), ["6", "8"]],
    ["refused, nobody knows, and it is asked", { reply: "refused" }, ["6", "7A", "8"]],
    ["skipped, too", { reply: "skipped" }, ["6", "7A", "8"]],
  ];
  test.each(cases)("%s", (_, said, asked) => {
    expect(askedAfter("6", questions, ["6", "8"], { "6": said })).toEqual(asked);
  });
  test("what hangs on another answer stays as it was", () => {
    expect(askedAfter("8", questions, ["6", "7A", "8"], { "8": value(0) })).toEqual([
      "6",
      "7A",
      "8",
    ]);
  });
  test("an answer above the most opens nothing", () => {
    const within = [
      question("1"),
      question("2", { asked_when: { of: [{ items: ["1"], at_least: 1, at_most: 2 }] } }),
    ];
    expect(askedAfter("1", within, ["1"], { "1": value(3) })).toEqual(["1"]);
    expect(askedAfter("1", within, ["1"], { "1": value(2) })).toEqual(["1", "2"]);
  });
});

describe("who has to be looked after", () => {
  const ninth = question("9", { alarms_from: 1 });
  test.each<[string, Question, Said, boolean]>([
    ["not at all", ninth, value(0), false],
    ["several days", ninth, value(1), true],
    ["would rather not say", ninth, { reply: "refused" }, true],
    ["passed over", ninth, { reply: "skipped" }, false],
    ["an item that nobody watches", question("1"), value(3), false],
    ["the same, refused", question("1"), { reply: "refused" }, false],
  ])("%s", (_, of, said, needed) => {
    expect(needsSomeone(of, said)).toBe(needed);
  });
});

test("days of a month are keys, and what is more is typed", () => {
  expect(numbersOf(question("2", { least: 0, most: 30 }))).toHaveLength(31);
  expect(numbersOf(question("2", { least: 0, most: 31 }))).toBeUndefined();
});

test("an item's place is an address whatever it is called", () => {
  expect(pathOf("phq-9", "9/../1")).toBe("questionnaires/phq-9/answers/9%2F..%2F1");
});
