import { fireEvent, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { Marks } from "../attendance/use-marks";
import { groupNote, lastNote, noteCard, noteRow, noteView, signedNote } from "../testing/notes";
import { mark, rollCallRow, sheet, uuid, zone } from "../testing/records";
import { draw } from "../testing/render";
import { DueCard, forMe } from "./due-card";
import { NarrativeCard } from "./narrative-card";
import { NoteSheet } from "./note-sheet";
import { NotesCard } from "./notes-card";
import { PeopleCard } from "./people-card";
import { type Draft, linesOf, type NoteRow } from "./rules";
import type { Writing } from "./use-drafts";

const nothing = () => {};

function writingWith(change: Partial<Writing> = {}): Writing {
  return {
    drafts: {},
    savings: {},
    put: vi.fn(),
    drop: vi.fn(),
    flush: () => Promise.resolve(true),
    ...change,
  };
}

const marks: Marks = { drafts: {}, savings: {}, put: vi.fn(), drop: vi.fn() };

function people(row: NoteRow, writing: Writing, onNext = nothing, active = 0) {
  const shown = sheet({ rows: [row.person] });
  return draw(
    <PeopleCard
      lines={linesOf(groupNote({ rows: [row] }), shown, uuid(700))}
      sheet={shown}
      marks={marks}
      writing={writing}
      zone={zone}
      canWrite
      canMark
      active={active}
      onActive={nothing}
      onNext={onNext}
    />,
  );
}

test("a digit says how somebody took part, and goes on to their line", async () => {
  const writing = writingWith();
  await people(noteRow(), writing);
  const item = screen.getByRole("listitem");
  fireEvent.keyDown(item, { key: "3" });
  expect(writing.put).toHaveBeenCalledWith(
    uuid(1),
    expect.objectContaining({ participation: "active", words: "" }),
  );
  expect(document.activeElement?.getAttribute("aria-label")).toMatch(/^Response of/);
});

test("a digit typed into the line is a digit", async () => {
  const writing = writingWith();
  await people(noteRow(), writing);
  fireEvent.keyDown(screen.getByRole("textbox", { name: /^Response of/ }), { key: "3" });
  expect(writing.put).not.toHaveBeenCalled();
});

test("Enter is the next person, and Shift+Enter a new line", async () => {
  const onNext = vi.fn();
  await people(noteRow(), writingWith(), onNext);
  const line = screen.getByRole("textbox", { name: /^Response of/ });
  fireEvent.keyDown(line, { key: "Enter", shiftKey: true });
  expect(onNext).not.toHaveBeenCalled();
  fireEvent.keyDown(line, { key: "Enter" });
  expect(onNext).toHaveBeenCalledTimes(1);
});

test("the last note is in view while one writes", async () => {
  await people(noteRow({ last: lastNote() }), writingWith());
  screen.getByText("Listened for most of the hour, then told of a hard weekend");
});

test("whoever was away has no line to write", async () => {
  const away = mark({ presence: "no_show", minutes: 0 });
  await people(noteRow({ person: rollCallRow({ mark: away }) }), writingWith());
  expect(screen.queryByRole("textbox", { name: /^Response of/ })).toBeNull();
  screen.getByText(/The call is on the work list/);
});

test("a signed line has no field", async () => {
  await people(noteRow({ note: signedNote(), written_by: "Theo Brook" }), writingWith());
  expect(screen.queryByRole("textbox", { name: /^Response of/ })).toBeNull();
  screen.getByText(/^Signed .*Theo Brook$/);
});

test("a conflict shows both lines until somebody chooses", async () => {
  const stored = signedNote({ signed_at: null, version: 3 });
  const draft: Draft = {
    words: "Mine",
    participation: "quiet",
    goal: undefined,
    next: "",
    version: 2,
  };
  const writing = writingWith({
    drafts: { [uuid(1)]: draft },
    savings: { [uuid(1)]: { state: "conflict" } },
  });
  await people(noteRow({ note: stored }), writing);
  screen.getByText(stored.response);
  fireEvent.click(screen.getByRole("button", { name: "Save mine" }));
  expect(writing.put).toHaveBeenCalledWith(uuid(1), { ...draft, version: 3 });
});

test("a participant's name in the shared words is warned of", async () => {
  const page = groupNote({
    rows: [noteRow({ person: rollCallRow({ name: "Ana Rivera" }) })],
    narrative: { session_id: uuid(2), words: "Ana opened", written_by: null, version: 1 },
  });
  await draw(<NarrativeCard page={page} writing={writingWith()} canWrite />);
  screen.getByText(/This names Ana\./);
});

test("a chart's notes say what waits and what was added", async () => {
  const notes = [noteCard({ needs_cosign: true, addenda: 2 })];
  await draw(<NotesCard notes={notes} more busy={false} onMore={nothing} />);
  screen.getByText("Waits for a co-signature");
  screen.getByText("2 addenda");
  screen.getByRole("button", { name: "Older notes" });
});

test("a note on paper says whose it is and that it is confidential", async () => {
  await draw(<NoteSheet note={noteView()} zone={zone} />);
  screen.getByText(/42 CFR Part 2/);
  screen.getByText(/K7M2-94QX/);
});

const due = (mine: boolean, late: boolean) => ({
  session: sheet().session,
  counts: { expected: 2, marked: 2, attended: 2, written: 1, signed_notes: 1 },
  mine,
  late,
});

test("the work list holds one's own, and for the director what is late", () => {
  const all = {
    items: [due(true, false), due(false, true), due(false, false)],
    drafts: [],
    to_cosign: [],
  };
  expect(forMe(all, false).items).toHaveLength(1);
  expect(forMe(all, true).items).toHaveLength(2);
});

test("the work list says how far a session has come", async () => {
  await draw(
    <DueCard due={{ items: [due(true, true)], drafts: [], to_cosign: [noteCard()] }} zone={zone} />,
  );
  screen.getByText("1 of 2 signed");
  screen.getByText("Over 24 hours");
  screen.getByRole("link", { name: "Read the note of Ana Rivera, to co-sign it" });
});
