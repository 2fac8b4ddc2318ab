import type { Schemas } from "../api/client";
import { at, day, task, uuid } from "./records";

// Records of who did not come and who went home, as the server sends them. Everybody in here is made
// up.
export function outreachTask(change: Partial<Schemas["Task"]> = {}): Schemas["Task"] {
  return task({
    id: uuid(410),
    patient_id: uuid(2),
    alert_id: null,
    kind: "outreach",
    needs_license: false,
    due_at: at("05:00", "2026-11-17"),
    about_on: day,
    ...change,
  });
}

export function attempt(change: Partial<Schemas["Attempt"]> = {}): Schemas["Attempt"] {
  return {
    id: uuid(420),
    task_id: uuid(410),
    patient_id: uuid(2),
    how: "call",
    reached: false,
    agreed: "",
    next_try_at: null,
    tried_at: at("14:22"),
    tried_by: uuid(50),
    ...change,
  };
}

export function outreach(change: Partial<Schemas["Outreach"]> = {}): Schemas["Outreach"] {
  return {
    task: outreachTask(),
    name: "Okafor, Daniel",
    language: "en",
    phone: "+1 555 0142",
    contacts: [],
    attempts: [],
    ...change,
  };
}

export function checkOut(change: Partial<Schemas["CheckOut"]> = {}): Schemas["CheckOut"] {
  return {
    id: uuid(440),
    patient_id: uuid(1),
    site_id: uuid(900),
    held_on: day,
    left_at: at("17:04"),
    source: "kiosk",
    how_it_went: "good",
    skill: "call_someone",
    own_skill: null,
    evening_plan: "Dinner with my sister, then the 8 o'clock meeting",
    safety: "no",
    version: 1,
    ...change,
  };
}

export function turnout(came: number, excused: number, noShow: number): Schemas["Turnout"] {
  const count = came + excused + noShow;
  const rate = count ? came / count : 0;
  return {
    scheduled: count,
    came,
    excused,
    no_show: noShow,
    unmarked: 0,
    showing: count ? { rate, low: Math.max(0, rate - 0.08), high: Math.min(1, rate + 0.06) } : null,
  };
}

export function showRate(change: Partial<Schemas["ShowRate"]> = {}): Schemas["ShowRate"] {
  const days = [14, 16, 11, 15, 13, 16, 12, 9, 15, 14].map((came, index) => ({
    held_on: `2026-11-${String(2 + index + 2 * Math.floor(index / 5)).padStart(2, "0")}`,
    turnout: turnout(came, index % 3, 18 - came - (index % 3)),
  }));
  return {
    site_id: uuid(900),
    from: "2026-11-02",
    to: "2026-11-13",
    turnout: turnout(135, 9, 36),
    days,
    tracks: [
      { track_id: uuid(300), track_name: "Morning DBT", turnout: turnout(72, 4, 14), days },
      { track_id: uuid(301), track_name: "Evening SUD", turnout: turnout(50, 4, 20), days },
      { track_id: uuid(302), track_name: "Saturday family", turnout: turnout(13, 1, 2), days: [] },
    ],
    ...change,
  };
}
