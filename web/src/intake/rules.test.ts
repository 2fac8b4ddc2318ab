import { describe, expect, test } from "vitest";
import type { Filter } from "./filter";
import type { Candidate, GroupOffer, HistoryLine, IntakeRow } from "./model";
import { groupOffer, intakeRow } from "./records";
import {
  actionOf,
  byKind,
  compare,
  controlOf,
  errorAt,
  type RowAction,
  saidName,
  seatsLeft,
  shownOf,
  timesOf,
  wallClock,
  weekOf,
  wrongsOf,
} from "./rules";
import { intakeWords } from "./words";

const row = (state: IntakeRow["state"], urgency: IntakeRow["urgency"] = "routine") =>
  intakeRow({ id: `${state}-${urgency}`, state, urgency });

const group = (capacity: number, taken: number): GroupOffer => {
  const offer = groupOffer("g", taken);
  return { ...offer, group: { ...offer.group, capacity } };
};

describe("the next step of a referral", () => {
  const cases: [why: string, state: IntakeRow["state"], grants: string[], action: RowAction][] = [
    ["a doubtful person is decided first", "to_match", ["manage_referrals", "admit"], "decide"],
    ["who may not decide may look", "to_match", ["read_referrals"], "open"],
    ["a known person is admitted", "received", ["admit"], "admit"],
    ["who may not admit may look", "received", ["manage_referrals"], "open"],
    ["what is settled is only opened", "admitted", ["manage_referrals", "admit"], "open"],
  ];
  test.each(cases)("%s", (_, state, grants, action) => {
    expect(actionOf(row(state), (grant) => grants.includes(grant))).toBe(action);
  });
});

describe("a filter", () => {
  const rows = [row("to_match"), row("received", "urgent"), row("received")];
  const cases: [filter: Filter, left: number][] = [
    ["open", 3],
    ["to_match", 1],
    ["urgent", 1],
    ["received", 2],
    ["declined", 0],
  ];
  test.each(cases)("%s leaves %i", (filter, left) => {
    expect(shownOf(rows, filter)).toHaveLength(left);
  });
});

test("history stands by kind, what is asked for first, and a kind without lines is left out", () => {
  const line = (kind: HistoryLine["kind"]): HistoryLine => ({
    id: kind,
    kind,
    text: kind,
    code_system: "",
    code: "",
    status: "",
  });
  const kinds = byKind([line("coverage"), line("condition"), line("request")]);
  expect(kinds.map(([kind]) => kind)).toEqual(["request", "condition", "coverage"]);
});

describe("a candidate beside what was sent", () => {
  const sent = { family_name: "Rivera", given_name: "Ana", birth_date: "1990-05-04" };
  const known: Candidate = {
    patient_id: "p",
    record_number: "K7M2-94QX",
    name: "Rivera, Ana",
    birth_date: "1990-05-04",
    why: "",
  };
  test("the same name and day agree, whatever the case of the letters", () => {
    expect(compare(sent, { ...known, name: "RIVERA, Ana" })).toEqual({
      name: "agrees",
      birth_date: "agrees",
    });
  });
  test("another day differs", () => {
    expect(compare(sent, { ...known, birth_date: "1990-04-05" }).birth_date).toBe("differs");
  });
  test("what was not sent can't differ", () => {
    expect(compare({ ...sent, birth_date: null }, known).birth_date).toBe("unknown");
  });
});

describe("what the server found wrong", () => {
  const findings = [
    { code: "missing", field: "/patient/family_name", text: "a patient needs a name" },
    { code: "something_new", field: "", text: "in the server's words" },
  ];
  test("leads to its control, in the reader's language", () => {
    expect(wrongsOf(findings, intakeWords.es)).toEqual([
      { field: "at-patient-family_name", text: "Apellido: falta este dato" },
      { field: undefined, text: "in the server's words" },
    ]);
  });
  test("is found again beside its control", () => {
    const wrongs = wrongsOf(findings, intakeWords.en);
    expect(errorAt(wrongs, "/patient/family_name")).toContain("Family name");
    expect(errorAt(wrongs, "/patient/given_name")).toBeUndefined();
    expect(controlOf("/groups/0")).toBe("at-groups-0");
  });
});

describe("a group", () => {
  test("has the seats nobody has taken left, and never fewer than none", () => {
    expect(seatsLeft(group(12, 10))).toBe(2);
    expect(seatsLeft(group(12, 13))).toBe(0);
  });
  test("counts two meetings on one day as one day, and only while they are in force", () => {
    expect(weekOf([group(12, 0)], "2026-11-20")).toEqual({ minutes: 270, days: 2 });
    expect(weekOf([group(12, 0)], "2026-11-21")).toEqual({ minutes: 180, days: 2 });
  });
  test("meets at a wall clock's time", () => {
    expect(wallClock(540, "en")).toBe("9:00 AM");
    expect(wallClock(1110, "en")).toBe("6:30 PM");
    expect(wallClock(1110, "es")).toMatch(/^6:30\sp\.\s?m\.$/);
  });
});

test("days that share an hour say it once", () => {
  const slots = [
    { weekday: 1, starts_at_minute: 540 },
    { weekday: 2, starts_at_minute: 780 },
    { weekday: 3, starts_at_minute: 540 },
  ];
  const days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
  expect(timesOf(slots, days, "en")).toEqual(["Mon, Wed 9:00 AM", "Tue 1:00 PM"]);
});

test("a heading says a name as people do", () => {
  expect(saidName({ given_name: "Ana", family_name: "Rivera" })).toBe("Ana Rivera");
  expect(saidName({ given_name: "", family_name: "Rivera" })).toBe("Rivera");
});
