import { expect, test } from "vitest";
import { at, mark, rollCallRow, sessionCard } from "../testing/records";
import { choose, isComplete, isSaid, minutesTyped, proposalFor } from "./rules";

const session = sessionCard(); // 14:00 to 17:00 UTC, 180 minutes

test.each([
  ["nobody checked in, nothing is proposed", null, undefined],
  ["early is present for the whole session", "13:40", ["present", 180]],
  ["five minutes after the start is still present", "14:05", ["present", 180]],
  ["six minutes after is late, and the minutes are what is left", "14:06", ["late", 174]],
  ["the last minute counts one", "16:59", ["late", 1]],
  ["after the end nothing can be proposed", "17:00", undefined],
])("%s", (_why, arrived, expected) => {
  const row = rollCallRow({ arrived_at: arrived ? at(arrived) : null });
  const proposed = proposalFor(row, session);
  expect(proposed && [proposed.presence, proposed.minutes]).toEqual(expected);
});

test("a marked person gets no proposal", () => {
  expect(proposalFor(rollCallRow({ arrived_at: at("13:50"), mark: mark() }), session)).toBe(
    undefined,
  );
});

test("leaving early waits for its minutes; an absence has none", () => {
  const row = rollCallRow({ arrived_at: at("13:50") });
  expect(choose("left_early", row, session, undefined).minutes).toBeUndefined();
  expect(choose("excused", row, session, undefined).minutes).toBe(0);
});

test("a correction is meant for the version that was on screen", () => {
  const row = rollCallRow({ mark: mark({ version: 3 }) });
  expect(choose("late", row, session, undefined).version).toBe(3);
});

test("changing one's mind while offline keeps the version first meant", () => {
  const row = rollCallRow({ mark: mark({ version: 4 }) });
  const draft = choose("late", rollCallRow({ mark: mark({ version: 3 }) }), session, undefined);
  expect(choose("present", row, session, draft).version).toBe(3);
});

test.each([
  ["no minutes yet", "late", undefined, false],
  ["none at all while present", "present", 0, false],
  ["one", "late", 1, true],
  ["the whole session", "left_early", 180, true],
  ["one more than the session", "left_early", 181, false],
  ["an absence", "no_show", 0, true],
  ["minutes for an absence", "no_show", 10, false],
] as const)("%s", (_why, presence, minutes, complete) => {
  expect(
    isComplete(
      { presence, minutes, reasonKind: undefined, reason: "", version: undefined },
      session,
    ),
  ).toBe(complete);
});

test.each([
  ["45", 45],
  [" 45 ", 45],
  ["4.5", undefined],
  ["-1", undefined],
  ["", undefined],
])("minutes typed as '%s' are %s", (text, minutes) => {
  expect(minutesTyped(text)).toBe(minutes);
});

test("a mark whose answer was lost on the way is recognized when it is sent again", () => {
  const draft = {
    presence: "present",
    minutes: 180,
    reasonKind: undefined,
    reason: "",
    version: undefined,
  } as const;
  expect(isSaid(draft, mark())).toBe(true);
  expect(isSaid(draft, mark({ minutes: 179 }))).toBe(false);
  expect(isSaid(draft, null)).toBe(false);
});
