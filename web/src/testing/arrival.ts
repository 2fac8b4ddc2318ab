import type { Arrival } from "../kiosk/model";

export const arrival: Arrival = {
  check_in_id: "c1",
  first_name: "Marisol",
  language: "en",
  answered: false,
  stage: "arriving",
  sessions: [
    {
      id: "s1",
      group_name: "DBT skills",
      room_name: "Room 2",
      starts_at: "2026-11-23T14:00:00.000000Z",
      state: "scheduled",
    },
  ],
  version: 1,
};
