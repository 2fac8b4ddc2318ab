import type { Schemas } from "../api/client";
import { addDays } from "../base/time";

export type LetterList = Schemas["LetterList"];
export type LetterRow = Schemas["LetterRow"];
export type ReleaseRow = Schemas["ReleaseRow"];
export type Release = Schemas["Release"];
export type Letterhead = Schemas["Letterhead"];
export type NewRelease = Schemas["NewRelease"];
export type Purpose = Release["purpose"];
export type Told = Release["told"];

export const purposes: readonly Purpose[] = ["employment", "school", "court", "other"];
export const tolds: readonly Told[] = ["days", "days_and_hours"];

export type Standing = "open" | "over" | "revoked" | "not_yet";

// Returns how a consent stands; `open` is the server's word.
export function standingOf({ open, release }: ReleaseRow, today: string): Standing {
  if (open) return "open";
  if (release.revoked_on) return "revoked";
  return release.signed_on > today ? "not_yet" : "over";
}

// What a letter is usually asked for: the four weeks that end today.
export function usualPeriod(today: string): { from: string; until: string } {
  return { from: addDays(today, -27), until: today };
}

// Until when a consent usually holds: half a year.
export function usualExpiry(today: string): string {
  return addDays(today, 182);
}
