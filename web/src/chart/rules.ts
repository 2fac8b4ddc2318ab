import type { Finding, Schemas } from "../api/client";
import type { Wrong } from "../ui/error-summary";

export type Dose = Schemas["WeekDose"];
export type Summary = Schemas["Summary"];
export type CheckIn = Schemas["CheckIn"];

// How a week stands against its order.
export type Standing = "met" | "on_track" | "short";

export function standingOf(dose: Dose): Standing {
  if (dose.minutes_short > 0 || dose.days_short > 0) return "short";
  const met = dose.minutes >= dose.minutes_ordered && dose.days >= dose.days_ordered;
  return met ? "met" : "on_track";
}

export function weeksMet(weeks: readonly Dose[]): number {
  return weeks.filter((week) => standingOf(week) === "met").length;
}

// One answer over time, oldest first; check-ins without it are left out.
export interface Point {
  day: string;
  value: number;
}

export function pointsOf(checkIns: readonly CheckIn[], of: "mood" | "craving"): Point[] {
  return checkIns
    .flatMap(({ held_on, [of]: value }) =>
      typeof value === "number" ? [{ day: held_on, value }] : [],
    )
    .reverse();
}

// Returns how far the latest answer is from the first; undefined without two.
export function changeOf(points: readonly Point[]): number | undefined {
  const first = points[0];
  const last = points.at(-1);
  return points.length < 2 || !first || !last ? undefined : last.value - first.value;
}

// Whether somebody came today and has not left.
export function isHere(
  { check_ins, check_outs }: Pick<Summary, "check_ins" | "check_outs">,
  today: string,
): boolean {
  const on = ({ held_on }: { held_on: string }) => held_on === today;
  return check_ins.some(on) && !check_outs.some(on);
}

// Whether somebody may come today who has not: in the program, whether or not a group of theirs meets.
export function mayArrive(
  { banner, check_ins }: Pick<Summary, "banner" | "check_ins">,
  today: string,
): boolean {
  return (
    banner.episode?.state === "admitted" && !check_ins.some(({ held_on }) => held_on === today)
  );
}

// Returns what somebody wants to be called, and the legal name where that differs.
export function namesOf(patient: Schemas["Patient"]): {
  called: string;
  legal: string | undefined;
} {
  const legal = `${patient.given_name} ${patient.family_name}`.trim();
  const preferred = patient.preferred_name.trim();
  if (!preferred || preferred === patient.given_name) return { called: legal, legal: undefined };
  return { called: `${preferred} ${patient.family_name}`.trim(), legal };
}

// Groups somebody sits in, as far as their coming sessions show.
export function groupsOf(coming: readonly Schemas["SessionCard"][]) {
  const groups = coming.filter(({ patient_id }) => !patient_id);
  const byId = new Map(groups.map(({ group_id, group_name }) => [group_id, group_name]));
  return [...byId].map(([id, name]) => ({ id, name }));
}

// Returns the sessions of each day, days and sessions in the order they come.
export function sessionsByDay(sessions: readonly Schemas["SessionCard"][]) {
  const days = new Map<string, Schemas["SessionCard"][]>();
  for (const session of sessions) {
    days.set(session.held_on, [...(days.get(session.held_on) ?? []), session]);
  }
  return [...days].map(([day, ofDay]) => ({ day, sessions: ofDay }));
}

// Returns what each field lacks, by the field's name; a field that lacks nothing says `false`.
export function needed(needs: Record<string, string | false>): Wrong[] {
  return Object.entries(needs).flatMap(([field, text]) => (text ? [{ field, text }] : []));
}

// Returns what the server found wrong, in our words where there are any, at its field where that
// is one of `fields`: "/ended_on" and "/stay/ended_on" are the one called ended_on, and "/groups/0"
// is the one called groups.
export function wrongsOf(
  findings: readonly Finding[],
  known: Record<string, string>,
  fields: readonly string[],
): Wrong[] {
  return findings.map(({ code, field, text }) => ({
    field: fields.find((name) => field.endsWith(`/${name}`) || field.startsWith(`/${name}/`)),
    text: known[code] ?? text,
  }));
}
