import type { Comparison, MergeRow, Pair, Side } from "../merge/rules";
import { at, patient, uuid } from "./records";

// Records that look alike, as the server sends them, for tests and for the gallery.
export function pair(change: Partial<Pair> = {}): Pair {
  const card = {
    id: uuid(1),
    record_number: "K7M2-94QX",
    name: "Ana Rivera",
    birth_date: "1990-04-12",
    track_name: null,
  };
  return {
    one: card,
    other: { ...card, id: uuid(2), record_number: "9QD4-11TB", name: "Anita Rivera" },
    why: ["similar_name", "same_birth_date"],
    ...change,
  };
}

export function side(change: Partial<Side["patient"]> = {}, rest: Partial<Side> = {}): Side {
  return {
    patient: patient(change),
    identifiers: [],
    holdings: [
      { table: "referral", rows: 1, clashes: 0 },
      { table: "check_in", rows: 14, clashes: 1 },
    ],
    open_stay: true,
    ...rest,
  };
}

export function comparison(change: Partial<Comparison> = {}): Comparison {
  return {
    one: side({ phone: "555-0100" }),
    other: side(
      { id: uuid(2), record_number: "9QD4-11TB", given_name: "Anita", phone: "" },
      { open_stay: false, holdings: [{ table: "contact", rows: 2, clashes: 0 }] },
    ),
    why: ["similar_name", "same_birth_date"],
    ...change,
  };
}

export function mergeRow(change: Partial<MergeRow["merge"]> = {}): MergeRow {
  return {
    merge: {
      id: uuid(540),
      survivor_id: uuid(1),
      merged_id: uuid(2),
      site_id: uuid(900),
      reason: "Registered twice",
      merged_at: at("15:00"),
      merged_by: uuid(800),
      undone_at: null,
      undone_by: null,
      undo_reason: "",
      version: 1,
      ...change,
    },
    survivor_name: "Ana Rivera",
    merged_record_number: "9QD4-11TB",
    merged_name: "Anita Rivera",
    merged_by_name: "Grace Okafor",
    moved: 17,
  };
}
