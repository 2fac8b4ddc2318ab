import { expect, test } from "vitest";
import { freeHours } from "../testing/availabilities";
import { freeLines, lackingOf, nextFree, weekdaysSaid } from "./rules";

test("days that are alike share a line, and home comes after the clinic", () => {
  const hours = [
    freeHours({ weekday: 2, way: "telehealth" }),
    freeHours({ weekday: 1, from_hour: 17, until_hour: 20 }),
    freeHours({ weekday: 1 }),
    freeHours({ weekday: 3 }),
    freeHours({ weekday: 5 }),
  ];
  expect(freeLines(hours)).toEqual([
    { weekdays: [1], hours: "9:00–13:00, 17:00–20:00", way: "in_person" },
    { weekdays: [3, 5], hours: "9:00–13:00", way: "in_person" },
    { weekdays: [2], hours: "9:00–13:00", way: "telehealth" },
  ]);
  expect(freeLines([])).toEqual([]);
});

const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

test.each([
  [[1], "Mon"],
  [[1, 2], "Mon, Tue"],
  [[1, 2, 3], "Mon–Wed"],
  [[1, 2, 4], "Mon, Tue, Thu"],
  [[1, 2, 3, 4, 5, 6, 7], "Mon–Sun"],
])("weekdays %j are said as %s", (weekdays, said) => {
  expect(weekdaysSaid(weekdays, days)).toBe(said);
});

test("one more line is the last one, a day later", () => {
  expect(nextFree([])).toEqual(freeHours({ until_hour: 17 }));
  expect(nextFree([freeHours({ weekday: 7 })])).toEqual(freeHours({ weekday: 1 }));
});

test("a time that ends before it starts is said at its end, and the list comes last", () => {
  const lacking = lackingOf([freeHours(), freeHours({ until_hour: 9 })], "wrong");
  expect(Object.entries(lacking)).toEqual([
    ["hours/0/from_hour", false],
    ["hours/0/until_hour", false],
    ["hours/1/from_hour", false],
    ["hours/1/until_hour", "wrong"],
    ["hours", false],
  ]);
});
