import type { Schemas } from "../api/client";

export type Outreach = Schemas["Outreach"];
export type Attempt = Schemas["Attempt"];
export type How = Attempt["how"];
export type Ending = Schemas["End"]["ended_as"];

export const hows: readonly How[] = ["call", "text", "voicemail", "visit", "emergency_contact"];

// When to try again, counted from now.
export const nextTries = ["none", "half_hour", "two_hours", "tomorrow"] as const;
export type NextTry = (typeof nextTries)[number];

const minutesUntil: Record<NextTry, number> = {
  none: 0,
  half_hour: 30,
  two_hours: 120,
  tomorrow: 24 * 60,
};

export function nextTryAt(choice: NextTry, now: Date): string | undefined {
  if (choice === "none") return undefined;
  return new Date(now.getTime() + minutesUntil[choice] * 60_000).toISOString();
}

export function wasReached(attempts: readonly Attempt[]): boolean {
  return attempts.some(({ reached }) => reached);
}

// Returns how an outreach may end after these attempts: as whoever was reached said, or, when nobody
// was, as that. Before the first attempt it can't end.
export function endingsAfter(attempts: readonly Attempt[]): readonly Ending[] {
  if (attempts.length === 0) return [];
  return wasReached(attempts)
    ? ["coming_today", "coming_next_time", "excused", "wants_to_leave"]
    : ["not_reached"];
}
