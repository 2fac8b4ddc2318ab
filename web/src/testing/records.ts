import type { Schemas } from "../api/client";

// Records as the server sends them, for tests and for the gallery. Everybody in here is made up.
export const uuid = (n: number) => `01936000-0000-7000-8000-${String(n).padStart(12, "0")}`;

export const day = "2026-11-16";
export const zone = "America/New_York";
export const at = (time: string, on = day) => `${on}T${time}:00.000000Z`;

export function personRow(change: Partial<Schemas["PersonRow"]> = {}): Schemas["PersonRow"] {
  return {
    patient_id: uuid(1),
    name: "Rivera, Ana",
    track_name: "Morning DBT",
    state: "expected",
    next_step: "check_in",
    starts_at: at("14:00"),
    session_ids: [uuid(100)],
    arrived_at: null,
    source: null,
    mood: null,
    craving: null,
    answered: false,
    safety_task_id: null,
    left_at: null,
    away_because: null,
    reached: null,
    mine: false,
    my_team: false,
    ...change,
  };
}

export function sessionCard(change: Partial<Schemas["SessionCard"]> = {}): Schemas["SessionCard"] {
  return {
    id: uuid(100),
    group_id: uuid(200),
    group_name: "DBT skills",
    modality: "dbt_skills",
    track_id: uuid(300),
    track_name: "Morning DBT",
    room_name: "Maple",
    held_on: day,
    starts_at: at("14:00"),
    ends_at: at("17:00"),
    minutes: 180,
    state: "scheduled",
    facilitators: ["Dana Whitfield"],
    version: 1,
    ...change,
  };
}

export function sessionRow(change: Partial<Schemas["SessionRow"]> = {}): Schemas["SessionRow"] {
  return {
    session: sessionCard(),
    state: "to_come",
    expected: 9,
    arrived: 0,
    marked: 0,
    mine: false,
    ...change,
  };
}

export function task(change: Partial<Schemas["Task"]> = {}): Schemas["Task"] {
  return {
    id: uuid(400),
    patient_id: uuid(1),
    site_id: uuid(900),
    alert_id: uuid(401),
    kind: "safety_check",
    needs_license: true,
    due_at: at("22:00"),
    about_on: null,
    no_shows: null,
    within_days: null,
    closed_at: null,
    closed_by: null,
    ended_as: null,
    outcome: "",
    instrument: null,
    owner_id: null,
    step: "",
    version: 1,
    ...change,
  };
}

export function board(change: Partial<Schemas["Board"]> = {}): Schemas["Board"] {
  const people = change.people ?? [
    personRow({
      patient_id: uuid(1),
      state: "unsafe",
      next_step: "see_now",
      mood: 2,
      craving: 8,
      answered: true,
      arrived_at: at("13:48"),
      source: "kiosk",
      safety_task_id: uuid(400),
    }),
    personRow({
      patient_id: uuid(2),
      name: "Okafor, Daniel",
      state: "missing",
      next_step: "call",
    }),
    personRow({ patient_id: uuid(3), name: "Lindqvist, Maja", state: "late" }),
    personRow({
      patient_id: uuid(4),
      name: "Beaumont-Vanderhoeven, Alexandria Jacqueline",
      starts_at: at("19:00"),
      track_name: "Afternoon co-occurring",
    }),
    personRow({
      patient_id: uuid(5),
      name: "Tran, Minh",
      state: "arrived",
      next_step: "ask_questions",
      arrived_at: at("13:55"),
      source: "staff",
    }),
    personRow({
      patient_id: uuid(6),
      name: "Hughes, Pat",
      state: "arrived",
      next_step: "open_chart",
      arrived_at: at("13:51"),
      source: "kiosk",
      answered: true,
      mood: 7,
      craving: 1,
    }),
    personRow({
      patient_id: uuid(7),
      name: "Novak, Petra",
      state: "excused",
      next_step: "open_chart",
      away_because: "court",
    }),
    personRow({
      patient_id: uuid(8),
      name: "Adeyemi, Tolu",
      state: "done",
      next_step: "open_chart",
      arrived_at: at("13:50"),
      left_at: at("14:10"),
      source: "kiosk",
      answered: true,
      mood: 6,
      craving: 2,
    }),
  ];
  return {
    site_id: uuid(900),
    day,
    now: at("14:20"),
    time_zone: zone,
    counts: { expected: people.length, arrived: 3, missing: 2, unsafe: 1, to_mark: 1, census: 40 },
    people,
    sessions: [
      sessionRow({ state: "running", arrived: 5 }),
      sessionRow({
        session: sessionCard({
          id: uuid(101),
          group_name: "Morning check-in",
          starts_at: at("13:30"),
          ends_at: at("14:00"),
          minutes: 30,
        }),
        state: "to_mark",
        arrived: 7,
        marked: 4,
      }),
      sessionRow({
        session: sessionCard({
          id: uuid(102),
          group_name: "Relapse prevention",
          starts_at: at("18:00"),
          ends_at: at("21:00"),
          room_name: "Cedar",
        }),
      }),
    ],
    tasks: [
      { task: task(), patient_name: "Rivera, Ana", my_team: false },
      {
        task: task({
          id: uuid(410),
          patient_id: uuid(2),
          alert_id: null,
          kind: "outreach",
          needs_license: false,
          due_at: at("05:00", "2026-11-17"),
          about_on: day,
        }),
        patient_name: "Okafor, Daniel",
        my_team: false,
      },
      {
        task: task({
          id: uuid(411),
          patient_id: uuid(3),
          alert_id: null,
          kind: "review",
          needs_license: false,
          due_at: at("05:00", "2026-11-18"),
          no_shows: 3,
          within_days: 14,
        }),
        patient_name: "Lindqvist, Maja",
        my_team: false,
      },
    ],
    silent_kiosks: [],
    ...change,
  };
}

