import { describe, expect, test } from "vitest";
import { languageOf } from "./words";

// The compiler sees to it that no key is missing. What it can't see: an empty sentence, and one
// that was left in English.
const catalogues = import.meta.glob<Record<string, unknown>>("/src/**/*words.ts", { eager: true });

// Words that are the same in both languages.
const alike = new Set([
  "Stepwell",
  "English",
  "Español",
  "No",
  "Individual",
  "Hospital",
  "Trauma",
  "min",
]);

function sentences(value: unknown, path: string): [string, string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") return [[path, String(value("2", "3", "4", "5"))]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => sentences(inner, `${path}.${key}`));
}

const rooms = Object.entries(catalogues).flatMap(([file, module]) =>
  Object.values(module).flatMap((made) => {
    const both = made as { en?: unknown; es?: unknown };
    return both?.en && both.es ? [{ file, en: both.en, es: both.es }] : [];
  }),
);

test("every room's words are found", () => {
  expect(rooms.length).toBeGreaterThan(5);
});

describe.each(rooms)("$file", ({ en, es }) => {
  const spanish = new Map(sentences(es, ""));
  test.each(sentences(en, ""))("%s is said in Spanish", (path, english) => {
    const said = spanish.get(path);
    expect(said?.trim()).toBeTruthy();
    const short = english.replace(/[\d\W]/g, "").length < 3;
    if (!short && !alike.has(english)) expect(said).not.toBe(english);
  });
});

test.each([
  [["es-MX", "en"], "es"],
  [["fr", "es"], "es"],
  [["en-GB", "es"], "en"],
  [["de"], "en"],
  [[], "en"],
])("a browser that asks for %s is answered in %s", (asked, language) => {
  expect(languageOf(asked)).toBe(language);
});
