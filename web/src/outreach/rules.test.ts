import { expect, test } from "vitest";
import { attempt } from "../testing/absences";
import { endingsAfter, nextTryAt } from "./rules";

test("an outreach without an attempt can't end", () => {
  expect(endingsAfter([])).toEqual([]);
});

test("who was never reached could not be reached", () => {
  expect(endingsAfter([attempt(), attempt({ how: "text" })])).toEqual(["not_reached"]);
});

test("one attempt that reached them is enough for their word to count", () => {
  expect(endingsAfter([attempt(), attempt({ reached: true })])).toContain("excused");
  expect(endingsAfter([attempt(), attempt({ reached: true })])).not.toContain("not_reached");
});

test.each([
  ["none", undefined],
  ["half_hour", "2026-11-16T14:50:00.000Z"],
  ["two_hours", "2026-11-16T16:20:00.000Z"],
  ["tomorrow", "2026-11-17T14:20:00.000Z"],
] as const)("the next try after %s is %s", (choice, at) => {
  expect(nextTryAt(choice, new Date("2026-11-16T14:20:00Z"))).toBe(at);
});