export function weekDose(change: Partial<Schemas["WeekDose"]> = {}): Schemas["WeekDose"] {
  return {
    week: day,
    minutes: 360,
    days: 2,
    minutes_scheduled: 180,
    days_scheduled: 1,
    minutes_ordered: 540,
    days_ordered: 3,
    minutes_short: 0,
    days_short: 0,
    ...change,
  };
}

export function mark(change: Partial<Schemas["Mark"]> = {}): Schemas["Mark"] {
  return {
    session_id: uuid(100),
    patient_id: uuid(1),
    held_on: day,
    presence: "present",
    minutes: 180,
    reason_kind: null,
    reason: "",
    version: 1,
    ...change,
  };
}

export function rollCallRow(change: Partial<Schemas["RollCallRow"]> = {}): Schemas["RollCallRow"] {
  return {
    patient_id: uuid(1),
    name: "Rivera, Ana",
    pronouns: "she/her",
    arrived_at: null,
    mark: null,
    absence: null,
    dose: weekDose(),
    open_alerts: 0,
    ...change,
  };
}

export function absence(change: Partial<Schemas["Absence"]> = {}): Schemas["Absence"] {
  return {
    id: uuid(430),
    patient_id: uuid(2),
    site_id: uuid(900),
    from_on: day,
    until_on: "2026-11-18",
    reason_kind: "ill",
    reason: "",
    noted_at: at("13:05"),
    noted_by: uuid(50),
    voided_at: null,
    void_reason: "",
    version: 1,
    ...change,
  };
}

export function sheet(change: Partial<Schemas["SessionSheet"]> = {}): Schemas["SessionSheet"] {
  return {
    session: sessionCard(),
    rows: [
      rollCallRow({
        patient_id: uuid(8),
        name: "Adeyemi, Tolu",
        pronouns: "they/them",
        arrived_at: at("13:50"),
        mark: mark({ patient_id: uuid(8) }),
      }),
      rollCallRow({
        patient_id: uuid(4),
        name: "Beaumont-Vanderhoeven, Alexandria Jacqueline",
        arrived_at: at("13:55"),
        dose: weekDose({
          minutes: 0,
          days: 0,
          minutes_scheduled: 360,
          days_scheduled: 2,
          minutes_short: 180,
          days_short: 1,
        }),
      }),
      rollCallRow({
        patient_id: uuid(6),
        name: "Hughes, Pat",
        pronouns: "",
        mark: mark({
          patient_id: uuid(6),
          presence: "excused",
          minutes: 0,
          reason_kind: "court",
          reason: "Hearing at ten",
        }),
      }),
      rollCallRow({ patient_id: uuid(3), name: "Lindqvist, Maja", arrived_at: at("14:32") }),
      rollCallRow({
        patient_id: uuid(2),
        name: "Okafor, Daniel",
        pronouns: "he/him",
        absence: absence(),
      }),
      rollCallRow({
        patient_id: uuid(1),
        arrived_at: at("13:48"),
        open_alerts: 1,
        dose: weekDose({ minutes: 540, days: 3, minutes_scheduled: 0, days_scheduled: 0 }),
      }),
    ],
    ...change,
  };
}

