import type { PlaceOffer, TrackSeats, WaitingRow } from "./model";

export const bands = ["urgent", "soon", "routine"] as const;
export const waitReasons = [
  "no_place",
  "coverage",
  "other_care",
  "transport",
  "own_wish",
  "other",
] as const;

// What is left of an offer's time, in the unit a person would say it in.
export type TimeLeft = { unit: "over" } | { unit: "minutes" | "hours" | "days"; count: number };

const hour = 60;
const day = 24 * hour;

export function timeLeft(expires: string, now: string): TimeLeft {
  const minutes = Math.floor((Date.parse(expires) - Date.parse(now)) / 60_000);
  if (minutes < 0) return { unit: "over" };
  if (minutes < 2 * hour) return { unit: "minutes", count: minutes };
  if (minutes < 3 * day) return { unit: "hours", count: Math.floor(minutes / hour) };
  return { unit: "days", count: Math.floor(minutes / day) };
}

// Whether the offer holds its seats.
export function isLive(offer: PlaceOffer | null | undefined): offer is PlaceOffer {
  return offer?.state === "open" || offer?.state === "accepted";
}

// Whether somebody else is the next for a place in `track`.
export function isPassedOver(row: WaitingRow, track: string, rows: readonly WaitingRow[]): boolean {
  const next = rows.find(({ waiting, offer }) => waiting.track_id === track && !isLive(offer));
  return next !== undefined && next.waiting.id !== row.waiting.id;
}

// Returns the names of groups, in the track's order.
export function groupNames(ids: readonly string[], tracks: readonly TrackSeats[]): string[] {
  return tracks
    .flatMap(({ groups }) => groups)
    .filter(({ group_id }) => ids.includes(group_id))
    .map(({ name }) => name);
}

// Returns a listed name as it is said: "June Linden" for "Linden, June".
export function saidAs(name: string): string {
  return name.split(", ").reverse().join(" ");
}

export function seatsFree(group: { capacity: number; taken: number }): number {
  return Math.max(0, group.capacity - group.taken);
}
