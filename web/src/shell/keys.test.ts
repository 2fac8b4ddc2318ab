import { expect, test } from "vitest";
import { nextKey } from "./keys";

const known = ["g t", "g p", "?", "/", "p"];

test.each([
  ["a single key acts at once", "", "?", { hit: "?", waiting: "" }],
  ["the first of two waits", "", "g", { waiting: "g" }],
  ["the second completes it", "g", "t", { hit: "g t", waiting: "" }],
  ["a second key is not taken for a single one", "g", "?", { waiting: "" }],
  ["G then P goes to a page and marks nobody", "g", "p", { hit: "g p", waiting: "" }],
  ["an unknown key does nothing", "", "x", { waiting: "" }],
])("%s", (_why, waiting, key, expected) => {
  expect(nextKey(known, waiting, key)).toEqual(expected);
});
