import type { FreeHours, PatientAvailability } from "../availability/queries";
import { uuid } from "./records";

export function freeHours(change: Partial<FreeHours> = {}): FreeHours {
  return { weekday: 1, from_hour: 9, until_hour: 13, way: "in_person", ...change };
}

// Three mornings at the clinic, and an evening from home.
export function patientAvailability(
  change: Partial<PatientAvailability> = {},
): PatientAvailability {
  return {
    patient_id: uuid(1),
    hours: [
      ...[1, 2, 3].map((weekday) => freeHours({ weekday })),
      freeHours({ weekday: 4, from_hour: 17, until_hour: 20, way: "telehealth" }),
    ],
    said_on: "2026-11-02",
    noted_by_name: "Theo Brook",
    version: 1,
    ...change,
  };
}
