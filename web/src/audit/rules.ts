import { dayOf } from "../base/time";
import type { Line } from "./queries";

// Returns the lines of each day at a place, days and lines in the order they come.
export function linesByDay(lines: readonly Line[], zone: string): [string, Line[]][] {
  const days = new Map<string, Line[]>();
  for (const line of lines) {
    const day = dayOf(line.recorded_at, zone);
    const ofDay = days.get(day);
    if (ofDay) ofDay.push(line);
    else days.set(day, [line]);
  }
  return [...days];
}

interface WhoWords {
  program: string;
  themselves: string;
  nobody: string;
  gone: string;
  device: (name: string) => string;
}

// Returns who did it, as a person would say it.
export function whoOf({ who }: Line, t: WhoWords): string {
  if (who.kind === "program") return t.program;
  if (who.kind === "nobody") return t.nobody;
  if (who.kind === "patient") return t.themselves;
  if (!who.name) return t.gone;
  return who.kind === "device" ? t.device(who.name) : who.name;
}

// Kinds that are worth a second look carry their word in the row.
export function isNotable({ kind }: Line): boolean {
  return kind === "denied" || kind === "break_glass";
}
