import { expect, test } from "vitest";
import { judge, PART_BYTES, type Part, partsOf } from "./upload";

async function all(files: File[]): Promise<Part[]> {
  const parts: Part[] = [];
  for await (const part of partsOf(files)) parts.push(part);
  return parts;
}

const file = (name: string, text: string) => new File([text], name);

test("a file becomes parts that make the same text again", async () => {
  const text = '{"a":"ñandú 🙂"}\n'.repeat(20_000);
  const parts = await all([file("bundle.json", text)]);
  expect(parts.length).toBeGreaterThan(2);
  expect(parts.map((part) => part.text).join("")).toBe(text);
});

test("a character on the seam is not split", async () => {
  const text = `${"x".repeat(PART_BYTES - 1)}ñ`;
  const parts = await all([file("seam.json", text)]);
  expect(parts.map((part) => part.text)).toEqual(["x".repeat(PART_BYTES - 1), "ñ"]);
});

test("a part fits into a request even when each of its bytes must be escaped", async () => {
  const [part] = await all([file("quotes.json", '"'.repeat(PART_BYTES))]);
  expect(JSON.stringify({ text: part?.text, file: part?.file }).length).toBeLessThan(256 * 1024);
});

test("a part belongs to one file, and the numbers go on", async () => {
  const parts = await all([file("a.ndjson", "1"), file("b.ndjson", "2")]);
  expect(parts.map(({ number, file, text }) => [number, file, text])).toEqual([
    [1, "a.ndjson", "1"],
    [2, "b.ndjson", "2"],
  ]);
});

test("nothing, an empty file and one too large are told apart before anything is sent", () => {
  const large = Object.defineProperty(file("large", ""), "size", { value: 300 * 1024 * 1024 });
  expect([judge([]), judge([file("e", "")]), judge([large]), judge([file("a", "1")])]).toEqual([
    "nothing",
    "empty",
    "too_large",
    "good",
  ]);
});
