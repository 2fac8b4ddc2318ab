import { expect, test } from "vitest";
import {
  addDays,
  ageOn,
  clockTime,
  dayOf,
  duration,
  isEndOfDay,
  longDay,
  minutesBetween,
  mondayOf,
} from "./time";

const newYork = "America/New_York";

test("an instant is read in the site's zone, on both sides of daylight saving", () => {
  expect(clockTime("2026-10-31T13:00:00.000000Z", newYork, "en")).toMatch(/^9:00\sAM$/);
  expect(clockTime("2026-11-01T14:00:00.000000Z", newYork, "en")).toMatch(/^9:00\sAM$/);
});

test("late in the evening it is still that day at the site", () => {
  expect(dayOf("2026-11-17T04:30:00.000000Z", newYork)).toBe("2026-11-16");
});

test("a day reads the same wherever the browser is", () => {
  expect(longDay("2026-11-16", "en")).toBe("Monday, November 16");
  expect(longDay("2026-11-16", "es")).toBe("lunes, 16 de noviembre");
});

test.each([
  ["2026-11-16", "2026-11-16"],
  ["2026-11-22", "2026-11-16"],
  ["2026-11-23", "2026-11-23"],
  ["2027-01-01", "2026-12-28"],
])("the week of %s begins on %s", (day, monday) => {
  expect(mondayOf(day)).toBe(monday);
});

test("days are added across months", () => {
  expect(addDays("2026-02-28", 1)).toBe("2026-03-01");
  expect(addDays("2026-03-01", -1)).toBe("2026-02-28");
});

test.each([
  ["the day before a birthday", "2026-04-11", 34],
  ["the birthday", "2026-04-12", 35],
])("%s", (_why, day, age) => {
  expect(ageOn("1991-04-12", day)).toBe(age);
});

test.each([
  [0, "0 min"],
  [59, "59 min"],
  [60, "1 h"],
  [570, "9 h 30 min"],
])("%i minutes are said as %s", (minutes, text) => {
  expect(duration(minutes)).toBe(text);
});

test("minutes between two instants may be negative", () => {
  expect(minutesBetween("2026-11-16T14:00:00.000000Z", "2026-11-16T13:45:00.000000Z")).toBe(-15);
});

test("midnight at the site is the end of the day, wherever UTC stands", () => {
  expect(isEndOfDay("2026-11-17T05:00:00.000000Z", newYork)).toBe(true);
  expect(isEndOfDay("2026-11-17T00:00:00.000000Z", newYork)).toBe(false);
});
