import { expect, test } from "vitest";
import type { Language } from "../words/words";
import { dateOf, slotsOf } from "./birth-date";

const now = new Date("2026-11-16T14:00:00Z");

test.each<[string, string, Language, string | undefined]>([
  ["month first in English", "03071988", "en", "1988-03-07"],
  ["day first in Spanish", "03071988", "es", "1988-07-03"],
  ["a leap day", "02292000", "en", "2000-02-29"],
  ["no leap day", "02292001", "en", undefined],
  ["no thirteenth month", "13011988", "en", undefined],
  ["no day zero", "03001988", "en", undefined],
  ["the first year that is taken", "12311900", "en", "1900-12-31"],
  ["nobody is that old", "12311899", "en", undefined],
  ["today", "11162026", "en", "2026-11-16"],
  ["a day to come", "11172026", "en", undefined],
  ["seven digits", "0307198", "en", undefined],
  ["nothing", "", "en", undefined],
])("%s", (_, digits, language, day) => {
  expect(dateOf(digits, language, now)).toBe(day);
});

test("each part has its digits, as far as they were typed", () => {
  expect(slotsOf("0319", "en").map(({ part, typed }) => `${part} ${typed}`)).toEqual([
    "month 03",
    "day 19",
    "year ",
  ]);
});
