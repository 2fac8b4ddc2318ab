import type { Schemas } from "../api/client";
import { at, board, day, sessionCard, sessionRow, uuid, weekDose, zone } from "./records";

export function shortRow(change: Partial<Schemas["ShortRow"]> = {}): Schemas["ShortRow"] {
  return {
    patient_id: uuid(1),
    name: "Rivera, Ana",
    track_name: "Morning DBT",
    dose: weekDose({ minutes: 180, minutes_scheduled: 180, minutes_short: 180, days_short: 1 }),
    minutes_away: 0,
    ...change,
  };
}

export function hoursAtRisk(change: Partial<Schemas["HoursAtRisk"]> = {}): Schemas["HoursAtRisk"] {
  return {
    site_id: uuid(900),
    week: day,
    people: 40,
    items: [
      shortRow({
        name: "Beaumont-Vanderhoeven, Alexandria Jacqueline",
        dose: weekDose({
          minutes: 0,
          minutes_scheduled: 0,
          minutes_short: 540,
          days_short: 3,
        }),
      }),
      shortRow({ patient_id: uuid(2), name: "Okafor, Daniel", minutes_away: 180 }),
      shortRow({
        patient_id: uuid(3),
        name: "Tran, Minh",
        admitted_on: "2026-11-18",
        dose: weekDose({ minutes: 540, minutes_scheduled: 0, minutes_short: 0, days_short: 1 }),
      }),
    ],
    ...change,
  };
}

export function wall(change: Partial<Schemas["Wall"]> = {}): Schemas["Wall"] {
  const initials = ["A. R.", "D. O.", "M. L.", "A. B.", "M. T.", "P. H.", "P. N.", "T. A."];
  return {
    day,
    now: at("14:20"),
    time_zone: zone,
    counts: board().counts,
    people: board().people.map(({ state, starts_at }, index) => ({
      initials: initials[index] ?? "X. Y.",
      state,
      ...(starts_at && { starts_at }),
    })),
    sessions: [
      sessionRow({ state: "running", arrived: 7 }),
      sessionRow({
        session: sessionCard({ id: uuid(101), state: "cancelled" }),
        state: "cancelled",
      }),
    ],
    ...change,
  };
}
