import type { Schemas } from "../api/client";
import { at, uuid } from "./records";

// What the outbox shows, for tests and for the gallery. Everybody in here is made up.
export function notice(change: Partial<Schemas["Notice"]> = {}): Schemas["Notice"] {
  return {
    id: uuid(800),
    patient_id: uuid(1),
    staff_id: null,
    channel: "email",
    kind: "schedule_changed",
    about_id: uuid(100),
    state: "sent",
    due_at: at("09:02"),
    attempts: 1,
    last_failure: null,
    created_at: at("09:00"),
    ended_at: at("09:02"),
    version: 3,
    ...change,
  };
}

export function noticeRow(
  change: Partial<Schemas["Notice"]> = {},
  names: Partial<Omit<Schemas["NoticeRow"], "notice">> = {},
): Schemas["NoticeRow"] {
  return { notice: notice(change), patient_name: "Ada Hazel", staff_name: "", ...names };
}

export function notices(
  items: Schemas["NoticeRow"][],
  change: Partial<Schemas["Notices"]> = {},
): Schemas["Notices"] {
  return {
    items,
    sends_email: true,
    sends_text: true,
    waiting: items.filter((row) => !row.notice.ended_at).length,
    given_up: items.filter((row) => row.notice.state === "given_up").length,
    ...change,
  };
}

export const failedNotice = {
  id: uuid(801),
  state: "failed",
  last_failure: "unreachable",
  attempts: 3,
  due_at: at("09:20"),
  ended_at: null,
} as const;

export const givenUpNotice = {
  id: uuid(802),
  channel: "text",
  state: "given_up",
  last_failure: "recipient_refused",
} as const;

export const queuedNotice = {
  id: uuid(803),
  state: "queued",
  attempts: 0,
  ended_at: null,
} as const;

export function consent(
  change: Partial<Schemas["ContactConsent"]> = {},
): Schemas["ContactConsent"] {
  return { may_email: false, may_text: true, noted_at: at("09:00"), version: 1, ...change };
}

export function phoneLink(change: Partial<Schemas["Link"]> = {}): Schemas["Link"] {
  return {
    id: uuid(810),
    kind: "phone",
    patient_id: uuid(1),
    staff_id: null,
    valid_on: null,
    created_at: at("14:00"),
    expires_at: at("14:00", "2027-05-15"),
    used_at: at("15:00"),
    revoked_at: null,
    version: 1,
    ...change,
  };
}
