import { describe, expect, test } from "vitest";
import { boardSession, weekBoard } from "../testing/board-records";
import { at, day, uuid, zone } from "../testing/records";
import {
  aimed,
  beginMove,
  columnsOf,
  doingOf,
  hoursOf,
  inTheWayOf,
  isElsewhere,
  isMovable,
  minuteOf,
  nobody,
  nowLine,
  placed,
  stepped,
  textOfMinute,
  walked,
} from "./rules";

// 14:00Z is nine in the morning in New York.
const from = (starts: string, ends: string, minutes: number, n = 100) =>
  boardSession({}, { id: uuid(n), starts_at: at(starts), ends_at: at(ends), minutes });

test.each([
  ["2026-11-16T14:00:00Z", 540],
  ["2026-11-16T05:00:00Z", 0],
  ["2026-07-01T13:05:00Z", 545],
])("%s is minute %d of the clinic's day", (instant, minute) => {
  expect(minuteOf(instant, zone)).toBe(minute);
});

test("a minute is said as the clock shows it", () => {
  expect(textOfMinute(0)).toBe("00:00");
  expect(textOfMinute(545)).toBe("09:05");
  expect(textOfMinute(1439)).toBe("23:59");
});

test("a day has a column for each room, or for each person", () => {
  const board = weekBoard();
  expect(columnsOf(board, "rooms", day).map(({ name }) => name)).toEqual(["Birch", "Maple"]);
  expect(columnsOf(board, "staff", day).map(({ name }) => name)).toEqual([
    "Luis Ortega",
    "Dana Whitfield",
  ]);
});

test("what nobody leads has a column of its own", () => {
  const board = weekBoard({ sessions: [boardSession({ staff_ids: [] })] });
  expect(columnsOf(board, "staff", day).at(-1)?.id).toBe(nobody);
  expect(columnsOf(board, "staff", "2026-11-17").at(-1)?.id).not.toBe(nobody);
});

describe("the hours of a week", () => {
  test("are eight to six at least", () => {
    expect(hoursOf([], zone)).toEqual({ first: 480, last: 1080 });
  });
  test("reach as far as its sessions", () => {
    const early = from("12:30", "13:30", 60); // 7:30
    const late = from("22:30", "23:45", 75); // 17:30 to 18:45
    expect(hoursOf([early, late], zone)).toEqual({ first: 420, last: 1140 });
  });
});

describe("sessions in one column", () => {
  const lanes = (...sessions: ReturnType<typeof from>[]) =>
    placed(sessions, zone).map(({ lane, lanes: of }) => `${lane + 1}/${of}`);
  test("have its whole width, one after the other", () => {
    expect(lanes(from("14:00", "15:00", 60), from("15:00", "16:00", 60))).toEqual(["1/1", "1/1"]);
  });
  test("share it where they overlap", () => {
    const three = [
      from("14:00", "16:00", 120),
      from("14:30", "15:00", 30),
      from("15:00", "15:30", 30),
      from("16:00", "17:00", 60),
    ];
    expect(lanes(...three)).toEqual(["1/2", "2/2", "2/2", "1/1"]);
  });
});

describe("an arrow", () => {
  const spots = [
    { id: "a", column: 0, starts: 540 },
    { id: "b", column: 0, starts: 660 },
    { id: "c", column: 2, starts: 550 },
    { id: "d", column: 2, starts: 700 },
  ];
  const [a, b, c, d] = spots as [
    (typeof spots)[0],
    (typeof spots)[0],
    (typeof spots)[0],
    (typeof spots)[0],
  ];
  test.each([
    ["down its column", a, "ArrowDown", b],
    ["not past its end", b, "ArrowDown", undefined],
    ["to the nearest time beyond an empty column", a, "ArrowRight", c],
    ["to the nearest time, later", b, "ArrowRight", d],
    ["back", d, "ArrowLeft", b],
    ["not off the board", a, "ArrowLeft", undefined],
  ] as const)("goes %s", (_, start, arrow, expected) => {
    expect(walked(spots, start, arrow)).toEqual(expected);
  });
});

