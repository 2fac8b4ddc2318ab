import type { LetterRow, ReleaseRow } from "../letter/rules";
import { at, uuid } from "./records";

// Letters and consents as the server sends them, for tests and for the gallery.
export function release(
  change: Partial<ReleaseRow["release"]> = {},
  open: boolean = true,
): ReleaseRow {
  return {
    release: {
      id: uuid(520),
      patient_id: uuid(1),
      site_id: uuid(900),
      discloser: "Elm Street Services",
      recipient: "Acme Printing, personnel",
      recipient_lines: "",
      purpose: "employment",
      purpose_words: "",
      told: "days_and_hours",
      signed_by: "Ana Rivera",
      signed_on: "2026-11-02",
      expires_on: "2027-05-02",
      noted_at: at("14:00", "2026-11-02"),
      noted_by: uuid(800),
      revoked_on: null,
      revoked_by: null,
      version: 1,
      ...change,
    },
    open,
  };
}

export function letter(change: Partial<LetterRow["letter"]> = {}): LetterRow {
  return {
    letter: {
      id: uuid(530),
      patient_id: uuid(1),
      release_id: uuid(520),
      recipient: "Acme Printing, personnel",
      purpose: "employment",
      language: "en",
      from_on: "2026-10-20",
      until_on: "2026-11-16",
      days: 12,
      minutes: 2160,
      made_at: at("15:00"),
      made_by: uuid(800),
      sha256: "00",
      ...change,
    },
    made_by_name: "Grace Okafor",
  };
}
