import type { PatientSafetyPlan, SafetyLine, SafetyPlan } from "../safetyplan/queries";
import { task, uuid } from "./records";

const theo = { by: uuid(810), name: "Theo Brook" };

export function safetyLine(change: Partial<SafetyLine> = {}): SafetyLine {
  return { part: "alone", words: "Walk once around the lake", phone: "", ...change };
}

export const sevenLines: SafetyLine[] = [
  safetyLine({ part: "warning_signs", words: "I stop answering messages" }),
  safetyLine({ part: "warning_signs", words: "I lie awake until three" }),
  safetyLine(),
  safetyLine({ part: "company", words: "The library on Elm Street" }),
  safetyLine({ part: "people", words: "My sister Luz", phone: "(555) 010-0143" }),
  safetyLine({ part: "professionals", words: "Theo Brook", phone: "555-0199 ext. 4" }),
  safetyLine({ part: "surroundings", words: "Luz keeps my medication" }),
];

export function safetyPlanOf(lines = sevenLines, reviews: SafetyPlan["reviews"] = []): SafetyPlan {
  return {
    version: {
      id: uuid(820),
      saved_at: "2026-11-09T15:20:00Z",
      saved_by: theo.by,
      saved_by_name: theo.name,
    },
    lines,
    reviews,
  };
}

// A plan that was made last week, in place of one of the week before.
export function patientSafetyPlan(change: Partial<PatientSafetyPlan> = {}): PatientSafetyPlan {
  const latest = safetyPlanOf();
  return {
    patient_id: uuid(1),
    site_name: "Main Street",
    crisis_line: "(555) 010-0911",
    time_zone: "America/New_York",
    latest,
    versions: [
      latest.version,
      { ...latest.version, id: uuid(821), saved_at: "2026-11-02T15:00:00Z" },
    ],
    asked: null,
    version: 2,
    ...change,
  };
}

export const reviewed = {
  reviewed_at: "2026-11-16T20:05:00Z",
  reviewed_by: uuid(811),
  reviewed_by_name: "Lena Marsh",
};

export const askedFor = task({ id: uuid(402), alert_id: null, kind: "safety_plan" });
export const noPlan = { latest: null, versions: [], version: 0 };