describe("a move", () => {
  const board = weekBoard();
  const session = board.sessions[0] ?? boardSession();
  const rooms = columnsOf(board, "rooms", day);
  const staff = columnsOf(board, "staff", day);
  const days = ["2026-11-15", day, "2026-11-17"];
  const maple = uuid(502);
  const press = (by: "rooms" | "staff", column: string, ...keys: string[]) =>
    keys.reduce(
      (move, key) => {
        const to = stepped(move, key, by === "rooms" ? rooms : staff, days);
        return to ? aimed(move, to) : move;
      },
      beginMove(session, column, by, zone),
    );

  test("goes by a quarter of an hour, a column, a day", () => {
    const { to } = press("rooms", maple, "ArrowDown", "ArrowLeft", "PageDown");
    expect(to).toEqual({ day: "2026-11-17", starts: 555, column: uuid(501) });
  });
  test("stays on the board", () => {
    const { to } = press("rooms", maple, "ArrowRight", "PageUp", "PageUp");
    expect(to).toEqual({ day: "2026-11-15", starts: 540, column: maple });
    const up = Array.from({ length: 40 }, () => "ArrowUp");
    expect(press("rooms", maple, ...up).to.starts).toBe(0);
    const down = Array.from({ length: 80 }, () => "ArrowDown");
    expect(press("rooms", maple, ...down).to.starts).toBe(24 * 60 - 180);
  });
  test("knows no other keys", () => {
    expect(stepped(beginMove(session, maple, "rooms", zone), "x", rooms, days)).toBeUndefined();
  });
  test("back to where it was is none", () => {
    expect(doingOf(press("rooms", maple, "ArrowDown", "ArrowUp"))).toBe("nothing");
  });
  test("between people is a substitution, and leaves the time alone", () => {
    const given = press("staff", uuid(602), "ArrowDown", "ArrowLeft");
    expect(doingOf(given)).toBe("substitute");
    expect(given.to).toEqual({ day, starts: 540, column: uuid(601) });
    const later = press("staff", uuid(602), "ArrowLeft", "ArrowDown");
    expect(doingOf(later)).toBe("move");
    expect(later.to.column).toBe(uuid(602));
  });
});

describe("what is in the way", () => {
  const mine = boardSession({ room_id: uuid(501), staff_ids: [uuid(601)] }, { id: uuid(101) });
  const other = boardSession({}, { group_name: "Process" }); // Maple, Dana, 9:00 to 12:00
  const begin = (board: ReturnType<typeof weekBoard>, column: string, starts: number) => {
    const move = beginMove(mine, uuid(501), "rooms", zone);
    return inTheWayOf(board, aimed(move, { day, starts, column }), zone);
  };
  test("is who holds the room then", () => {
    const board = weekBoard({ sessions: [mine, other] });
    expect(begin(board, uuid(502), 690)).toEqual([
      { name: "Maple", group: "Process", starts: 540, ends: 720 },
    ]);
  });
  test("is nobody a minute later", () => {
    expect(begin(weekBoard({ sessions: [mine, other] }), uuid(502), 720)).toEqual([]);
  });
  test("is not what was cancelled", () => {
    const off = boardSession({}, { state: "cancelled" });
    expect(begin(weekBoard({ sessions: [mine, off] }), uuid(502), 540)).toEqual([]);
  });
  test("is a person in another room", () => {
    const elsewhere = boardSession({ staff_ids: [uuid(601)] }, { group_name: "Process" });
    expect(begin(weekBoard({ sessions: [mine, elsewhere] }), uuid(501), 540)).toEqual([
      { name: "Luis Ortega", group: "Process", starts: 540, ends: 720 },
    ]);
  });
  test("is a substitute who leads another group", () => {
    const board = weekBoard({ sessions: [mine, other] });
    const move = beginMove(mine, uuid(601), "staff", zone);
    const given = aimed(move, { ...move.to, column: uuid(602) });
    expect(inTheWayOf(board, given, zone).map(({ name }) => name)).toEqual(["Dana Whitfield"]);
  });
});

test("a session moves until somebody is marked in it or it is cancelled", () => {
  expect(isMovable(boardSession())).toBe(true);
  expect(isMovable(boardSession({ marked: 1 }))).toBe(false);
  expect(isMovable(boardSession({}, { state: "cancelled" }))).toBe(false);
});

test.each([
  ["at its weekly time", { meeting_on: day, meeting_starts: "09:00" }, false],
  ["at another time", { meeting_on: day, meeting_starts: "10:00" }, true],
  ["on another day", { meeting_on: "2026-11-15", meeting_starts: "09:00" }, true],
  ["without a weekly time", { meeting_on: null, meeting_starts: null }, false],
])("a session %s", (_, change, elsewhere) => {
  expect(isElsewhere(boardSession(change), zone)).toBe(elsewhere);
});

test("the line of now is drawn on today alone", () => {
  const now = new Date("2026-11-16T14:30:00Z");
  expect(nowLine(day, zone, now)).toBe(570);
  expect(nowLine("2026-11-17", zone, now)).toBeUndefined();
});
