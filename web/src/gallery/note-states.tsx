import { DueCard } from "../note/due-card";
import { NarrativeCard } from "../note/narrative-card";
import { NoteSheet } from "../note/note-sheet";
import { NotesCard } from "../note/notes-card";
import { PeopleCard } from "../note/people-card";
import { type Draft, type GroupNote, linesOf, shared } from "../note/rules";
import type { Writing } from "../note/use-drafts";
import "../note/group-note.css";
import { groupNote, lastNote, noteCard, noteRow, noteView, signedNote } from "../testing/notes";
import { at, mark, rollCallRow, sheet, uuid, zone } from "../testing/records";
import { Shelf, State } from "./shelf";

const nothing = () => {};
const quiet: Writing = {
  drafts: {},
  savings: {},
  put: nothing,
  drop: nothing,
  flush: () => Promise.resolve(true),
};
const marks = { drafts: {}, savings: {}, put: nothing, drop: nothing };
const long =
  "Told of the argument with a brother-in-law at length, was asked to return to the topic, did so, and ended with a plan for the next family dinner that the group found believable";

const person = (n: number, name: string, change = {}) =>
  rollCallRow({ patient_id: uuid(n), name, ...change });
const draft = (words: string): Draft => ({
  words,
  participation: "active",
  goal: undefined,
  next: "",
  version: 1,
});

const busy = groupNote({
  narrative: {
    session_id: uuid(2),
    words: "Ana opened the round. The group practised paced breathing.",
    written_by: null,
    version: 1,
  },
  rows: [
    noteRow({
      person: person(1, "Ana Rivera", { mark: mark() }),
      last: lastNote(),
      goals: [{ id: uuid(5), words: "Sleep through the night", problem: "Insomnia" }],
    }),
    noteRow({
      person: person(2, "Bartholomew Featherstonehaugh-Montgomery", { open_alerts: 1 }),
      note: signedNote({ signed_at: null, written_by: uuid(700), response: long }),
    }),
    noteRow({
      person: person(3, "Cleo Rowan", { mark: mark({ presence: "no_show", minutes: 0 }) }),
    }),
    noteRow({
      person: person(4, "Dmitri Laurel", { mark: mark({ presence: "late", minutes: 150 }) }),
      note: signedNote({ signed_at: null }),
    }),
    noteRow({ person: person(6, "Elif Juniper"), note: signedNote() }),
    noteRow({
      person: person(7, "Farid Alder", { mark: mark() }),
      note: signedNote({ signed_at: null, written_by: uuid(700), response: "Theirs" }),
    }),
  ],
});

// Every way a group note, and what came of it, can stand.
export default function NoteStates() {
  return (
    <>
      <Shelf title="Group note">
        <div className="state-grid">
          {(["loading", "unavailable"] as const).map((state) => (
            <State key={state} name={state}>
              <NarrativeCard page={state} writing={quiet} canWrite />
              <DueCard due={state} zone={zone} />
              <NotesCard notes={state} more={false} busy={false} onMore={nothing} />
              <NoteSheet note={state} zone={zone} />
            </State>
          ))}
          <State name="empty">
            <DueCard due={{ items: [], drafts: [], to_cosign: [] }} zone={zone} />
            <NotesCard notes={[]} more={false} busy={false} onMore={nothing} />
          </State>
          <State name="to write and to co-sign">
            <DueCard due={due} zone={zone} />
          </State>
          <State name="a chart's notes">
            <NotesCard
              notes={[
                noteCard(),
                noteCard({ id: uuid(620), needs_cosign: true, addenda: 2, response: long }),
              ]}
              more
              busy={false}
              onMore={nothing}
            />
          </State>
          <State name="a note, co-signed and added to">
            <NoteSheet note={added} zone={zone} />
          </State>
        </div>
      </Shelf>
      <Shelf title="Group note: the people">
        <State name="named, offline">
          <NarrativeCard
            page={busy}
            writing={{ ...quiet, savings: { [shared]: { state: "kept" } } }}
            canWrite
          />
        </State>
        <State name="empty">
          <People page={groupNote({ rows: [] })} />
        </State>
        <State name="worst: long, absent, another's, signed, in conflict">
          <People page={busy} />
        </State>
      </Shelf>
    </>
  );
}

const due = {
  items: [
    {
      session: sheet().session,
      counts: { expected: 12, marked: 12, attended: 10, written: 4, signed_notes: 4 },
      mine: true,
      late: true,
    },
  ],
  drafts: [{ note: noteCard({ kind: "crisis", signed_at: null }), mine: true, late: true }],
  to_cosign: [noteCard({ needs_cosign: true })],
};

const added = noteView({
  note: signedNote({ needs_cosign: true, cosigned_at: at("16:00"), next_step: "Call a sponsor" }),
  cosigner: "Noah Glen",
  goal: "Stay sober at weddings",
  addenda: [
    {
      id: uuid(630),
      words: "The trigger was at home.",
      author: "Theo Brook",
      written_at: at("16:30"),
    },
  ],
});

function People({ page }: { page: GroupNote }) {
  const shown = sheet({ rows: page.rows.map((row) => row.person) });
  return (
    <PeopleCard
      lines={linesOf(page, shown, uuid(700))}
      sheet={shown}
      marks={marks}
      writing={{
        ...quiet,
        drafts: { [uuid(7)]: draft("Mine") },
        savings: {
          [uuid(7)]: { state: "conflict" },
          [uuid(2)]: { state: "saved", at: new Date(at("15:31")) },
        },
      }}
      zone={zone}
      canWrite
      canMark
      active={-1}
      onActive={nothing}
      onNext={nothing}
    />
  );
}
