import { expect, test } from "vitest";
import { at } from "../testing/records";
import { call, calls, speed } from "./records";
import { isLate, knownOf, longSpan, waitsSince, whyNoMedian, whyOf, withinPercent } from "./rules";

const now = at("14:30");

test("a call says why it is to be made", () => {
  const spoke = { tries: 1, spoken_to: true };
  expect(whyOf(call(), now)).toBe("first");
  expect(whyOf(call({ tries: 1 }), now)).toBe("again");
  expect(whyOf(call({ ...spoke, call_back_at: now }), now)).toBe("call_back");
  expect(whyOf(call({ ...spoke, call_back_at: at("15:00"), referrer_at: now }), now)).toBe(
    "referrer",
  );
});

test("whom somebody still has to decide on is no call beside the list that says so", () => {
  const known = call();
  const given = calls([known, call({ state: "to_match" })], 1);
  expect(knownOf(given)).toEqual([calls([known], 1), 1]);
});

test("whoever was spoken to waits since the time they asked for, the others since they were referred", () => {
  const asked = at("14:00");
  expect(waitsSince(call({ spoken_to: true, call_back_at: asked }), now)).toBe(asked);
  expect(waitsSince(call({ call_back_at: asked }), now)).toBe(at("12:00"));
});

test("only whom nobody spoke to is late, from the minute after the goal", () => {
  const received = { received_at: at("12:30") };
  expect(isLate(call(received), now, 2)).toBe(false);
  expect(isLate(call({ received_at: at("12:29") }), now, 2)).toBe(true);
  expect(isLate(call({ received_at: at("12:29"), spoken_to: true }), now, 2)).toBe(false);
});

test("fewer than thirty are no percentage", () => {
  expect(withinPercent(speed({ counted: 29, within_goal: 29 }))).toBeUndefined();
  expect(withinPercent(speed({ counted: 30, within_goal: 20 }))).toBe(67);
});

test("there is no median for nobody or for half, and it is said which", () => {
  expect(whyNoMedian(speed({ counted: 2, reached: 0 }))).toBe("nobody");
  expect(whyNoMedian(speed({ counted: 2, reached: 1 }))).toBe("half");
});

test("minutes become days and hours once there are days", () => {
  expect(longSpan(59)).toBe("59 min");
  expect(longSpan(3 * 60 + 5)).toBe("3 h 5 min");
  expect(longSpan(26 * 60 + 5)).toBe("1 d 2 h");
  expect(longSpan(48 * 60)).toBe("2 d");
});
