import { expect, test } from "vitest";
import { uuid } from "../testing/records";
import { filterOf, isEverything, withPart } from "./filter";

test("an address gives back the filter it was made from", () => {
  const filter = {
    from: "2026-11-01",
    to: "2026-11-16",
    staff: uuid(1),
    patient: uuid(2),
    kind: "denied",
    site: uuid(3),
  } as const;
  expect(filterOf(filter)).toEqual(filter);
});

test.each([
  ["a name where an id belongs", { patient: "Rivera, Ana" }],
  ["half a day", { from: "2026-11" }],
  ["a kind nobody knows", { kind: "everything" }],
  ["something else altogether", { q: "Rivera" }],
  ["a number", { staff: 7 }],
])("%s is dropped", (_, search) => {
  expect(filterOf(search)).toEqual({});
});

test("a part can be changed and left out", () => {
  const filter = withPart({ kind: "looked" }, "from", "2026-11-16");
  expect(filter).toEqual({ kind: "looked", from: "2026-11-16" });
  expect(withPart(filter, "kind", "")).toEqual({ from: "2026-11-16" });
  expect(isEverything(withPart(filter, "kind", ""))).toBe(false);
  expect(isEverything({})).toBe(true);
});
