import { expect, test } from "vitest";
import { troubleOf, whoOf } from "./rules";
import { phoneWords } from "./words";

test.each([
  ["a day and a year", "7", "1988", { born_year: 1988, born_day: 7 }],
  ["with blanks", " 31 ", " 2001 ", { born_year: 2001, born_day: 31 }],
  ["no such day", "32", "1988", undefined],
  ["two digits of a year", "7", "88", undefined],
  ["nothing", "", "", undefined],
  ["words", "seven", "1988", undefined],
])("%s", (_, day, year, expected) => {
  expect(whoOf(day, year)).toEqual(expected);
});

test("what stands in the way is said in words, and never as the server says it", () => {
  const refused = (code?: string, text?: string) =>
    troubleOf({ is: "refused", status: 422, code, text }, phoneWords.en);
  expect(refused("too_early", "check-in opens at 08:30")).toBe("You can check in from 08:30 on.");
  expect(refused("another_phone")).toMatch(/another phone/);
  expect(refused("something_new", "an inner secret")).toBe(phoneWords.en.trouble.other);
  expect(troubleOf({ is: "throttled", waitSeconds: 4 }, phoneWords.es)).toMatch(/4 s/);
});
