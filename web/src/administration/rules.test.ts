import { expect, test } from "vitest";
import type { AdministrationLine, FormItem, Sheet, ShownScore } from "./queries";
import {
  answerOfKey,
  codesOf,
  daysBetween,
  firstOpen,
  itemOf,
  lastOfEach,
  mainScore,
  nextAsked,
  toneOfBand,
} from "./rules";

const score = (given: Partial<ShownScore>): ShownScore => ({
  score: "total",
  value: 7,
  said: "7",
  band: "",
  least: 0,
  most: 27,
  part: false,
  ...given,
});

test("the score with a band says most, and a step on the way says nothing", () => {
  const scores = [
    score({ score: "raw", part: true, band: "high" }),
    score({ score: "percent" }),
    score({ score: "total", band: "mild" }),
  ];
  expect(mainScore(scores)?.score).toBe("total");
  expect(mainScore(scores.slice(0, 2))?.score).toBe("percent");
  expect(mainScore([])).toBeUndefined();
});

test.each([
  ["minimal", "band-minimal"],
  ["mild", "band-mild"],
  ["moderate", "band-moderate"],
  ["moderately severe", "band-moderately-severe"],
  ["severe", "band-severe"],
  ["high", "band-severe"],
  ["no use in past 3 months", "band-minimal"],
  ["contemplation", ""],
  ["", ""],
])("a band that is %s has the colour %s", (band, tone) => {
  expect(toneOfBand(band)).toBe(tone);
});

const line = (id: string, given: object): AdministrationLine =>
  ({
    administration: { id, instrument: "phq-9", finished_at: "x", voided_at: null, ...given },
    title: "",
    scores: [],
    alerts: 0,
  }) as unknown as AdministrationLine;

test("the last of each counts, and neither what is open nor what was taken back", () => {
  const found = lastOfEach([
    line("a", { finished_at: null }),
    line("b", { voided_at: "x" }),
    line("c", {}),
    line("d", {}),
    line("e", { instrument: "gad-7" }),
  ]);
  expect(found.map(({ administration }) => administration.id)).toEqual(["c", "e"]);
});

const item: FormItem = {
  id: "1",
  text: "",
  about: "",
  options: [
    { value: 0, label: "No" },
    { value: 4, label: "Yes" },
  ],
};

test("a digit answers with the option of that value", () => {
  expect(answerOfKey(item, "4")).toEqual({ reply: "value", value: 4 });
  expect(answerOfKey(item, "1")).toBeUndefined();
  expect(answerOfKey(item, "s")).toEqual({ reply: "skipped" });
  expect(answerOfKey(item, "R")).toEqual({ reply: "refused" });
  expect(answerOfKey(item, "Tab")).toBeUndefined();
});

test("the way leads along what is asked", () => {
  const sheet = { asked: ["1", "2", "6"], answers: [{ item: "1" }] } as unknown as Sheet;
  expect(nextAsked(sheet, "2")).toBe("6");
  expect(nextAsked(sheet, "6")).toBeUndefined();
  expect(nextAsked(sheet, "2", -1)).toBe("1");
  expect(firstOpen(sheet)).toBe("2");
});

test("a finding leads to its item", () => {
  expect(itemOf("/items/7A")).toBe("7A");
  expect(itemOf("/scores/total")).toBeUndefined();
});

test("codes are read as they are typed", () => {
  expect(codesOf(" f32, F33;f43.1 ")).toEqual(["F32", "F33", "F43.1"]);
  expect(codesOf("")).toEqual([]);
});

test("days go by over a change of the clock", () => {
  expect(daysBetween("2026-10-31", "2026-11-02")).toBe(2);
  expect(daysBetween("2026-11-02", "2026-11-02")).toBe(0);
});
