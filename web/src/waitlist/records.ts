import { at, uuid } from "../testing/records";
import type { PlaceOffer, TrackSeats, Waiting, WaitingRow, Waitlist } from "./model";

// Records of the waitlist as the server sends them, for tests and for the gallery. All made up.
const track = uuid(300);

export function placeOffer(change: Partial<PlaceOffer> = {}): PlaceOffer {
  return {
    id: uuid(50),
    waiting_id: uuid(1),
    patient_id: uuid(2),
    site_id: uuid(3),
    track_id: track,
    starts_on: "2026-11-23",
    state: "open",
    reason: "",
    offered_at: at("14:00", "2026-11-15"),
    expires_at: at("14:00", "2026-11-17"),
    end_reason: "",
    version: 1,
    ...change,
  };
}

export function waitingRow(
  n: number,
  change: Partial<Omit<WaitingRow, "waiting">> = {},
  waiting: Partial<Waiting> = {},
): WaitingRow {
  return {
    waiting: {
      id: uuid(n),
      episode_id: uuid(100 + n),
      patient_id: uuid(200 + n),
      site_id: uuid(3),
      referral_id: uuid(400 + n),
      track_id: track,
      band: "routine",
      reason_kind: "no_place",
      reason: "",
      expected_on: null,
      added_at: at("14:00", "2026-11-10"),
      end_reason: "",
      version: 1,
      ...waiting,
    },
    name: `Rivera, Ana ${n}`,
    track_name: "Morning DBT",
    groups: [],
    days_waiting: 6,
    next: n === 1,
    offered_groups: [],
    bands: [{ band: "routine", reason: "", put_at: at("14:00", "2026-11-10") }],
    step: "offer",
    ...change,
  };
}

export function trackSeats(change: Partial<TrackSeats> = {}): TrackSeats {
  return {
    track_id: track,
    program_id: uuid(5),
    name: "Morning DBT",
    free: 1,
    waiting: 2,
    groups: [
      { group_id: "a", name: "DBT skills", capacity: 12, taken: 11 },
      { group_id: "b", name: "Process group", capacity: 8, taken: 5 },
    ],
    ...change,
  };
}

export function waitlist(items: WaitingRow[], change: Partial<Waitlist> = {}): Waitlist {
  return {
    site_id: uuid(3),
    now: at("14:00"),
    offer_hours: 48,
    items,
    tracks: [trackSeats()],
    figures: {
      waiting: items.length,
      median_days_waiting: 6,
      median_days_to_place: 9.5,
      placed: 4,
      within_days: 90,
    },
    ...change,
  };
}
