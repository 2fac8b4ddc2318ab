import { beforeEach, expect, test } from "vitest";
import { forgetKept, keep, readKept } from "./kept";

const draft = {
  words: "Listened",
  participation: undefined,
  goal: undefined,
  next: "",
  version: 1,
};

beforeEach(() => localStorage.clear());

test("what is kept is found again by whoever wrote it, and by nobody else", () => {
  keep("dana", "s1", { p1: draft });
  expect(readKept("dana", "s1").p1?.words).toBe("Listened");
  expect(readKept("theo", "s1")).toEqual({});
});

test("nothing is left once everything was sent", () => {
  keep("dana", "s1", { p1: draft });
  keep("dana", "s1", {});
  expect(localStorage.length).toBe(0);
});

test("whoever signs in finds their own words; whoever signs out leaves none", () => {
  localStorage.setItem("stepwell.preferences", "{}");
  keep("dana", "s1", { p1: draft });
  keep("theo", "s2", { p1: draft });
  forgetKept("theo");
  expect(readKept("dana", "s1")).toEqual({});
  expect(readKept("theo", "s2").p1).toBeDefined();
  forgetKept();
  expect(Object.keys(localStorage)).toEqual(["stepwell.preferences"]);
});
