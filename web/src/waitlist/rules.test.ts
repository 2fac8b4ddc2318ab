import { expect, test } from "vitest";
import { placeOffer, waitingRow } from "./records";
import { isPassedOver, saidAs, timeLeft } from "./rules";

test.each([
  ["2026-11-16T14:00:00Z", { unit: "minutes", count: 0 }],
  ["2026-11-16T13:59:59Z", { unit: "over" }],
  ["2026-11-16T15:59:00Z", { unit: "minutes", count: 119 }],
  ["2026-11-16T16:00:00Z", { unit: "hours", count: 2 }],
  ["2026-11-18T14:00:00Z", { unit: "hours", count: 48 }],
  ["2026-11-19T14:00:00Z", { unit: "days", count: 3 }],
])("an offer until %s has this left at two", (expires, left) => {
  expect(timeLeft(expires, "2026-11-16T14:00:00Z")).toEqual(left);
});

test("whoever is first without an offer is passed over by the others", () => {
  const [first, second] = [waitingRow(1), waitingRow(2)];
  const track = first.waiting.track_id;
  expect(isPassedOver(first, track, [first, second])).toBe(false);
  expect(isPassedOver(second, track, [first, second])).toBe(true);
  expect(isPassedOver(second, "another", [first, second])).toBe(false);
  const offered = { ...first, offer: placeOffer() };
  expect(isPassedOver(second, track, [offered, second])).toBe(false);
  const declined = { ...first, offer: placeOffer({ state: "declined" }) };
  expect(isPassedOver(second, track, [declined, second])).toBe(true);
});

test("a name is said the other way round than it is listed", () => {
  expect(saidAs("Linden, June")).toBe("June Linden");
  expect(saidAs("Madonna")).toBe("Madonna");
});
