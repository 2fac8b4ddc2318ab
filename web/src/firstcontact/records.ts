import { at, uuid, zone } from "../testing/records";
import type { Call, Calls, Entry, FirstContact, Speed } from "./model";

export { zone };

// Records of first contacts as the server sends them, for tests and for the gallery. All made up.
export function call(change: Partial<Call> = {}): Call {
  return {
    referral_id: uuid(1),
    state: "received",
    name: "Ana Rivera",
    phone: "555-0142",
    language: "en",
    source_kind: "hospital",
    source_name: "St. Anne's Hospital",
    urgency: "routine",
    received_at: at("12:00"),
    tries: 0,
    tried_at: null,
    outcome: null,
    call_back_at: null,
    referrer_at: null,
    spoken_to: false,
    ...change,
  };
}

export function calls(items: Call[], later = 0): Calls {
  return { site_id: uuid(900), now: at("14:30"), goal_hours: 24, items, later };
}

export const manyCalls = calls(
  [
    call({
      referral_id: uuid(2),
      name: "María del Carmen Delgado-Fuentes de la Vega",
      language: "es",
      urgency: "urgent",
      received_at: at("09:10", "2026-11-14"),
      tries: 3,
      tried_at: at("13:05"),
      outcome: "left_message",
    }),
    call(),
    call({
      referral_id: uuid(3),
      name: "Tom Quist",
      phone: "",
      received_at: at("12:00", "2026-11-12"),
      tries: 1,
      tried_at: at("15:00", "2026-11-13"),
      outcome: "call_back",
      call_back_at: at("14:00"),
      spoken_to: true,
    }),
    call({ referral_id: uuid(4), name: "", source_kind: "self", source_name: "" }),
    call({ referral_id: uuid(5), state: "to_match", name: "Cyrus Birch" }),
  ],
  2,
);

export function entry(change: Partial<Entry> = {}): Entry {
  return {
    id: uuid(700),
    referral_id: uuid(1),
    how: "call",
    whom: "person",
    outcome: "reached",
    words: "Wants mornings; her sister drives her",
    call_back_at: null,
    made_at: at("14:05"),
    made_by: uuid(60),
    made_by_name: "Dana Whitfield",
    voided_at: null,
    void_reason: "",
    version: 1,
    ...change,
  };
}

export const manyEntries = [
  entry({ outcome: "call_back", call_back_at: at("15:00", "2026-11-17") }),
  entry({ id: uuid(701), whom: "referrer", how: "message", outcome: "left_message", words: "" }),
  entry({
    id: uuid(702),
    made_by_name: null,
    voided_at: at("14:10"),
    void_reason: "It was her sister with the same first name",
  }),
];

export function speed(change: Partial<Speed> = {}): Speed {
  return {
    received: 48,
    counted: 46,
    reached: 44,
    within_goal: 40,
    median_minutes: 195,
    ...change,
  };
}

const few = { received: 7, counted: 7, reached: 3, within_goal: 2, median_minutes: null };

export function firstContact(change: Partial<FirstContact> = {}): FirstContact {
  return {
    site_id: uuid(900),
    from: "2026-10-20",
    to: "2026-11-16",
    goal_hours: 24,
    speed: speed(),
    sources: [
      { source_kind: "hospital", speed: speed({ received: 41, counted: 39, within_goal: 38 }) },
      { source_kind: "court", speed: speed(few) },
    ],
    ...change,
  };
}

export const fewContacts = firstContact({
  speed: speed(few),
  sources: [
    { source_kind: "court", speed: speed(few) },
    {
      source_kind: "self",
      speed: speed({ received: 1, counted: 0, reached: 0, within_goal: 0, median_minutes: null }),
    },
  ],
});
