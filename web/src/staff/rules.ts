import type { Problem, Schemas } from "../api/client";
import { textOf } from "../api/wrongs";
import type { Wrong } from "../ui/error-summary";

export type StaffCard = Schemas["StaffCard"];
export type Credential = Schemas["Credential"];

// How long before a credential ends somebody should see to it.
const seeToIt = 60;

// Returns the days from `today` to the last day it holds; negative once it ran out.
export function daysLeft(credential: Pick<Credential, "expires_on">, today: string): number {
  return Math.round((Date.parse(credential.expires_on) - Date.parse(today)) / 86_400_000);
}

// Returns what to see to soon: each kind by the one that holds longest, the most pressing first.
export function ending(credentials: readonly Credential[], today: string): Credential[] {
  const longest = new Map<string, Credential>();
  for (const one of credentials) {
    const known = longest.get(one.kind);
    if (!known || known.expires_on < one.expires_on) longest.set(one.kind, one);
  }
  return [...longest.values()]
    .filter((one) => daysLeft(one, today) <= seeToIt)
    .sort((one, other) => one.expires_on.localeCompare(other.expires_on));
}

// Returns the staff as a page lists them: whose credential ends soon first, who left last.
export function inOrder(staff: readonly StaffCard[], today: string): StaffCard[] {
  const urgency = (one: StaffCard) => {
    if (!one.active) return "2";
    const soon = ending(one.credentials, today)[0];
    return soon ? `0 ${soon.expires_on}` : "1";
  };
  return [...staff].sort((one, other) => urgency(one).localeCompare(urgency(other)));
}

export type Way = "none" | "invited" | "over" | "active" | "disabled";

// Returns how far somebody has come on their way in.
export function wayOf(one: Pick<StaffCard, "way_in" | "active">): Way {
  const way = one.way_in;
  if (!one.active || way?.disabled) return "disabled";
  if (!way) return "none";
  if (way.has_password) return "active";
  return way.invited_until ? "invited" : "over";
}

export const nameOf = (one: Pick<StaffCard, "given_name" | "family_name">) =>
  `${one.given_name} ${one.family_name}`;

// Whether somebody may change the set-up at every site, and so give roles that reach that far.
export function keepsEverything(roles: readonly Schemas["RoleAt"][]): boolean {
  return roles.some(({ role, site_id }) => !site_id && (role === "director" || role === "admin"));
}

// The part of the address that no server sees: it never leaves the browser.
export const linkOf = (origin: string, token: string) => `${origin}/welcome#${token}`;

export type Availability = Schemas["Availability"];
export type WorkHours = Schemas["WorkHours"];
export type Away = Schemas["Away"];

export interface HoursLine {
  weekdays: number[]; // 1 Monday ... 7 Sunday
  hours: string; // "09:00–12:00, 17:00–20:00"
}

// Returns a usual week in as few lines as it has different days, the earliest weekday first.
export function hoursLines(hours: readonly WorkHours[]): HoursLine[] {
  const lines: HoursLine[] = [];
  for (let weekday = 1; weekday <= 7; weekday++) {
    const said = hours
      .filter((one) => one.weekday === weekday)
      .map(({ starts, ends }) => `${starts}–${ends}`)
      .join(", ");
    const same = lines.find((line) => line.hours === said);
    if (same) same.weekdays.push(weekday);
    else if (said) lines.push({ weekdays: [weekday], hours: said });
  }
  return lines;
}

// Returns what one more line of a usual week begins as: the last one, a day later.
export function nextHours(hours: readonly WorkHours[]): WorkHours {
  const last = hours.at(-1);
  return last
    ? { ...last, weekday: (last.weekday % 7) + 1 }
    : { weekday: 1, starts: "09:00", ends: "17:00" };
}

// Returns the days away that are not over, the next first.
export const stillAway = (away: readonly Away[], today: string): Away[] =>
  away
    .filter(({ until_on }) => until_on >= today)
    .sort((one, other) => one.from_on.localeCompare(other.from_on));

// Returns what the server found as lines that lead to the fields of the two dialogs:
// "/hours/2/ends" to "hours-2-ends", "/away/3/from_on" to "from_on".
export function availabilityWrongs(
  { findings, title }: Pick<Problem, "findings" | "title">,
  words: Record<string, string>,
): Wrong[] {
  if (findings.length === 0) return [{ text: title }];
  return findings.map((finding) => ({
    field: finding.field.startsWith("/hours/")
      ? finding.field.slice(1).replaceAll("/", "-")
      : finding.field.split("/").at(-1),
    text: textOf(finding, words),
  }));
}
