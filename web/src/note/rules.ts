import type { Schemas } from "../api/client";
import { isAway, type Sheet } from "../attendance/rules";

export type GroupNote = Schemas["GroupNote"];
export type NoteRow = Schemas["GroupNoteRow"];
export type Note = Schemas["Note"];
export type Participation = NonNullable<Note["participation"]>;
type Mark = Schemas["Mark"];

export const participations: readonly Participation[] = ["quiet", "some", "active", "very_active"];

// What somebody has written and the server has not confirmed yet: a line about a person, or, under
// the name below, what the group did.
export interface Draft {
  words: string;
  participation: Participation | undefined;
  goal: string | undefined;
  next: string;
  version: number | undefined; // of what it changes; none where there was nothing
}

export const shared = "narrative";

// Returns the goal a note begins with: that of the person's last note while it is in force, or the
// only one there is. What a person said and did is never filled in for anybody.
export function usualGoal({ goals, last }: Pick<NoteRow, "goals" | "last">): string | undefined {
  const again = goals.find(({ id }) => id === last?.goal_id);
  return again?.id ?? (goals.length === 1 ? goals[0]?.id : undefined);
}

// Returns what a line says: the draft, else what is stored, else nothing.
export function lineOf(row: NoteRow, draft: Draft | undefined): Draft {
  if (draft) return draft;
  const { note } = row;
  if (!note)
    return {
      words: "",
      participation: undefined,
      goal: usualGoal(row),
      next: "",
      version: undefined,
    };
  return {
    words: note.response,
    participation: note.participation ?? undefined,
    goal: note.goal_id ?? undefined,
    next: note.next_step,
    version: note.version,
  };
}

export function sharedOf({ narrative }: GroupNote, draft: Draft | undefined): Draft {
  if (draft) return draft;
  const version = narrative.version || undefined;
  return { words: narrative.words, participation: undefined, goal: undefined, next: "", version };
}

export const isSigned = ({ note }: NoteRow) => Boolean(note?.signed_at);

// Whether the server already holds what a draft says: an answer was lost on its way back.
export function isStored(draft: Draft, stored: Draft): boolean {
  return (
    draft.words === stored.words &&
    draft.participation === stored.participation &&
    draft.goal === stored.goal &&
    draft.next === stored.next
  );
}

// Who stands where. Whoever was away has no note.
export function standing(row: NoteRow, mark: Mark | null | undefined, me: string) {
  if (isSigned(row)) return "signed";
  if (mark && isAway(mark.presence)) return "away";
  if (row.note && row.note.written_by !== me) return "theirs";
  return row.note ? "mine" : "open";
}

// Everybody of the group with their note, their mark, and where both stand.
export function linesOf(page: GroupNote, sheet: Sheet, me: string) {
  return page.rows.map((row) => {
    const person = sheet.rows.find(({ patient_id: id }) => id === row.person.patient_id);
    const now = person ?? row.person;
    return { row, person: now, stands: standing(row, now.mark, me) };
  });
}

export type Line = ReturnType<typeof linesOf>[number];

// Returns the rows that `me` has written and may sign.
export function mineOf(page: GroupNote, sheet: Sheet | undefined, me: string): NoteRow[] {
  const markOf = (patient: string) =>
    sheet?.rows.find(({ patient_id: id }) => id === patient)?.mark ?? null;
  return page.rows.filter((row) => standing(row, markOf(row.person.patient_id), me) === "mine");
}

// Returns the names of participants that stand in the shared words, as they are written there.
export function namesIn(words: string, rows: readonly NoteRow[]): string[] {
  const said = new Set(words.match(/[\p{L}\p{M}'’-]+/gu) ?? []);
  const names = rows.flatMap(({ person }) => person.name.match(/[\p{L}\p{M}'’-]{3,}/gu) ?? []);
  return [...new Set(names)].filter((name) => said.has(name) || said.has(`${name}'s`));
}

// What a finding of a signing is about: "/notes/3/response" of the notes that were sent.
export function placeOf(field: string): { place: number; part: string } | undefined {
  const found = /^\/notes\/(\d+)\/(\w+)$/.exec(field);
  return found ? { place: Number(found[1]), part: found[2] ?? "" } : undefined;
}
