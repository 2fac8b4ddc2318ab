import { isReasonComplete, type Reason } from "../absence/rules";
import type { Schemas } from "../api/client";
import { minutesBetween } from "../base/time";

export type Sheet = Schemas["SessionSheet"];
export type Row = Schemas["RollCallRow"];
export type Mark = Schemas["Mark"];
export type Presence = Mark["presence"];

// What somebody means to say about a person and has not had confirmed by the server yet.
export interface Draft {
  presence: Presence;
  minutes: number | undefined; // unknown until typed, for somebody late or gone early
  reasonKind: Reason | undefined; // of an absence
  reason: string;
  version: number | undefined; // of the mark it changes; none where there was none
}

export const presences: readonly Presence[] = [
  "present",
  "late",
  "left_early",
  "excused",
  "no_show",
];

export const presenceOfKey: Record<string, Presence> = {
  p: "present",
  l: "late",
  e: "left_early",
  x: "excused",
  n: "no_show",
};

// Checking in takes a moment; whoever came within it was there from the start.
const graceMinutes = 5;

export function isAway(presence: Presence): boolean {
  return presence === "excused" || presence === "no_show";
}

// Returns the minutes a presence brings along; undefined where somebody must say.
export function minutesFor(
  presence: Presence,
  row: Row,
  session: Sheet["session"],
): number | undefined {
  if (isAway(presence)) return 0;
  if (presence === "present") return session.minutes;
  if (presence === "left_early" || !row.arrived_at) return undefined;
  const stayed = minutesBetween(row.arrived_at, session.ends_at);
  return stayed > 0 && stayed < session.minutes ? stayed : undefined;
}

// Returns what the check-in, or else a planned absence, says about somebody not marked yet; it is
// only shown until confirmed.
export function proposalFor(row: Row, session: Sheet["session"]): Draft | undefined {
  if (row.mark) return undefined;
  if (!row.arrived_at) return row.absence ? choose("excused", row, session, undefined) : undefined;
  const after = minutesBetween(session.starts_at, row.arrived_at);
  const presence: Presence = after > graceMinutes ? "late" : "present";
  const minutes = minutesFor(presence, row, session);
  if (minutes === undefined) return undefined; // came when it was over: somebody must say
  return { presence, minutes, reasonKind: undefined, reason: "", version: undefined };
}

// Returns what choosing a presence means for a row that may hold a draft or a mark already.
export function choose(
  presence: Presence,
  row: Row,
  session: Sheet["session"],
  before: Draft | undefined,
): Draft {
  return {
    presence,
    minutes: minutesFor(presence, row, session),
    reasonKind: isAway(presence) ? reasonFor(presence, row, before) : undefined,
    reason: isAway(presence)
      ? (before?.reason ?? row.mark?.reason ?? absenceOf(presence, row))
      : "",
    version: before ? before.version : (row.mark?.version ?? undefined),
  };
}

// A reason that somebody gave ahead is taken over; a no-show has none until somebody says one.
function reasonFor(presence: Presence, row: Row, before: Draft | undefined): Reason {
  const planned = presence === "excused" ? row.absence?.reason_kind : undefined;
  return before?.reasonKind ?? row.mark?.reason_kind ?? planned ?? "unknown";
}

function absenceOf(presence: Presence, row: Row): string {
  return presence === "excused" ? (row.absence?.reason ?? "") : "";
}

// Whether a draft says enough to be sent.
export function isComplete(draft: Draft, session: Sheet["session"]): boolean {
  if (draft.minutes === undefined) return false;
  if (isAway(draft.presence))
    return draft.minutes === 0 && isReasonComplete(draft.reasonKind ?? "unknown", draft.reason);
  return draft.minutes >= 1 && draft.minutes <= session.minutes;
}

// Returns the minutes typed: whole, or undefined.
export function minutesTyped(text: string): number | undefined {
  return /^\d{1,4}$/.test(text.trim()) ? Number(text) : undefined;
}

// Before a session begins there is nothing to say about it but who will not come.
export function hasBegun(session: Sheet["session"], now: Date): boolean {
  return now.getTime() >= Date.parse(session.starts_at);
}

export function markedCount(rows: readonly Row[]): number {
  return rows.filter(({ mark }) => mark).length;
}

// Whether the server already holds what a draft says. It does when an answer was lost on its way
// back and the mark is sent again.
export function isSaid(draft: Draft, mark: Mark | null | undefined): boolean {
  return (
    mark?.presence === draft.presence &&
    mark.minutes === draft.minutes &&
    (mark.reason_kind ?? undefined) === draft.reasonKind &&
    mark.reason === draft.reason
  );
}

// A refusal that means somebody else has marked this person meanwhile.
export function isConflict(code: string): boolean {
  return code === "stale" || code === "precondition_required" || code === "conflict";
}
