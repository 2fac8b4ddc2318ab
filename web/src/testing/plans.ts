import type { Schemas } from "../api/client";
import { uuid } from "./records";

// A plan in force: one problem with one goal.
export function planOfCare(change: Partial<Schemas["Plan"]> = {}): Schemas["PlanOfCare"] {
  return {
    plan: {
      id: uuid(700),
      episode_id: uuid(701),
      patient_id: uuid(1),
      site_id: uuid(900),
      number: 1,
      state: "in_force",
      strengths: "",
      barriers: "",
      discharge_criteria: "",
      order_minutes: 540,
      order_days: 3,
      review_on: "2026-12-03",
      certify_by: "2027-01-02",
      from_on: "2026-11-03",
      begun_at: "2026-11-03T14:00:00Z",
      void_reason: "",
      version: 2,
      ...change,
    },
    says: {
      strengths: "A sister who asks how it goes",
      barriers: "Night shifts twice a month",
      discharge_criteria: "Four weeks without use, and a support group chosen",
      order_minutes: 540,
      order_days: 3,
      problems: [{ id: uuid(702), code: "F10.20", label: "Alcohol dependence, uncomplicated" }],
      goals: [{ id: uuid(703), problem_id: uuid(702), words: "I want my evenings back" }],
      objectives: [
        { id: uuid(704), goal_id: uuid(703), words: "30 days without", target_on: "2026-12-15" },
      ],
      interventions: [
        {
          id: uuid(705),
          goal_id: uuid(703),
          modality: "relapse_prevention",
          words: "",
          times: 3,
          per: "week",
          minutes: 60,
          staff_id: uuid(706),
        },
      ],
    },
    signatures: [
      {
        number: 1,
        signer: "clinician",
        manner: "typed",
        name: "Theo Brook",
        reason: "",
        signed_on: "2026-11-03",
        noted_at: "2026-11-03T15:00:00Z",
      },
    ],
    missing: [],
  };
}
