import { expect, test } from "vitest";
import { isCoOccurring } from "./rules";

test.each([
  [["F10.20", "F33.1"], true],
  [["f1120", " f43.10 "], true],
  [["F10.20", "F11.20"], false],
  [["F33.1", "F41.1"], false],
  [["F17.210", "F33.1"], false],
  [["F17.210", "F33.1", "F14.20"], true],
  [["F10.20", "Z59.00"], false],
  [["", "F33.1"], false],
  [[], false],
])("%s treated together: %s", (codes, expected) => {
  expect(isCoOccurring(codes)).toBe(expected);
});
