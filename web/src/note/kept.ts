import type { Draft } from "./rules";

// Words that are not on the server yet, kept in the browser by author and session, so that a
// reload, a crash or an expired session loses nothing. They are about patients: whoever signs out
// takes theirs along, and whoever signs in finds nobody else's.
export type Drafts = Record<string, Draft>;

const prefix = "stepwell.note.";
const key = (staff: string, session: string) => `${prefix}${staff}.${session}`;

export function readKept(staff: string, session: string): Drafts {
  return readOne<Drafts>(staff, session) ?? {};
}

export function keep(staff: string, session: string, drafts: Drafts) {
  keepOne(staff, session, Object.keys(drafts).length > 0 ? drafts : undefined);
}

// The same of anything else that is written for a while: a plan of care.
export function readOne<T>(staff: string, of: string): T | undefined {
  try {
    return JSON.parse(localStorage.getItem(key(staff, of)) ?? "null") ?? undefined;
  } catch {
    return undefined;
  }
}

export function keepOne(staff: string, of: string, value: unknown) {
  try {
    if (value === undefined) localStorage.removeItem(key(staff, of));
    else localStorage.setItem(key(staff, of), JSON.stringify(value));
  } catch {
    // A full or forbidden store: the draft still lives as long as the page.
  }
}

// Whether something that `staff` wrote is nowhere but here.
export function isKept(staff: string): boolean {
  return Object.keys(localStorage).some((name) => name.startsWith(`${prefix}${staff}.`));
}

// Forgets all that is kept, but for what `staff` wrote.
export function forgetKept(staff?: string) {
  for (const name of Object.keys(localStorage))
    if (name.startsWith(prefix) && !(staff && name.startsWith(`${prefix}${staff}.`)))
      localStorage.removeItem(name);
}
