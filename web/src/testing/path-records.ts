import type { Schemas } from "../api/client";
import { at, uuid } from "./records";

// Records of a stay's way as the server sends them, for tests and for the gallery. All made up.
export { banner, episode, uuid, zone } from "./records";

export function stayHold(change: Partial<Schemas["Hold"]> = {}): Schemas["Hold"] {
  return {
    id: uuid(700),
    episode_id: uuid(400),
    patient_id: uuid(1),
    site_id: uuid(3),
    from_on: "2026-11-16",
    expected_on: "2026-12-14",
    reason_kind: "hospital",
    reason: "",
    seats: "kept",
    noted_at: at("14:00"),
    version: 1,
    ...change,
  };
}

export function stayTransfer(change: Partial<Schemas["Transfer"]> = {}): Schemas["Transfer"] {
  return {
    id: uuid(701),
    episode_id: uuid(400),
    patient_id: uuid(1),
    from_site_id: uuid(3),
    from_program_id: uuid(5),
    from_track_id: uuid(300),
    to_site_id: uuid(3),
    to_program_id: uuid(5),
    to_track_id: uuid(301),
    moved_on: "2026-11-30",
    reason: "Works in the morning now",
    noted_at: at("14:00"),
    void_reason: "",
    version: 1,
    ...change,
  };
}

export function stretchLine(
  from: string,
  until: string | null,
  reason = "",
  track = "Morning DBT",
): Schemas["PathLine"] {
  return {
    stretch: {
      site_id: uuid(3),
      program_id: uuid(5),
      track_id: uuid(300),
      from_on: from,
      until_on: until,
      reason,
    },
    site_name: "Elm Street",
    program_name: "Mental health IOP",
    track_name: track,
  };
}
