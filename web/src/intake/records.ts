import { at, historyLine, uuid } from "../testing/records";
import type {
  Candidate,
  GroupOffer,
  HistoryLine,
  ImportDetail,
  ImportJob,
  ImportRefusal,
  IntakeRow,
  PatientDetails,
  ReferralDetail,
} from "./model";

// Records of intake as the server sends them, for tests and for the gallery. All made up.
export function intakeRow(change: Partial<IntakeRow> = {}): IntakeRow {
  return {
    id: uuid(1),
    patient_id: uuid(2),
    name: "Rivera, Ana",
    birth_date: "1990-05-04",
    source_kind: "hospital",
    source_name: "St. Anne's Hospital",
    urgency: "routine",
    state: "received",
    received_at: at("14:00"),
    version: 1,
    ...change,
  };
}

export function referral(
  change: Partial<ReferralDetail["referral"]> = {},
): ReferralDetail["referral"] {
  return {
    id: uuid(1),
    site_id: uuid(3),
    source_kind: "hospital",
    source_name: "St. Anne's Hospital",
    reason: "Stepping down after eight days in hospital.",
    urgency: "urgent",
    state: "to_match",
    received_at: at("14:00"),
    version: 1,
    ...change,
  };
}

export function sentPerson(change: Partial<PatientDetails> = {}): PatientDetails {
  return { given_name: "Ana", family_name: "Rivera", birth_date: "1990-05-04", ...change };
}

export const twoCandidates: Candidate[] = [
  {
    patient_id: uuid(4),
    record_number: "K7M2-94QX",
    name: "Rivera, Ana",
    birth_date: "1990-04-05",
    why: "same name, day and month of birth exchanged",
  },
  {
    patient_id: uuid(5),
    record_number: "P3XD-7KQ2",
    name: "Rivera, Anna",
    birth_date: "1990-05-04",
    why: "same date of birth and family name",
  },
];

export const manyLines: HistoryLine[] = [
  historyLine({ id: uuid(20), kind: "condition", text: "Major depressive disorder, moderate" }),
  historyLine({ id: uuid(21), kind: "medication", text: "Sertraline 100 mg oral tablet" }),
  historyLine({ id: uuid(22), kind: "allergy", text: "Penicillin" }),
];

export function groupOffer(id: string, taken: number): GroupOffer {
  return {
    group: {
      id,
      track_id: uuid(6),
      room_id: uuid(7),
      name: "DBT skills",
      modality: "dbt_skills",
      capacity: 12,
      minimum: 3,
      version: 1,
    },
    program_id: uuid(5),
    track_name: "Morning DBT",
    room_name: "Maple room",
    taken,
    facilitators: [{ group_id: id, staff_id: uuid(8), name: "Dana Whitfield" }],
    slots: [1, 3, 3].map((weekday, place) => ({
      id: `${id}${place}`,
      group_id: id,
      weekday,
      starts_at_minute: 540 + 90 * place,
      minutes: 90,
      from_on: "2026-11-01",
      until_on: place === 2 ? "2026-11-20" : null,
    })),
  };
}

const orphan: ImportRefusal = {
  file: "bundle.json",
  line: 14,
  resource: "Condition/points-to-nobody",
  element: "Condition.subject",
  reason: "it points to nobody in this import",
};

export function importDetail(
  change: Partial<ImportJob> = {},
  refused: ImportRefusal[] = [orphan],
): ImportDetail {
  return {
    job: {
      id: uuid(8),
      site_id: uuid(3),
      name: "bundle.json",
      state: "done",
      bytes: 9_000_000,
      bytes_read: 18_000_000,
      resources_read: 7164,
      patients_new: 11,
      patients_matched: 1,
      patients_to_review: 1,
      referrals_new: 13,
      unchanged: 0,
      changed: 0,
      kept_verbatim: 3301,
      refused_count: refused.length,
      created_at: at("14:00"),
      beat_at: at("14:01"),
      version: 1,
      ...change,
    },
    refused,
  };
}
