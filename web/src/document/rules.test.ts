import { expect, test } from "vitest";
import { base64, PART_BYTES, sizeWords, titleOf, wrongWith } from "./rules";

const megabytes = (count: number) => count * 1024 * 1024;

test.each([
  ["a photograph", { name: "Card.JPG", size: 1 }, undefined],
  ["as large as may be", { name: "scan.pdf", size: megabytes(20) }, undefined],
  ["a byte larger", { name: "scan.pdf", size: megabytes(20) + 1 }, "file_too_large"],
  ["nothing", { name: "scan.pdf", size: 0 }, "empty_file"],
  ["a program", { name: "scan.pdf.exe", size: 1 }, "unknown_format"],
  ["without an ending", { name: "scan", size: 1 }, "unknown_format"],
])("%s", (_, file, expected) => {
  expect(wrongWith(file)).toBe(expected);
});

test("a part in base 64 fits into a request", () => {
  const body = JSON.stringify({ bytes: base64(new Uint8Array(PART_BYTES).fill(255)) });
  expect(body.length).toBeLessThan(256 * 1024);
  expect(PART_BYTES % 3).toBe(0);
});

test("bytes become base 64 as they are, across the seams", () => {
  const bytes = Uint8Array.from({ length: 8193 }, (_, at) => at % 256);
  expect(atob(base64(bytes)).charCodeAt(8192)).toBe(8192 % 256);
});

test("a title begins as the file's name without what belongs to the file", () => {
  expect(titleOf("insurance-card_front.JPG")).toBe("insurance card front");
  expect(titleOf("Dr. Ames.pdf")).toBe("Dr. Ames");
});

test.each([
  [1023, "1023 B"],
  [1024, "1 KB"],
  [412_000, "402 KB"],
  [20 * 1024 * 1024, "20.0 MB"],
])("%i bytes are %s", (bytes, said) => {
  expect(sizeWords(bytes)).toBe(said);
});
