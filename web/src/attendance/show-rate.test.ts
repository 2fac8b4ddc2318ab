import { expect, test } from "vitest";
import { turnout } from "../testing/absences";
import { isFew, lowestDay, noShowPercent } from "./show-rate";

test.each([
  ["twenty-nine are few", turnout(20, 4, 5), true],
  ["thirty are not", turnout(20, 4, 6), false],
  ["who is not marked does not count", { ...turnout(20, 4, 5), unmarked: 10 }, true],
] as const)("%s", (_, given, few) => {
  expect(isFew(given)).toBe(few);
});

test("no-shows are said of those who were marked, and of few not at all", () => {
  expect(noShowPercent(turnout(70, 10, 20))).toBe(20);
  expect(noShowPercent(turnout(7, 1, 2))).toBeUndefined();
});

test("the lowest day is the one on which the smallest part came", () => {
  const days = [
    { held_on: "2026-11-16", turnout: turnout(8, 1, 1) },
    { held_on: "2026-11-17", turnout: turnout(5, 1, 4) },
    { held_on: "2026-11-18", turnout: turnout(0, 0, 0) },
  ];
  expect(lowestDay(days)?.held_on).toBe("2026-11-17");
  expect(lowestDay([])).toBeUndefined();
});
