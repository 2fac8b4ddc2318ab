import type { Schemas } from "../api/client";

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
