import { expect, test } from "vitest";
import { careTeam, lena, teamMember, theo } from "../testing/care-teams";
import { changesOf, formerOf, holderOn, seatsOf } from "./rules";

test("a seat says who holds it today and who will", () => {
  const [therapist, prescriber] = seatsOf(careTeam());
  expect(therapist?.now?.name).toBe("Theo Brook");
  expect(therapist?.coming.map(({ name }) => name)).toEqual(["Lena Marsh"]);
  expect(prescriber).toEqual({ role: "prescriber", now: undefined, coming: [] });
});

test.each([
  ["2026-11-01", undefined],
  ["2026-11-02", theo.staff_id],
  ["2026-11-22", theo.staff_id],
  ["2026-11-23", lena.staff_id],
])("on %s it is the one of that day", (day, expected) => {
  expect(holderOn(careTeam(), "therapist", day)?.staff_id).toBe(expected);
});

test("who left last comes first", () => {
  const members = [
    teamMember({ from_on: "2026-11-02", until_on: "2026-11-05" }),
    teamMember({ ...lena, from_on: "2026-11-05", until_on: "2026-11-16" }),
    teamMember({ from_on: "2026-11-16" }),
  ];
  expect(formerOf(careTeam({ members })).map(({ name }) => name)).toEqual([
    "Lena Marsh",
    "Theo Brook",
  ]);
});

test.each([
  ["nothing was touched", {}, "2026-11-16", []],
  ["the same was chosen again", { therapist: theo.staff_id }, "2026-11-16", []],
  ["nobody was chosen where nobody is", { prescriber: "" }, "2026-11-16", []],
  [
    "another is chosen",
    { therapist: lena.staff_id },
    "2026-11-16",
    [{ role: "therapist", staff_id: lena.staff_id }],
  ],
  [
    "who it is today stays beyond the planned day",
    { therapist: theo.staff_id },
    "2026-11-23",
    [{ role: "therapist", staff_id: theo.staff_id }],
  ],
  ["nobody from a day on", { nurse: "" }, "2026-11-16", [{ role: "nurse", staff_id: null }]],
])("what is sent when %s", (_, chosen, day, expected) => {
  expect(changesOf(careTeam(), chosen, day)).toEqual(expected);
});
