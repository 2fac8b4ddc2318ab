import type { Schemas } from "../api/client";
import { at, day, sessionCard, uuid } from "./records";

// The week board, as the server sends it.
export function boardSession(
  change: Partial<Omit<Schemas["BoardSession"], "card">> = {},
  card: Partial<Schemas["SessionCard"]> = {},
): Schemas["BoardSession"] {
  return {
    card: sessionCard(card),
    room_id: uuid(502),
    staff_ids: [uuid(602)],
    capacity: 12,
    expected: 9,
    marked: 0,
    meeting_on: day,
    meeting_starts: "09:00",
    ...change,
  };
}

const room = (n: number, name: string, capacity: number): Schemas["Room"] => ({
  id: uuid(n),
  site_id: uuid(900),
  name,
  capacity,
  version: 1,
});

export function weekBoard(change: Partial<Schemas["WeekBoard"]> = {}): Schemas["WeekBoard"] {
  return {
    rooms: [room(501, "Birch", 8), room(502, "Maple", 12)],
    staff: [
      { staff_id: uuid(601), name: "Luis Ortega", away_on: [] },
      { staff_id: uuid(602), name: "Dana Whitfield", away_on: [] },
    ],
    sessions: [
      boardSession(),
      boardSession(
        { room_id: uuid(501), staff_ids: [uuid(601)], capacity: 8, expected: 5 },
        {
          id: uuid(101),
          group_name: "CBT skills",
          room_name: "Birch",
          starts_at: at("18:00"),
          ends_at: at("19:00"),
          minutes: 60,
          facilitators: ["Luis Ortega"],
        },
      ),
    ],
    closures: [],
    ...change,
  };
}

// A board on which everything happens at once.
export function worstBoard(): Schemas["WeekBoard"] {
  const names = ["Aspen", "Birch", "Cedar", "Group Room at the Old Post Office", "Maple", "Oak"];
  const long = "Relapse prevention for returning participants";
  return weekBoard({
    rooms: names.map((name, index) => room(500 + index, name, 8 + index)),
    sessions: [
      boardSession(
        { room_id: uuid(500), expected: 12 },
        { id: uuid(110), group_name: long, telehealth_link: "https://meet.example.org/a" },
      ),
      boardSession(
        { room_id: uuid(501), meeting_starts: "10:00" },
        { id: uuid(111), group_name: "DBT skills", minutes: 50, ends_at: at("14:50") },
      ),
      boardSession(
        { room_id: uuid(503) },
        {
          id: uuid(112),
          state: "cancelled",
          cancel_reason: "The facilitator is ill",
          starts_at: at("16:00"),
          ends_at: at("17:30"),
          minutes: 90,
        },
      ),
      boardSession(
        { room_id: uuid(503), staff_ids: [] },
        {
          id: uuid(113),
          group_name: "Make-up group",
          starts_at: at("16:30"),
          ends_at: at("17:00"),
          minutes: 30,
          facilitators: [],
        },
      ),
    ],
    closures: [
      {
        id: uuid(720),
        site_id: uuid(900),
        room_id: null,
        from_on: "2026-11-20",
        until_on: "2026-11-20",
        reason: "Painting",
        reopened_at: null,
        version: 1,
      },
    ],
  });
}
