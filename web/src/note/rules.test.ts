import { expect, test } from "vitest";
import { groupNote, lastNote, noteRow, signedNote } from "../testing/notes";
import { mark, rollCallRow, uuid } from "../testing/records";
import {
  type Draft,
  isStored,
  lineOf,
  mineOf,
  namesIn,
  placeOf,
  sharedOf,
  standing,
  usualGoal,
} from "./rules";

const me = uuid(700);
const goals = [
  { id: uuid(1), words: "Sleep through the night", problem: "Insomnia" },
  { id: uuid(2), words: "Stay sober at weddings", problem: "Alcohol" },
];

test("what somebody said or did is never filled in for them", () => {
  const line = lineOf(noteRow({ last: lastNote(), goals }), undefined);
  expect(line.words).toBe("");
  expect(line.next).toBe("");
  expect(line.participation).toBeUndefined();
});

test.each([
  ["the goal of the last note, while it is in force", goals, uuid(2), uuid(2)],
  ["the only goal there is", goals.slice(0, 1), null, uuid(1)],
  ["none of several", goals, null, undefined],
  ["none where the last one's is no longer in force", goals, uuid(9), undefined],
  ["none without a plan", [], uuid(2), undefined],
])("a note begins with %s", (_, inForce, before, expected) => {
  const last = lastNote({ goal_id: before });
  expect(usualGoal({ goals: inForce, last })).toBe(expected);
});

test.each([
  ["nobody has written", noteRow(), mark(), "open"],
  ["nobody has marked", noteRow(), null, "open"],
  ["they were away", noteRow(), mark({ presence: "no_show", minutes: 0 }), "away"],
  ["I wrote", noteRow({ note: signedNote({ signed_at: null, written_by: me }) }), mark(), "mine"],
  ["a colleague wrote", noteRow({ note: signedNote({ signed_at: null }) }), mark(), "theirs"],
  ["it is signed", noteRow({ note: signedNote() }), mark(), "signed"],
])("a row where %s", (_, row, marked, expected) => {
  expect(standing(row, marked, me)).toBe(expected);
});

test("one signs what one wrote, about people who were there", () => {
  const mine = noteRow({ note: signedNote({ signed_at: null, written_by: me }) });
  const theirs = noteRow({
    person: rollCallRow({ patient_id: uuid(2) }),
    note: signedNote({ signed_at: null }),
  });
  const page = groupNote({ rows: [mine, theirs] });
  expect(mineOf(page, undefined, me)).toEqual([mine]);
});

test("a name in the shared words is found, and a part of a word is not one", () => {
  const rows = [noteRow({ person: rollCallRow({ name: "Ana Rivera" }) })];
  expect(namesIn("Ana's question opened it", rows)).toEqual(["Ana"]);
  expect(namesIn("They analysed the week", rows)).toEqual([]);
  expect(namesIn("Mrs. Rivera spoke", rows)).toEqual(["Rivera"]);
});

test("a draft whose answer was lost is known again", () => {
  const stored = lineOf(noteRow({ note: signedNote({ signed_at: null }) }), undefined);
  const draft: Draft = { ...stored, version: undefined };
  expect(isStored(draft, stored)).toBe(true);
  expect(isStored({ ...draft, words: "Other" }, stored)).toBe(false);
});

test("a narrative that nobody has begun has no version", () => {
  expect(sharedOf(groupNote(), undefined).version).toBeUndefined();
});

test("a finding leads to its place", () => {
  expect(placeOf("/notes/3/response")).toEqual({ place: 3, part: "response" });
  expect(placeOf("/narrative")).toBeUndefined();
});
