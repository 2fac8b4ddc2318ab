import { describe, expect, it } from "vitest";
import { programFile, staffCard, staffingGap } from "../testing/setup-records";
import {
  draftOf,
  endOf,
  findingsAt,
  nextMeeting,
  programFileIn,
  stepsOf,
  textOf,
  weekOf,
  whoIsAway,
  withRoom,
} from "./rules";

describe("a draft", () => {
  it("remembers the name everything is known by", () => {
    const draft = draftOf(programFile());
    expect(draft.rooms[0]?.was).toBe("Group Room");
    expect(draft.programs[0]?.tracks[0]?.groups[1]?.was).toBe("Process Group");
  });

  it("takes a room's groups along to its new name", () => {
    const draft = draftOf(programFile());
    const renamed = withRoom(draft, 0, { ...draft.rooms[0], name: "Maple", capacity: 12 });
    const rooms = renamed.programs[0]?.tracks[0]?.groups.map(({ room }) => room);
    expect(rooms).toEqual(["Maple", "Maple"]);
    expect(renamed.rooms[0]?.was).toBe("Group Room");
  });
});

describe("the week", () => {
  it("has its days in order, and each day by the clock", () => {
    const week = weekOf(programFile());
    expect(week.map(({ weekday }) => weekday)).toEqual(["monday", "wednesday"]);
    expect(week[0]?.blocks.map(({ group }) => group)).toEqual(["Recovery Skills", "Process Group"]);
  });

  it.each([
    ["17:30", 90, "19:00"],
    ["09:00", 5, "09:05"],
    ["23:00", 60, "00:00"],
  ])("from %s for %i minutes ends at %s", (starts, minutes, end) => {
    expect(endOf(starts, minutes)).toBe(end);
  });

  it("offers the next day at the same time", () => {
    expect(nextMeeting([]).weekday).toBe("monday");
    const sunday = { weekday: "sunday", starts: "10:00", minutes: 45 } as const;
    expect(nextMeeting([sunday])).toEqual({ ...sunday, weekday: "monday" });
  });
});

it("finds what is wrong with a part, and nothing of its neighbours", () => {
  const found = (field: string) => ({ code: "x", field, text: field });
  const findings = [found("/rooms/1/name"), found("/rooms/10"), found("/file/rooms/1/capacity")];
  expect(findingsAt(findings, "/rooms/1").map(({ text }) => text)).toEqual([
    "/rooms/1/name",
    "/file/rooms/1/capacity",
  ]);
});

describe("what is still missing", () => {
  const empty = { ...programFile(), rooms: [], programs: [] };
  const done = (...args: Parameters<typeof stepsOf>) =>
    stepsOf(...args)
      .filter((one) => one.done)
      .map((one) => one.step);
  const kiosk = {
    id: "1",
    site_id: "1",
    name: "Door",
    created_at: "",
    revoked_at: null,
    version: 1,
  };

  it("is everything at first", () => {
    expect(done(empty, [staffCard({ id: "me" })], [], "me")).toEqual([]);
  });

  it("is nothing in the end", () => {
    const file = programFile();
    for (const group of file.programs[0]?.tracks[0]?.groups ?? []) group.facilitators = ["dana"];
    expect(stepsOf(file, [staffCard()], [kiosk], "me").every((one) => one.done)).toBe(true);
  });

  it("counts no kiosk that was switched off, and nobody who may not sign in", () => {
    const off = { ...kiosk, revoked_at: "2026-11-16T10:00:00.000000Z" };
    expect(done(programFile(), [staffCard({ active: false })], [off], "me")).toEqual([
      "rooms",
      "program",
      "groups",
    ]);
  });
});

describe("a file", () => {
  it("is read as it was written", () => {
    expect(programFileIn(textOf(programFile()))).toEqual(programFile());
    expect(
      textOf({ ...programFile(), rooms: [{ name: "A", capacity: 1, was: null }] }),
    ).not.toContain("null");
  });

  it.each(["", "[]", "7", "{}", "no file"])("is not %j", (text) => {
    expect(programFileIn(text)).toBeUndefined();
  });
});

it("names who is away once, with all that they lead", () => {
  const away = (staff_name: string, group_name: string) =>
    staffingGap({ staff_name, group_name, away_until: "2026-11-18" });
  const gaps = [
    away("Luis Ortega", "DBT skills"),
    staffingGap(),
    away("Ana Lee", "Process"),
    away("Luis Ortega", "CBT skills"),
    away("Luis Ortega", "DBT skills"),
  ];
  expect(whoIsAway(gaps)).toEqual([
    { name: "Luis Ortega", groups: ["DBT skills", "CBT skills"] },
    { name: "Ana Lee", groups: ["Process"] },
  ]);
});
