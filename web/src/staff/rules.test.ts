import { describe, expect, it } from "vitest";
import { staffCard, staffCredential } from "../testing/setup-records";
import {
  availabilityWrongs,
  daysLeft,
  ending,
  hoursLines,
  inOrder,
  keepsEverything,
  linkOf,
  nextHours,
  stillAway,
  wayOf,
} from "./rules";

const today = "2026-11-16";
const lasting = (expires_on: string, kind = "LCSW") => staffCredential({ kind, expires_on });

describe("credentials that end", () => {
  it.each([
    ["on its last day it still holds", "2026-11-16", 0],
    ["the day after, it does not", "2026-11-15", -1],
    ["over a change of the clocks", "2026-10-31", -16],
  ])("%s", (_, expires_on, left) => {
    expect(daysLeft({ expires_on }, today)).toBe(left);
  });

  it.each([
    ["in 60 days, it floats up", ["2027-01-15"], ["2027-01-15"]],
    ["in 61 days, it does not", ["2027-01-16"], []],
    ["one that was renewed is not missed", ["2026-11-20", "2028-11-20"], []],
  ])("%s", (_, days, shown) => {
    const found = ending(
      days.map((day) => lasting(day)),
      today,
    );
    expect(found.map((one) => one.expires_on)).toEqual(shown);
  });

  it("a renewed kind does not hide another that ends", () => {
    const found = ending([lasting("2028-01-01"), lasting("2026-12-01", "LCADC")], today);
    expect(found.map((one) => one.kind)).toEqual(["LCADC"]);
  });
});

it("lists who needs seeing to first, and who left last", () => {
  const soon = staffCard({ given_name: "Soon", credentials: [lasting("2026-12-01")] });
  const over = staffCard({ given_name: "Over", credentials: [lasting("2026-11-01")] });
  const left = staffCard({
    given_name: "Left",
    active: false,
    credentials: [lasting("2026-11-01")],
  });
  const fine = staffCard({ given_name: "Fine", credentials: [] });
  expect(inOrder([left, fine, soon, over], today).map((one) => one.given_name)).toEqual([
    "Over",
    "Soon",
    "Fine",
    "Left",
  ]);
});

describe("the way in", () => {
  const way = staffCard().way_in as NonNullable<ReturnType<typeof staffCard>["way_in"]>;
  it.each([
    ["none", null, true],
    ["active", way, true],
    [
      "invited",
      { ...way, has_password: false, invited_until: "2026-11-20T10:00:00.000000Z" },
      true,
    ],
    ["over", { ...way, has_password: false, invited_until: null }, true],
    ["disabled", { ...way, disabled: true }, true],
    ["disabled", null, false],
  ] as const)("is %s", (expected, way_in, active) => {
    expect(wayOf({ way_in, active })).toBe(expected);
  });

  it("keeps its secret behind the sign that no browser sends", () => {
    const link = new URL(linkOf("https://clinic.example", "org.secret"));
    expect(link.pathname + link.search).toBe("/welcome");
    expect(link.hash).toBe("#org.secret");
  });
});

it.each([
  ["a director of every site", [{ role: "director", site_id: null }], true],
  ["a director of one", [{ role: "director", site_id: "1" }], false],
  ["a nurse of every site", [{ role: "nurse", site_id: null }], false],
] as const)("knows that %s keeps everything: %s", (_, roles, expected) => {
  expect(keepsEverything(roles as never)).toBe(expected);
});

describe("a usual week", () => {
  const one = (weekday: number, starts: string, ends: string) => ({ weekday, starts, ends });

  it("has a line for each different day", () => {
    const hours = [
      one(1, "09:00", "12:00"),
      one(1, "17:00", "20:00"),
      one(2, "09:00", "12:00"),
      one(3, "09:00", "12:00"),
      one(3, "17:00", "20:00"),
    ];
    expect(hoursLines(hours)).toEqual([
      { weekdays: [1, 3], hours: "09:00–12:00, 17:00–20:00" },
      { weekdays: [2], hours: "09:00–12:00" },
    ]);
    expect(hoursLines([])).toEqual([]);
  });

  it("goes on with the last line's hours, a day later", () => {
    expect(nextHours([])).toEqual(one(1, "09:00", "17:00"));
    expect(nextHours([one(5, "08:00", "12:00")])).toEqual(one(6, "08:00", "12:00"));
    expect(nextHours([one(7, "08:00", "12:00")])).toEqual(one(1, "08:00", "12:00"));
  });
});

it("shows the days away that are not over, the next first", () => {
  const away = (from_on: string, until_on: string) =>
    ({ from_on, until_on, reason: "sick" }) as const;
  const all = [
    away("2026-12-01", "2026-12-02"),
    away("2026-11-10", "2026-11-16"),
    away("2026-11-10", "2026-11-15"),
  ];
  expect(stillAway(all, "2026-11-16")).toEqual([all[1], all[0]]);
});

it("leads from what was refused to its field", () => {
  const finding = (field: string) => ({ code: "bad", field, text: "No." });
  const refused = {
    title: "Refused",
    findings: [finding("/hours/2/ends"), finding("/away/3/from_on")],
  };
  expect(availabilityWrongs(refused, {}).map(({ field }) => field)).toEqual([
    "hours-2-ends",
    "from_on",
  ]);
  expect(availabilityWrongs({ title: "Refused", findings: [] }, {})).toEqual([{ text: "Refused" }]);
});