export function patient(change: Partial<Schemas["Patient"]> = {}): Schemas["Patient"] {
  return {
    id: uuid(1),
    site_id: uuid(900),
    record_number: "K7M2-94QX",
    given_name: "Ana",
    family_name: "Rivera",
    preferred_name: "",
    pronouns: "she/her",
    birth_date: "1991-04-12",
    sex: "female",
    language: "en",
    phone: "+1 555 0117",
    email: "",
    address: "",
    version: 1,
    ...change,
  };
}

export function checkIn(change: Partial<Schemas["CheckIn"]> = {}): Schemas["CheckIn"] {
  return {
    id: uuid(500),
    patient_id: uuid(1),
    site_id: uuid(900),
    held_on: day,
    arrived_at: at("13:48"),
    source: "kiosk",
    mood: 5,
    craving: 3,
    sleep_hours: 7,
    medication_taken: "taken",
    substance_use: "no",
    safety: "no",
    answered_at: at("13:50"),
    version: 1,
    ...change,
  };
}

export function historyLine(change: Partial<Schemas["HistoryLine"]> = {}): Schemas["HistoryLine"] {
  return {
    id: uuid(600),
    kind: "condition",
    text: "Major depressive disorder, recurrent, moderate",
    code_system: "",
    code: "",
    status: "active",
    from: "2019",
    until: null,
    ...change,
  };
}

export function episode(change: Partial<Schemas["Episode"]> = {}): Schemas["Episode"] {
  return {
    id: uuid(700),
    patient_id: uuid(1),
    site_id: uuid(900),
    referral_id: uuid(701),
    program_id: uuid(702),
    track_id: uuid(300),
    state: "admitted",
    referred_on: "2026-10-20",
    admitted_on: "2026-10-26",
    ended_on: null,
    end_reason: null,
    end_note: "",
    order_minutes: 540,
    order_days: 3,
    version: 1,
    ...change,
  };
}

export function banner(change: Partial<Schemas["Banner"]> = {}): Schemas["Banner"] {
  return {
    patient: patient(),
    episode: episode(),
    program_name: "Mental health IOP",
    track_name: "Morning DBT",
    day_of_stay: 22,
    stay_number: 1,
    allergies: [historyLine({ id: uuid(601), kind: "allergy", text: "Penicillin" })],
    open_alerts: [],
    ...change,
  };
}

export function alert(change: Partial<Schemas["Alert"]> = {}): Schemas["Alert"] {
  return {
    id: uuid(401),
    patient_id: uuid(1),
    site_id: uuid(900),
    kind: "unsafe_answer",
    raised_at: at("13:50"),
    closed_at: null,
    version: 1,
    ...change,
  };
}

export const pastWeeks = ["2026-11-09", "2026-11-02", "2026-10-26"].map((week, index) =>
  weekDose({
    week,
    minutes: [540, 420, 570][index] ?? 0,
    days: 3,
    minutes_scheduled: 0,
    days_scheduled: 0,
    minutes_short: [0, 120, 0][index] ?? 0,
  }),
);

export const fourteenCheckIns = [7, 6, 7, 5, 6, 4, 5, 3, 4, 4, 2, 3, 3, 2].map((mood, index) =>
  checkIn({
    id: uuid(500 + index),
    held_on: `2026-11-${String(16 - index).padStart(2, "0")}`,
    mood,
    craving: Math.max(0, 8 - mood),
  }),
);

export function moment(change: Partial<Schemas["Moment"]> = {}): Schemas["Moment"] {
  return {
    at: at("17:02"),
    kind: "mark",
    id: uuid(800),
    what: "present",
    detail: "DBT skills",
    minutes: 180,
    ...change,
  };
}
