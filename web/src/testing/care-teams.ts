import type { CareTeam, TeamMember } from "../careteam/queries";
import { uuid } from "./records";

export const theo = { staff_id: uuid(810), name: "Theo Brook" };
export const lena = { staff_id: uuid(811), name: "Lena Marsh" };
const noah = { staff_id: uuid(812), name: "Noah Glen" };

export function teamMember(change: Partial<TeamMember> = {}): TeamMember {
  return { role: "therapist", ...theo, from_on: "2026-11-02", works_here: true, ...change };
}

// A therapist who hands over, a nurse, and nobody else.
export function careTeam(change: Partial<CareTeam> = {}): CareTeam {
  return {
    patient_id: uuid(1),
    today: "2026-11-16",
    open: true,
    members: [
      teamMember({ until_on: "2026-11-23" }),
      teamMember({ ...lena, from_on: "2026-11-23" }),
      teamMember({ role: "nurse", ...noah }),
    ],
    candidates: [
      { role: "therapist", ...theo },
      { role: "therapist", ...lena },
      { role: "nurse", ...noah },
    ],
    version: 3,
    ...change,
  };
}
