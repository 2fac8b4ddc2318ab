import type { Schemas } from "../api/client";
import { at, board, sessionCard, sessionRow, uuid } from "./records";

// The board of somebody on the care team of Daniel and Minh, who sees Daniel alone this afternoon.
export function ownDay(): Schemas["Board"] {
  const all = board();
  const own = [uuid(2), uuid(5)];
  const session = sessionCard({
    id: uuid(103),
    group_name: "Individual, D. O.",
    patient_id: uuid(2),
    starts_at: at("18:00"),
    ends_at: at("18:50"),
    minutes: 50,
  });
  return {
    ...all,
    people: all.people.map((row) => ({ ...row, my_team: own.includes(row.patient_id) })),
    tasks: all.tasks.map((row) => ({
      ...row,
      my_team: own.includes(row.task.patient_id ?? ""),
    })),
    sessions: [...all.sessions, sessionRow({ session, expected: 1, mine: true })],
  };
}
