import type { Schemas } from "../api/client";
import { uuid } from "./records";

// What set-up pages show, for tests and for the gallery. Everybody in here is made up.
export function staffCredential(
  change: Partial<Schemas["Credential"]> = {},
): Schemas["Credential"] {
  return {
    id: uuid(710),
    staff_id: uuid(700),
    kind: "LCSW",
    level: "independent",
    number: "44SC05512300",
    state: "NJ",
    expires_on: "2028-02-29",
    version: 1,
    ...change,
  };
}

export function staffCard(change: Partial<Schemas["StaffCard"]> = {}): Schemas["StaffCard"] {
  return {
    id: uuid(700),
    given_name: "Dana",
    family_name: "Whitfield",
    active: true,
    roles: [{ role: "therapist", site_id: null }],
    credentials: [staffCredential()],
    way_in: {
      staff_id: uuid(700),
      username: "dana",
      disabled: false,
      has_password: true,
      second_factor: true,
      invited_until: null,
    },
    leads: ["DBT skills"],
    sessions_to_come: 0,
    appointments_to_come: 0,
    in_reach: true,
    version: 1,
    ...change,
  };
}

export function programFile(): Schemas["ProgramFile"] {
  const at = (weekday: "monday" | "wednesday", starts: string) => ({
    weekday,
    starts,
    minutes: 90,
  });
  return {
    site: { name: "Elm Street", time_zone: "America/Chicago", crisis_line: "988" },
    rooms: [{ name: "Group Room", capacity: 12, features: ["wheelchair_access", "telehealth"] }],
    programs: [
      {
        name: "Evening IOP",
        level_of_care: "iop",
        week: { hours_min: 6, hours_max: 9, days_min: 2, days_max: 3 },
        tracks: [
          {
            name: "Evening Recovery",
            groups: [
              {
                name: "Recovery Skills",
                modality: "cbt_skills",
                room: "Group Room",
                capacity: 12,
                minimum: 3,
                facilitators: ["dana"],
                meets: [at("monday", "17:30"), at("wednesday", "17:30")],
                credential_needed: "supervised",
              },
              {
                name: "Process Group",
                modality: "process_group",
                room: "Group Room",
                capacity: 12,
                minimum: 3,
                facilitators: [],
                meets: [at("wednesday", "19:00"), at("monday", "19:00")],
              },
            ],
          },
        ],
      },
    ],
  };
}

export function closure(change: Partial<Schemas["Closure"]> = {}): Schemas["Closure"] {
  return {
    id: uuid(720),
    site_id: uuid(900),
    room_id: null,
    from_on: "2026-11-26",
    until_on: "2026-11-26",
    reason: "Thanksgiving",
    reopened_at: null,
    version: 1,
    ...change,
  };
}

export function availability(
  change: Partial<Schemas["Availability"]> = {},
): Schemas["Availability"] {
  return {
    hours: [1, 2, 3, 4].map((weekday) => ({ weekday, starts: "09:00", ends: "17:00" })),
    away: [
      { from_on: "2026-11-02", until_on: "2026-11-03", reason: "sick" },
      { from_on: "2026-12-21", until_on: "2027-01-03", reason: "vacation" },
      { from_on: "2026-11-17", until_on: "2026-11-17", reason: "training" },
    ],
    version: 1,
    ...change,
  };
}

export function staffingGap(change: Partial<Schemas["StaffingGap"]> = {}): Schemas["StaffingGap"] {
  return {
    session_id: uuid(100),
    held_on: "2026-11-16",
    group_name: "DBT skills",
    staff_id: uuid(700),
    staff_name: "Dana Whitfield",
    away_until: null,
    credential_needed: "independent",
    lapsed_kind: "LCSW",
    lapsed_on: "2026-11-01",
    ...change,
  };
}

export function established(change: Partial<Schemas["Established"]> = {}): Schemas["Established"] {
  return {
    site_id: uuid(900),
    added: 1,
    changed: 2,
    unchanged: 9,
    sessions_made: 16,
    sessions_moved: 1,
    sessions_cancelled: 8,
    warnings: [
      {
        code: "nobody_leads",
        field: "/programs/0/tracks/0/groups/1/facilitators",
        text: "this group meets and nobody leads it",
        params: [],
      },
    ],
    ...change,
  };
}
