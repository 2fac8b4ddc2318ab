import type { Schemas } from "../api/client";

export type Absence = Schemas["Absence"];
export type Reason = Absence["reason_kind"];

export const reasons: readonly Reason[] = [
  "ill",
  "work",
  "transport",
  "childcare",
  "court",
  "hospital",
  "vacation",
  "unknown",
  "other",
];

// Another reason says nothing without words.
export function isReasonComplete(kind: Reason, words: string): boolean {
  return kind !== "other" || words.trim() !== "";
}
