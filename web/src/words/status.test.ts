import { expect, test } from "vitest";
import { statusWord, statusWords } from "./status";

test.each([
  ["active", "activo"],
  ["on-hold", "en pausa"],
  ["from-the-future", "from-the-future"],
])("a record that is %s is said to be %s", (code, word) => {
  expect(statusWord(code, statusWords.es)).toBe(word);
});
