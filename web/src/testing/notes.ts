import type { Schemas } from "../api/client";
import { at, rollCallRow, sheet, uuid } from "./records";

// Notes of a made-up clinic.
export function signedNote(change: Partial<Schemas["Note"]> = {}): Schemas["Note"] {
  return {
    id: uuid(600),
    patient_id: uuid(1),
    site_id: uuid(900),
    kind: "group",
    session_id: sheet().session.id,
    held_on: "2026-11-16",
    participation: "active",
    response: "Named a trigger at work and a way around it",
    goal_id: null,
    next_step: "",
    form_hash: null,
    begun_at: at("15:10"),
    voided_at: null,
    written_by: uuid(701),
    written_at: at("15:10"),
    presence: "present",
    minutes: 180,
    signed_at: at("15:20"),
    needs_cosign: false,
    cosigned_at: null,
    cosigned_by: null,
    version: 2,
    ...change,
  };
}

export function lastNote(change: Partial<Schemas["LastNote"]> = {}): Schemas["LastNote"] {
  return {
    patient_id: uuid(1),
    id: uuid(601),
    kind: "group",
    held_on: "2026-11-13",
    group_name: "DBT Skills",
    participation: "some",
    response: "Listened for most of the hour, then told of a hard weekend",
    goal_id: null,
    next_step: "Bring the trigger list",
    ...change,
  };
}

export function noteRow(change: Partial<Schemas["GroupNoteRow"]> = {}): Schemas["GroupNoteRow"] {
  return {
    person: rollCallRow(),
    note: null,
    written_by: change.note ? "Theo Brook" : null,
    last: null,
    goals: [],
    ...change,
  };
}

export function groupNote(change: Partial<Schemas["GroupNote"]> = {}): Schemas["GroupNote"] {
  const { session } = sheet();
  return {
    session,
    narrative: { session_id: session.id, words: "", written_by: null, version: 0 },
    rows: [noteRow()],
    asks_password: false,
    ...change,
  };
}

export function noteCard(change: Partial<Schemas["NoteCard"]> = {}): Schemas["NoteCard"] {
  return {
    id: uuid(600),
    patient_id: uuid(1),
    patient_name: "Ana Rivera",
    kind: "group",
    session_id: uuid(610),
    held_on: "2026-11-16",
    group_name: "DBT Skills",
    author: "Theo Brook",
    written_by: uuid(701),
    presence: "late",
    minutes: 165,
    participation: "active",
    response: "Named a trigger at work and a way around it",
    begun_at: at("15:10"),
    signed_at: at("15:20"),
    needs_cosign: false,
    cosigned_at: null,
    addenda: 0,
    ...change,
  };
}

export function noteView(change: Partial<Schemas["NoteView"]> = {}): Schemas["NoteView"] {
  return {
    note: signedNote(),
    patient_name: "Ana Rivera",
    record_number: "K7M2-94QX",
    birth_date: "1990-04-02",
    site_name: "Main Street Clinic",
    session: sheet().session,
    narrative: "The group practised paced breathing and compared cravings before and after.",
    form: null,
    answers: [],
    goal: null,
    author: "Theo Brook",
    author_credential: "LCSW",
    cosigner: "",
    addenda: [],
    may_cosign: false,
    version: 2,
    ...change,
  };
}
