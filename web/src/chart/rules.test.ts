import { expect, test } from "vitest";
import { checkOut } from "../testing/absences";
import {
  banner,
  checkIn,
  day,
  episode,
  patient,
  sessionCard,
  uuid,
  weekDose,
} from "../testing/records";
import {
  changeOf,
  groupsOf,
  isHere,
  mayArrive,
  namesOf,
  needed,
  pointsOf,
  standingOf,
  weeksMet,
  wrongsOf,
} from "./rules";

test.each([
  ["hours and days reached", { minutes: 540, days: 3, minutes_scheduled: 0 }, "met"],
  ["hours reached on too few days, one to come", { minutes: 540, days: 2 }, "on_track"],
  ["enough is still scheduled", { minutes: 360, days: 2 }, "on_track"],
  ["an hour can't be reached any more", { minutes: 480, minutes_short: 60 }, "short"],
  ["a day can't be reached any more", { minutes: 540, days: 2, days_short: 1 }, "short"],
])("%s", (_why, dose, standing) => {
  expect(standingOf(weekDose(dose))).toBe(standing);
});

test("only weeks whose order was met are counted", () => {
  expect(weeksMet([weekDose({ minutes: 540, days: 3 }), weekDose({ minutes_short: 1 })])).toBe(1);
});

test("answers read from the oldest on, and a skipped one is no point", () => {
  const points = pointsOf(
    [
      checkIn({ held_on: "2026-11-18", mood: 7 }),
      checkIn({ held_on: "2026-11-17", mood: null }),
      checkIn({ held_on: "2026-11-16", mood: 4 }),
    ],
    "mood",
  );
  expect(points.map(({ value }) => value)).toEqual([4, 7]);
  expect(changeOf(points)).toBe(3);
  expect(changeOf(points.slice(1))).toBeUndefined();
});

test("zero is an answer", () => {
  expect(pointsOf([checkIn({ craving: 0 })], "craving")).toEqual([{ day: "2026-11-16", value: 0 }]);
});

test("a preferred name comes first and the legal one is said", () => {
  expect(namesOf(patient({ preferred_name: "Annie" }))).toEqual({
    called: "Annie Rivera",
    legal: "Ana Rivera",
  });
  expect(namesOf(patient()).legal).toBeUndefined();
});

test("a group that meets twice is one group", () => {
  const coming = [sessionCard(), sessionCard({ id: uuid(101) })];
  expect(groupsOf(coming)).toEqual([{ id: uuid(200), name: "DBT skills" }]);
});

test("only what lacks something is asked for", () => {
  expect(needed({ reason: "Choose why", ended_on: false })).toEqual([
    { field: "reason", text: "Choose why" },
  ]);
});

test.each([
  ["our words, at the field", "in_the_future", "/ended_on", "ended_on", "Not later than today"],
  ["the server's own words where we have none", "new_rule", "/ended_on", "ended_on", "as it says"],
  ["no field where the dialog has none", "in_the_future", "/id", undefined, "Not later than today"],
])("what the server found is said in %s", (_why, code, pointer, field, text) => {
  const known = { in_the_future: "Not later than today" };
  const found = [{ code, field: pointer, text: "as it says" }];
  expect(wrongsOf(found, known, ["reason", "ended_on"])).toEqual([{ field, text }]);
});

test.each([
  ["who never came", [], [], false],
  ["who came yesterday", [checkIn({ held_on: "2026-11-15" })], [], false],
  ["who came today", [checkIn()], [], true],
  ["who left again", [checkIn()], [checkOut()], false],
  ["who left yesterday", [checkIn()], [checkOut({ held_on: "2026-11-15" })], true],
] as const)("%s is here: %s", (_, check_ins, check_outs, here) => {
  expect(isHere({ check_ins: [...check_ins], check_outs: [...check_outs] }, day)).toBe(here);
});

test.each([
  ["in the program, and not here yet", "admitted", [], true],
  ["here already", "admitted", [checkIn({ held_on: day })], false],
  ["here yesterday", "admitted", [checkIn({ held_on: "2026-11-15" })], true],
  ["on hold", "on_hold", [], false],
  ["gone", "discharged", [], false],
] as const)("may arrive: %s", (_, state, check_ins, expected) => {
  const summary = { banner: banner({ episode: episode({ state }) }), check_ins: [...check_ins] };
  expect(mayArrive(summary, day)).toBe(expected);
});
