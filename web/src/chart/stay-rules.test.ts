import { expect, test } from "vitest";
import { banner } from "../testing/records";
import { waysOf } from "./stay-rules";

const now = "2026-11-16T14:00:00Z";
const of = (episode: object, rest: object = {}) => {
  const made = banner();
  return waysOf({ ...made, ...rest, episode: { ...made.episode, ...episode } as never }, now);
};

test("a stay that goes on is paused, moved or ended", () => {
  expect(of({ state: "admitted" })).toEqual(["hold", "transfer", "discharge"]);
});

test("one that is about to move may stay here instead", () => {
  expect(of({ state: "admitted" }, { transfer: { id: "1" } })).toEqual(["stay_here", "discharge"]);
});

test("one on hold goes on or ends", () => {
  expect(of({ state: "on_hold" })).toEqual(["return", "discharge"]);
});

test("a discharge is taken back within a day and no later", () => {
  const at = (discharged_at: string) => of({ state: "discharged", discharged_at });
  expect(at("2026-11-15T14:00:01Z")).toEqual(["undo"]);
  expect(at("2026-11-15T14:00:00Z")).toEqual([]);
  expect(of({ state: "discharged", discharged_at: null })).toEqual([]);
});

test("who waits has nothing to be paused", () => {
  expect(of({ state: "waitlisted" })).toEqual([]);
});
