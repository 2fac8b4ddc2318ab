import { expect, test } from "vitest";
import { Refusal } from "./client";
import { isDenied, touchedBy } from "./live";

test("a check-in makes the board and the person's chart old", () => {
  expect(touchedBy({ topic: "attendance" })).toEqual(
    expect.arrayContaining(["today", "sheet", "summary"]),
  );
});

test("a topic nobody knows makes everything old rather than nothing", () => {
  expect(touchedBy({ topic: "from_the_future" })).toBeUndefined();
});

test("what was denied is not asked for again, each try would go on record", () => {
  const refusal = (code: string) =>
    new Refusal({ code, title: "", status: 403, findings: [] } as Refusal["problem"]);
  expect(["forbidden", "break_glass"].map((code) => isDenied(refusal(code)))).toEqual([true, true]);
  expect(isDenied(refusal("unavailable"))).toBe(false);
  expect(isDenied(null)).toBe(false);
});
