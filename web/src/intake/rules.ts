import type { Finding } from "../api/client";
import { clockTime } from "../base/time";
import type { Wrong } from "../ui/error-summary";
import type { Language } from "../words/words";
import type { Filter } from "./filter";
import type { Candidate, GroupOffer, HistoryLine, IntakeRow, PatientDetails } from "./model";
import type { IntakeWords } from "./words";

export type RowAction = "decide" | "admit" | "waitlist" | "open";

// Returns the one thing to do about a referral. Whoever may not do it may still open it.
export function actionOf(
  row: Pick<IntakeRow, "state">,
  may: (grant: string) => boolean,
): RowAction {
  if (row.state === "to_match" && may("manage_referrals")) return "decide";
  if (row.state === "received" && may("admit")) return "admit";
  if (row.state === "waitlisted") return "waitlist";
  return "open";
}

// Returns the rows a filter leaves of the open ones.
export function shownOf(rows: readonly IntakeRow[], filter: Filter): readonly IntakeRow[] {
  if (filter === "open") return rows;
  if (filter === "urgent") return rows.filter((row) => row.urgency === "urgent");
  return rows.filter((row) => row.state === filter);
}

// Returns the lines of each kind that has any, in the order a clinician asks for them.
const kinds: readonly HistoryLine["kind"][] = [
  "request",
  "condition",
  "allergy",
  "medication",
  "encounter",
  "observation",
  "questionnaire",
  "document",
  "coverage",
  "contact",
  "practitioner",
  "organization",
];

export function byKind(lines: readonly HistoryLine[]): [HistoryLine["kind"], HistoryLine[]][] {
  return kinds
    .map((kind): [HistoryLine["kind"], HistoryLine[]] => [
      kind,
      lines.filter((line) => line.kind === kind),
    ])
    .filter(([, some]) => some.length > 0);
}

export function nameOf(person: Pick<PatientDetails, "family_name" | "given_name">): string {
  return [person.family_name, person.given_name].filter(Boolean).join(", ");
}

// Returns the name as it is said, for a heading; lists have it as it is sorted.
export function saidName(person: Pick<PatientDetails, "family_name" | "given_name">): string {
  return [person.given_name, person.family_name].filter(Boolean).join(" ");
}

// Whether what was sent and what is known say the same. What was not sent can't differ.
export type Agreement = "agrees" | "differs" | "unknown";

function agreement(sent: string | null | undefined, known: string | null | undefined): Agreement {
  if (!sent || !known) return "unknown";
  return sent.toLowerCase() === known.toLowerCase() ? "agrees" : "differs";
}

export function compare(sent: PatientDetails, candidate: Candidate) {
  return {
    name: agreement(nameOf(sent), candidate.name),
    birth_date: agreement(sent.birth_date, candidate.birth_date),
  };
}

// Returns the id of the control a JSON pointer means: "/patient/phone" is "at-patient-phone".
export function controlOf(pointer: string): string | undefined {
  return pointer ? `at${pointer.replaceAll("/", "-")}` : undefined;
}

// Returns what the server found wrong, said in the reader's language where we have words for it.
export function wrongsOf(findings: readonly Finding[], t: IntakeWords): Wrong[] {
  return findings.map((finding) => ({
    field: controlOf(finding.field),
    text: textOf(finding, t),
  }));
}

function textOf(finding: Finding, t: IntakeWords): string {
  const known: Record<string, string> = t.finding;
  const fields: Record<string, string> = t.field;
  const text = known[finding.code] ?? finding.text;
  const label = fields[finding.field.split("/").at(-1) ?? ""];
  return label ? `${label}: ${text}` : text;
}

// Returns the error of one control out of all of them.
export function errorAt(wrongs: readonly Wrong[], pointer: string): string | undefined {
  return wrongs.find((wrong) => wrong.field === controlOf(pointer))?.text;
}

export function seatsLeft(offer: GroupOffer): number {
  return Math.max(0, offer.group.capacity - offer.taken);
}

// Returns what a week in these groups comes to, when they meet as their template says on `day`.
export function weekOf(groups: readonly GroupOffer[], day: string) {
  const slots = groups.flatMap((group) => slotsOn(group, day));
  return {
    minutes: slots.reduce((sum, slot) => sum + slot.minutes, 0),
    days: new Set(slots.map((slot) => slot.weekday)).size,
  };
}

// Returns the template's slots that are in force on `day`, Monday first.
export function slotsOn(offer: GroupOffer, day: string) {
  return offer.slots
    .filter((slot) => slot.from_on <= day && (!slot.until_on || day <= slot.until_on))
    .sort((a, b) => a.weekday - b.weekday || a.starts_at_minute - b.starts_at_minute);
}

// Returns "Mon, Tue 9:00 AM" and "Wed 1:00 PM": the days of each hour, for slots in their order.
export function timesOf(
  slots: readonly Pick<GroupOffer["slots"][number], "weekday" | "starts_at_minute">[],
  weekdays: readonly string[],
  language: Language,
): string[] {
  const days = new Map<number, string[]>();
  for (const { weekday, starts_at_minute: minute } of slots)
    days.set(minute, [...(days.get(minute) ?? []), weekdays[weekday - 1] ?? ""]);
  return [...days].map(([minute, names]) => `${names.join(", ")} ${wallClock(minute, language)}`);
}

// Returns "9:00 AM" for 540, the minute of the wall clock's day.
export function wallClock(minute: number, language: Language): string {
  return clockTime(new Date(Date.UTC(2000, 0, 1, 0, minute)).toISOString(), "UTC", language);
}
