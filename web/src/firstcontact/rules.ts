import { FEWEST } from "../attendance/show-rate";
import { duration, minutesBetween } from "../base/time";
import type { Call, Calls, Outcome, Speed } from "./model";

// Fewer than this and a share says more than it knows: the same number as for the show rate.
export const isFew = (speed: Speed) => speed.counted < FEWEST;

// Returns who was spoken to within the goal, in percent; undefined when they are few.
export function withinPercent(speed: Speed): number | undefined {
  return isFew(speed) ? undefined : Math.round((100 * speed.within_goal) / speed.counted);
}

// Why there is no median: nobody was reached, or half of those counted were not.
export function whyNoMedian(speed: Speed): "nobody" | "half" {
  return speed.reached === 0 ? "nobody" : "half";
}

// Returns the calls to those of whom is known who they are, and to how many others there are some.
export function knownOf(calls: Calls): [Calls, number] {
  const items = calls.items.filter(({ state }) => state !== "to_match");
  return [{ ...calls, items }, calls.items.length - items.length];
}

// Why somebody is called: they, or who referred them, asked for it, or nobody spoke to them yet.
export type Why = "first" | "again" | "call_back" | "referrer";

export function whyOf(call: Call, now: string): Why {
  const due = (at: string | null | undefined) => !!at && at <= now;
  if (due(call.call_back_at)) return "call_back";
  if (due(call.referrer_at) && call.spoken_to) return "referrer";
  return call.tries > 0 ? "again" : "first";
}

// Returns since when somebody waits for this call.
export function waitsSince(call: Call, now: string): string {
  const why = whyOf(call, now);
  if (why === "call_back" && call.spoken_to) return call.call_back_at ?? call.received_at;
  if (why === "referrer") return call.referrer_at ?? call.received_at;
  return call.received_at;
}

// Whether nobody has spoken to them for longer than the goal allows.
export function isLate(call: Call, now: string, goalHours: number): boolean {
  return !call.spoken_to && minutesBetween(call.received_at, now) > goalHours * 60;
}

// Returns "2 d 3 h", "3 h 5 min", "5 min". The same in both languages.
export function longSpan(minutes: number): string {
  const whole = Math.max(0, Math.floor(minutes));
  const days = Math.floor(whole / (24 * 60));
  const hours = Math.floor(whole / 60) % 24;
  if (days === 0) return duration(whole);
  return hours > 0 ? `${days} d ${hours} h` : `${days} d`;
}

export const asksForTime = (outcome: Outcome | undefined) => outcome === "call_back";
