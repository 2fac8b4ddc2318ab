import { expect, test } from "vitest";
import { board, checkIn, personRow, sessionCard, sessionRow, uuid } from "../testing/records";
import {
  answersIn,
  answersOf,
  countsOf,
  filtered,
  holds,
  isMyAppointment,
  leadsSome,
  personOf,
  raisesAlert,
  sectionsOf,
  sleepHours,
  stepFor,
  usualView,
  viewOf,
} from "./rules";

const people = [
  personRow({ state: "unsafe" }),
  personRow({ state: "missing" }),
  personRow({ state: "late" }),
  personRow({ state: "arrived" }),
  personRow({ state: "excused" }),
  personRow({ state: "done" }),
];

test("each person is counted once, and late counts with missing", () => {
  expect(countsOf(people)).toEqual({
    all: 6,
    unsafe: 1,
    missing: 2,
    expected: 0,
    here: 1,
    over: 2,
  });
});

test("a filter keeps the order of the board", () => {
  expect(filtered(people, "missing").map(({ state }) => state)).toEqual(["missing", "late"]);
});

test("somebody who may not check in is offered the chart", () => {
  expect(stepFor({ next_step: "check_in" }, (grant) => grant === "read_chart")).toBe("open_chart");
  expect(stepFor({ next_step: "check_in" }, () => false)).toBeUndefined();
  expect(stepFor({ next_step: "check_in" }, () => true)).toBe("check_in");
});

test("a question left empty is not sent", () => {
  expect(answersOf({ mood: 0, safety: undefined, craving: null })).toEqual({ mood: 0 });
  expect(answersOf({})).toBeUndefined();
});

test.each([
  ["yes", true],
  ["declined", true],
  ["no", false],
  [undefined, false],
] as const)("a safety answer of %s raises an alert: %s", (safety, raised) => {
  expect(raisesAlert({ safety })).toBe(raised);
});

test.each([
  ["", undefined],
  ["7,5", 7.5],
  ["0", 0],
  ["24", 24],
  ["24.5", "wrong"],
  ["-1", "wrong"],
  ["much", "wrong"],
])("'%s' hours of sleep is %s", (typed, hours) => {
  expect(sleepHours(typed)).toBe(hours);
});

test("asking the rest keeps what was answered before", () => {
  const before = checkIn({ mood: 7, craving: null, safety: null });
  expect(answersOf({ ...answersIn(before), safety: "no" })).toMatchObject({
    mood: 7,
    safety: "no",
  });
});

test.each([
  ["a facilitator who leads one today", [{ role: "facilitator" as const }], true, "mine"],
  ["one who leads none", [{ role: "facilitator" as const }], false, "everyone"],
  [
    "a therapist who is the director too",
    [{ role: "therapist" as const }, { role: "director" as const }],
    true,
    "everyone",
  ],
])("%s sees first", (_, roles, mine, expected) => {
  expect(usualView(board({ sessions: [sessionRow({ mine })] }), roles)).toBe(expected);
});

test("an appointment is no group to look at alone", () => {
  const session = sessionCard({ patient_id: uuid(2) });
  expect(leadsSome(board({ sessions: [sessionRow({ mine: true, session })] }))).toBe(false);
  expect(leadsSome(board({ sessions: [sessionRow({ mine: true })] }))).toBe(true);
});

test("who has people of their own sees everybody, those first", () => {
  const own = board({
    sessions: [sessionRow({ mine: true })],
    people: [personRow({ my_team: true })],
  });
  expect(usualView(own, [{ role: "therapist" }])).toBe("everyone");
});

test("a board without people of one's own has no parts", () => {
  const [all, ...rest] = sectionsOf(board(), people, ({ state }) => state === "unsafe");
  expect(all).toEqual({ part: undefined, rows: people });
  expect(rest).toEqual([]);
});

test("who must be seen comes first, then one's own people, then everybody else", () => {
  const rows = [
    personRow({ name: "Ana", state: "unsafe" }),
    personRow({ name: "Bo", state: "missing" }),
    personRow({ name: "Cy", state: "late", my_team: true }),
    personRow({ name: "Di", state: "arrived" }),
    personRow({ name: "Ed", state: "done", my_team: true }),
  ];
  const sections = sectionsOf(board({ people: rows }), rows, ({ state }) => state === "unsafe");
  expect(sections.map(({ part, rows: in_it }) => [part, ...in_it.map(({ name }) => name)])).toEqual(
    [
      ["urgent", "Ana"],
      ["mine", "Cy", "Ed"],
      ["others", "Bo", "Di"],
    ],
  );
});

test("a part that holds nobody is not there", () => {
  const rows = [personRow({ my_team: true })];
  const sections = sectionsOf(board({ people: rows }), rows, () => false);
  expect(sections.map(({ part }) => part)).toEqual(["mine"]);
});

test("an appointment of mine is one I lead with one person", () => {
  const session = sessionCard({ patient_id: uuid(2) });
  expect(isMyAppointment(sessionRow({ mine: true, session }))).toBe(true);
  expect(isMyAppointment(sessionRow({ session }))).toBe(false);
  expect(isMyAppointment(sessionRow({ mine: true }))).toBe(false);
  expect(personOf(board(), sessionRow({ session }))?.name).toBe("Okafor, Daniel");
});

test("my groups are the sessions I lead and who is in them", () => {
  const all = board({
    people: [personRow({ mine: true }), personRow({ patient_id: uuid(2) })],
    sessions: [sessionRow(), sessionRow({ mine: true })],
  });
  const mine = viewOf(all, "mine");
  expect(mine.people).toEqual([all.people[0]]);
  expect(mine.sessions).toEqual([all.sessions[1]]);
  expect(viewOf(all, "everyone")).toBe(all);
});

test("a role is held at its site, and one without a site at every one", () => {
  const here = uuid(900);
  expect(holds([{ role: "intake", site_id: here }], here, "intake")).toBe(true);
  expect(holds([{ role: "intake" }], here, "intake")).toBe(true);
  expect(holds([{ role: "intake", site_id: uuid(901) }], here, "intake")).toBe(false);
  expect(holds([{ role: "director" }], here, "intake")).toBe(false);
});
