import { expect, test } from "vitest";
import { at } from "../testing/records";
import { isReason, minutesLeft } from "./rules";

test.each([
  ["ten letters", "unconsciou", true],
  ["nine", "collapsed", false],
  ["blanks are none", "a         b", false],
  ["ten with accents", "ñññññññññ1", true],
])("%s", (_, text, expected) => {
  expect(isReason(text)).toBe(expected);
});

test.each([
  ["a whole hour", "14:00", 60],
  ["a moment later", "14:00:00.001", 59],
  ["the last minute", "14:59:30", 0],
  ["over", "15:00", undefined],
])("%s is left", (_, now, expected) => {
  const moment = Date.parse(`2026-11-16T${now.length === 5 ? `${now}:00` : now}Z`);
  expect(minutesLeft(at("15:00"), moment)).toBe(expected);
});
