import type { OpeningRow } from "./queries";

// Characters that say something, as the server counts them.
const least = 10;

export function isReason(text: string): boolean {
  return [...text.replace(/\s/g, "")].length >= least;
}

export const waits = ({ opening }: OpeningRow) => !opening.outcome;

// Returns the whole minutes that are left, 0 in the last one; undefined when it is over.
export function minutesLeft(until: string, now: number): number | undefined {
  const left = Date.parse(until) - now;
  return left > 0 ? Math.floor(left / 60_000) : undefined;
}
