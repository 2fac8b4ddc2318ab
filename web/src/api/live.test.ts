import { expect, test } from "vitest";
import { touchedBy } from "./live";

test("a check-in makes the board and the person's chart old", () => {
  expect(touchedBy({ topic: "attendance" })).toEqual(
    expect.arrayContaining(["today", "sheet", "summary"]),
  );
});

test("a topic nobody knows makes everything old rather than nothing", () => {
  expect(touchedBy({ topic: "from_the_future" })).toBeUndefined();
});
