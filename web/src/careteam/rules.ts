import type { CareTeam, TeamChange, TeamMember, TeamRole } from "./queries";

export const ROLES: readonly TeamRole[] = ["therapist", "prescriber", "nurse", "case_manager"];

// A role, who holds it today, and who will after them.
export interface Seat {
  role: TeamRole;
  now: TeamMember | undefined;
  coming: readonly TeamMember[];
}

const isOn = ({ from_on, until_on }: TeamMember, day: string) =>
  from_on <= day && (!until_on || day < until_on);

export function holderOn(team: CareTeam, role: TeamRole, day: string): TeamMember | undefined {
  return team.members.find((one) => one.role === role && isOn(one, day));
}

export function seatsOf(team: CareTeam): readonly Seat[] {
  return ROLES.map((role) => ({
    role,
    now: holderOn(team, role, team.today),
    coming: team.members.filter((one) => one.role === role && one.from_on > team.today),
  }));
}

// Returns who it was before, who left last first.
export function formerOf(team: CareTeam): readonly TeamMember[] {
  return team.members
    .filter(({ until_on }) => until_on && until_on <= team.today)
    .sort((one, other) => (other.until_on ?? "").localeCompare(one.until_on ?? ""));
}

// Who was chosen in the roles that were touched; "" is nobody.
export type Chosen = Partial<Record<TeamRole, string>>;

// Returns what to send: only where somebody else was chosen than it is on that day, so that what is
// planned for the other roles stays.
export function changesOf(team: CareTeam, chosen: Chosen, day: string): TeamChange["changes"] {
  return ROLES.filter((role) => {
    const picked = chosen[role];
    return picked !== undefined && picked !== (holderOn(team, role, day)?.staff_id ?? "");
  }).map((role) => ({ role, staff_id: chosen[role] || null }));
}
