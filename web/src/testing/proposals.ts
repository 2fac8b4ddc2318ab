import type { ProposedPerson, WeekProposal } from "../programme/queries";
import { uuid } from "./records";

export function proposedPerson(change: Partial<ProposedPerson> = {}): ProposedPerson {
  return {
    patient_id: uuid(1),
    episode_id: uuid(501),
    name: "Ada Hazel",
    track_name: "Morning Mental Health",
    order_minutes: 540,
    minutes_now: 200,
    minutes_then: 550,
    waits: false,
    hours_known: true,
    moves: [
      { group_id: uuid(601), group_name: "DBT Skills", step: "join" },
      { group_id: uuid(602), group_name: "Morning Process A", step: "leave" },
    ],
    ...change,
  };
}

// One who moves, and one whom nothing helps.
export function weekProposal(change: Partial<WeekProposal> = {}): WeekProposal {
  return {
    site_id: uuid(2),
    from_on: "2026-11-23",
    seed: 1,
    people: 40,
    items: [
      proposedPerson(),
      proposedPerson({
        patient_id: uuid(3),
        episode_id: uuid(503),
        name: "Ben Maple",
        minutes_then: 200,
        moves: [],
      }),
    ],
    ...change,
  };
}
