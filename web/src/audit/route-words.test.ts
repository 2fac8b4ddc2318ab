import { expect, test } from "vitest";
import openapi from "../api/openapi.json";
import { routeWords, whatWords } from "./route-words";

// Everything the server answers, and what the program itself puts on record.
const routes = Object.entries(openapi.paths).flatMap(([path, methods]) =>
  Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
);
const commands = [
  ...["import referrals", "stepwell import program", "stepwell user add", "demo"],
  ...["expire offer", "carry out transfer", "escalate alert"],
  "send notice",
  "import referrals",
  "stepwell import program",
  "stepwell user add",
  "demo",
];

test("there are routes to say something about", () => {
  expect(routes.length).toBeGreaterThan(50);
});

test.each([...routes, ...commands])("%s has words of its own", (what) => {
  for (const language of ["en", "es"] as const) {
    const said = whatWords(routeWords[language], what);
    expect(said).not.toBe(routeWords[language].somethingElse);
    expect(said).not.toMatch(/[/{}]/);
  }
});

test("what nobody has words for is never shown by its own name", () => {
  expect(whatWords(routeWords.en, "GET /api/v9/secret/{thing}")).toBe("Something else");
});

test("no two routes are said alike", () => {
  for (const language of ["en", "es"] as const) {
    const said = routes.map((what) => whatWords(routeWords[language], what));
    expect(said.filter((one, at) => said.indexOf(one) !== at)).toEqual([]);
  }
});

test("there are no words for what is no longer there", () => {
  const known = new Set([...routes, ...commands, "stepwell user"]);
  expect(Object.keys(routeWords.en.what).filter((what) => !known.has(what))).toEqual([]);
});
