import type { Schemas } from "../api/client";
import { at, uuid } from "../testing/records";

// Openings as the server sends them, for tests and for the gallery. Everybody in here is made up.
export function opening(
  change: Partial<Schemas["OpeningRow"]> = {},
  inside: Partial<Schemas["Opening"]> = {},
): Schemas["OpeningRow"] {
  return {
    patient_name: "Ana Rivera",
    staff_name: "Dana Whitfield",
    reviewer_name: "",
    site_name: "Oak Avenue",
    own: false,
    ...change,
    opening: {
      id: uuid(900),
      patient_id: uuid(1),
      site_id: uuid(50),
      staff_id: uuid(60),
      reason: "She collapsed at our door and we need to know her medication.",
      opened_at: at("14:00"),
      expires_at: at("15:00"),
      outcome: null,
      words: "",
      reviewed_by: null,
      reviewed_at: null,
      version: 1,
      ...inside,
    },
  };
}
