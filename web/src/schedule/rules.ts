import type { Schemas } from "../api/client";
import { addDays, dayOf } from "../base/time";

// The week board's arithmetic. Minutes are those of the wall clock's day at the site: 540 is nine.
export type Board = Schemas["WeekBoard"];
export type BoardSession = Schemas["BoardSession"];
export type OtherPlace = Schemas["OtherPlace"];

// What the columns of a day are.
export type By = "rooms" | "staff";

export interface Column {
  id: string;
  name: string;
  places?: number; // of a room
  away?: boolean; // of somebody, on that day
}

export const nobody = "nobody"; // the column of sessions that no one leads

export const stepMinutes = 15;
const dayMinutes = 24 * 60;

// Returns the seven days of a week, from its Monday on.
export const weekFrom = (monday: string): string[] =>
  Array.from({ length: 7 }, (_, index) => addDays(monday, index));

export function minuteOf(instant: string, zone: string): number {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(new Date(instant));
  return minuteOfText(parts);
}

// Between "09:30" and 570.
export function minuteOfText(text: string): number {
  const [hours = "0", minutes = "0"] = text.split(":");
  return Number(hours) * 60 + Number(minutes);
}

export function textOfMinute(minute: number): string {
  const two = (n: number) => String(n).padStart(2, "0");
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

export const sessionsOn = (board: Board, day: string): BoardSession[] =>
  board.sessions.filter(({ card }) => card.held_on === day);

// Returns a day's columns: every room, or everybody who leads here, and nobody where it is needed.
export function columnsOf(board: Board, by: By, day: string): Column[] {
  if (by === "rooms")
    return board.rooms.map(({ id, name, capacity }) => ({ id, name, places: capacity }));
  const people = board.staff.map(({ staff_id, name, away_on }) => ({
    id: staff_id,
    name,
    ...(away_on.includes(day) && { away: true }),
  }));
  const alone = sessionsOn(board, day).some(({ staff_ids }) => staff_ids.length === 0);
  return alone ? [...people, { id: nobody, name: "" }] : people;
}

// Returns the columns a session stands in: its room, or each of its people.
export function columnsFor(session: BoardSession, by: By): string[] {
  if (by === "rooms") return [session.room_id];
  return session.staff_ids.length > 0 ? session.staff_ids : [nobody];
}

export interface Hours {
  first: number;
  last: number;
}

// Returns the hours a week shows: from eight to six, and as far as its sessions reach.
export function hoursOf(sessions: readonly BoardSession[], zone: string): Hours {
  const hours = { first: 8 * 60, last: 18 * 60 };
  for (const { card } of sessions) {
    const starts = minuteOf(card.starts_at, zone);
    hours.first = Math.min(hours.first, Math.floor(starts / 60) * 60);
    hours.last = Math.max(hours.last, Math.ceil((starts + card.minutes) / 60) * 60);
  }
  return { first: hours.first, last: Math.min(hours.last, dayMinutes) };
}

export interface Placed {
  session: BoardSession;
  starts: number;
  lane: number; // of those that share the time, a cancelled one and what took its place
  lanes: number;
}

// Returns a column's sessions side by side where they overlap.
export function placed(sessions: readonly BoardSession[], zone: string): Placed[] {
  const found: Placed[] = [];
  let together: Placed[] = [];
  let ends = -1;
  const close = () => {
    const lanes = Math.max(0, ...together.map(({ lane }) => lane + 1));
    for (const one of together) one.lanes = lanes;
    together = [];
  };
  for (const session of sessions) {
    const starts = minuteOf(session.card.starts_at, zone);
    if (starts >= ends) close();
    const taken = together
      .filter((one) => one.starts + one.session.card.minutes > starts)
      .map(({ lane }) => lane);
    let lane = 0;
    while (taken.includes(lane)) lane += 1;
    const one = { session, starts, lane, lanes: 1 };
    found.push(one);
    together.push(one);
    ends = Math.max(ends, starts + session.card.minutes);
  }
  close();
  return found;
}

// --- Walking ------------------------------------------------------------------------------------

export interface Spot {
  id: string; // of the session
  column: number;
  starts: number;
}

export type Arrow = "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight";
export const isArrow = (key: string): key is Arrow => key.startsWith("Arrow");

// Returns the block an arrow leads to: the next in its column, or the one at the nearest time in the
// next column that has any.
export function walked(spots: readonly Spot[], from: Spot, arrow: Arrow): Spot | undefined {
  if (arrow === "ArrowUp" || arrow === "ArrowDown") {
    const column = spots.filter((one) => one.column === from.column);
    const at = column.findIndex((one) => one.id === from.id);
    return column[at + (arrow === "ArrowDown" ? 1 : -1)];
  }
  const way = arrow === "ArrowRight" ? 1 : -1;
  const beyond = spots.filter((one) => (one.column - from.column) * way > 0);
  const nearest = Math.min(...beyond.map((one) => one.column * way)) * way;
  return beyond
    .filter((one) => one.column === nearest)
    .sort((a, b) => Math.abs(a.starts - from.starts) - Math.abs(b.starts - from.starts))[0];
}

// --- Moving -------------------------------------------------------------------------------------

// Where a session would go.
export interface Target {
  day: string;
  starts: number;
  column: string;
}

export interface Move {
  session: BoardSession;
  by: By;
  from: Target;
  to: Target;
}

export function beginMove(session: BoardSession, column: string, by: By, zone: string): Move {
  const from = {
    day: session.card.held_on,
    starts: minuteOf(session.card.starts_at, zone),
    column,
  };
  return { session, by, from, to: from };
}

// Returns the move with another target. Among people one thing changes at a time: who leads it, or
// when it is.
export function aimed(move: Move, to: Target): Move {
  const last = dayMinutes - move.session.card.minutes;
  const starts = Math.min(Math.max(to.starts, 0), last);
  const given = move.by === "staff" && to.column !== move.to.column;
  const timed = move.by === "staff" && (starts !== move.to.starts || to.day !== move.to.day);
  if (given) return { ...move, to: { ...move.from, column: to.column } };
  if (timed) return { ...move, to: { ...to, starts, column: move.from.column } };
  return { ...move, to: { ...to, starts } };
}

// Returns where a key takes a move: a quarter of an hour, a column, a day of `days`.
export function stepped(
  move: Move,
  key: string,
  columns: readonly Column[],
  days: readonly string[],
): Target | undefined {
  const { to } = move;
  const beside = (by: number) => {
    const at = columns.findIndex(({ id }) => id === to.column);
    const column = columns[at + by];
    return column && column.id !== nobody ? { ...to, column: column.id } : to;
  };
  const other = (by: number) => ({ ...to, day: days[days.indexOf(to.day) + by] ?? to.day });
  switch (key) {
    case "ArrowUp":
      return { ...to, starts: to.starts - stepMinutes };
    case "ArrowDown":
      return { ...to, starts: to.starts + stepMinutes };
    case "ArrowLeft":
      return beside(-1);
    case "ArrowRight":
      return beside(1);
    case "PageUp":
      return other(-1);
    case "PageDown":
      return other(1);
    default:
      return undefined;
  }
}

export type Doing = "nothing" | "move" | "substitute";

export function doingOf({ by, from, to }: Move): Doing {
  if (by === "staff" && to.column !== from.column) return "substitute";
  const same = to.day === from.day && to.starts === from.starts && to.column === from.column;
  return same ? "nothing" : "move";
}

// Who or what is in the way of a session at a place.
export interface InTheWay {
  name: string;
  group: string;
  starts: number;
  ends: number;
}

// Returns what of a session's room and people others hold on a day from `starts` on.
export function inTheWay(
  board: Board,
  session: BoardSession,
  place: { day: string; starts: number; room: string; staff: readonly string[] },
  zone: string,
): InTheWay[] {
  const ends = place.starts + session.card.minutes;
  const found: InTheWay[] = [];
  for (const other of sessionsOn(board, place.day)) {
    if (other.card.id === session.card.id || other.card.state === "cancelled") continue;
    const starts = minuteOf(other.card.starts_at, zone);
    const until = starts + other.card.minutes;
    if (starts >= ends || until <= place.starts) continue;
    const names = [
      ...board.rooms.filter(({ id }) => id === place.room && id === other.room_id),
      ...board.staff.filter(
        ({ staff_id }) => place.staff.includes(staff_id) && other.staff_ids.includes(staff_id),
      ),
    ];
    for (const { name } of names)
      found.push({ name, group: other.card.group_name, starts, ends: until });
  }
  return found;
}

// Returns what is in the way of a move, as far as the board knows.
export function inTheWayOf(board: Board, move: Move, zone: string): InTheWay[] {
  const { session, by, from, to } = move;
  const given = doingOf(move) === "substitute";
  return inTheWay(
    board,
    session,
    {
      day: to.day,
      starts: to.starts,
      room: by === "rooms" ? to.column : session.room_id,
      staff: given
        ? [...session.staff_ids.filter((id) => id !== from.column), to.column]
        : session.staff_ids,
    },
    zone,
  );
}

export const isMovable = ({ card, marked }: BoardSession): boolean =>
  card.state === "scheduled" && marked === 0;

// Whether a session is not where its weekly meeting is.
export function isElsewhere({ card, meeting_on, meeting_starts }: BoardSession, zone: string) {
  if (!meeting_on || !meeting_starts) return false;
  return (
    card.held_on !== meeting_on || minuteOf(card.starts_at, zone) !== minuteOfText(meeting_starts)
  );
}

// Returns today's line on the board, in minutes; nothing on another day.
export function nowLine(day: string, zone: string, now: Date): number | undefined {
  return dayOf(now.toISOString(), zone) === day ? minuteOf(now.toISOString(), zone) : undefined;
}
