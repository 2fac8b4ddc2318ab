import type { DocumentRow, SentDocument } from "../document/rules";
import { at, uuid } from "./records";

// Papers as the server sends them, for tests and for the gallery.
export function document(
  change: Partial<DocumentRow["document"]> = {},
  names: Partial<Omit<DocumentRow, "document">> = {},
): DocumentRow {
  return {
    document: {
      id: uuid(500),
      patient_id: uuid(1),
      site_id: uuid(900),
      kind: "insurance_card",
      title: "Insurance card, front",
      dated_on: "2026-11-02",
      file_name: "card.jpg",
      format: "jpeg",
      size_bytes: 412_000,
      sha256: "00",
      added_at: at("14:05"),
      added_by: uuid(800),
      voided_at: null,
      voided_by: null,
      void_reason: "",
      version: 3,
      ...change,
    },
    added_by_name: "Grace Okafor",
    voided_by_name: "",
    ...names,
  };
}

export const voidedDocument = () =>
  document(
    { id: uuid(501), voided_at: at("15:00"), void_reason: "Another person's card" },
    { voided_by_name: "Grace Okafor" },
  );

export function sentDocument(change: Partial<SentDocument> = {}): SentDocument {
  return {
    id: uuid(510),
    referral_id: uuid(511),
    source_name: "St. Anne's Hospital",
    text: "Discharge summary",
    from: "2026-10-30",
    ...change,
  };
}
