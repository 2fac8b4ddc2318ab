import { at, uuid } from "../testing/records";
import type { Check, Line, State } from "./queries";

// The record as the server sends it, for tests and for the gallery. Everybody in here is made up.
export function line(number: number, change: Partial<Line> = {}): Line {
  return {
    number,
    recorded_at: at("14:05"),
    kind: "looked",
    who: { kind: "staff", id: uuid(60), name: "Dana Whitfield" },
    what: "GET /api/v1/patients/{patient}/summary",
    patient_id: uuid(1),
    patient_name: "Ana Rivera",
    ...change,
  };
}

export const everyKind: readonly Line[] = [
  line(9, {
    kind: "break_glass",
    recorded_at: at("15:20"),
    who: { kind: "staff", id: uuid(61), name: "Priya Raman" },
  }),
  line(8, { kind: "denied", what: "GET /api/v1/patients/{patient}/timeline" }),
  line(7, { kind: "changed", what: "PUT /api/v1/sessions/{session}/marks/{patient}" }),
  line(6, { what: "GET /api/v1/today", patient_id: null, patient_name: null }),
  line(5, { patient_name: null }),
  line(4, {
    kind: "changed",
    what: "POST /api/v1/kiosk/arrivals",
    who: { kind: "device", id: uuid(70), name: "Front desk" },
    patient_id: null,
    patient_name: null,
    recorded_at: at("13:58"),
  }),
  line(3, {
    kind: "signed_in",
    what: "POST /api/v1/session",
    who: { kind: "nobody", id: null, name: "" },
    patient_id: null,
    patient_name: null,
    recorded_at: at("13:50", "2026-11-15"),
  }),
  line(2, {
    who: { kind: "staff", id: uuid(62), name: "" },
    recorded_at: at("13:40", "2026-11-15"),
  }),
  line(1, {
    kind: "changed",
    what: "something that was never written",
    who: { kind: "program", id: null, name: "" },
    patient_id: null,
    patient_name: null,
    recorded_at: at("13:30", "2026-11-15"),
  }),
];

export function check(change: Partial<Check> = {}): Check {
  return {
    state: "done",
    started_by: "Ruth Okafor",
    started_at: at("12:00"),
    ended_at: at("12:01"),
    seen: 251_402,
    length: 251_402,
    flaws: [],
    version: 4,
    ...change,
  };
}

export function state(change: Partial<State> = {}): State {
  return {
    length: 251_640,
    checkpoint: { length: 251_600, made_at: at("14:00"), contained: true },
    forged: 0,
    check: check(),
    ...change,
  };
}
