import { expect, test } from "vitest";
import type { PlanDraft } from "./queries";
import {
  changed,
  controlOf,
  hoursOf,
  minutesOf,
  threadOf,
  withGoal,
  without,
  withProblem,
  wrongsOf,
} from "./rules";

const empty: PlanDraft = {
  strengths: "",
  barriers: "",
  discharge_criteria: "",
  problems: [],
  goals: [],
  objectives: [],
  interventions: [],
};

function numbered() {
  let n = 0;
  return () => `id-${++n}`;
}

test("a problem begins with a goal, a measure and something to do", () => {
  const draft = withProblem(empty, numbered());
  const [part] = threadOf(draft);
  expect(part?.goals).toHaveLength(1);
  expect(part?.goals[0]?.objectives).toHaveLength(1);
  expect(part?.goals[0]?.interventions).toHaveLength(1);
});

test("the thread knows where each line stands in its list", () => {
  const id = numbered();
  const draft = withGoal(withProblem(withProblem(empty, id), id), "id-1", id);
  const places = threadOf(draft).map(({ goals }) => goals.map(({ at }) => at));
  expect(places).toEqual([[0, 2], [1]]);
});

test("what is taken away takes along what hangs on it", () => {
  const id = numbered();
  const draft = withProblem(withProblem(empty, id), id);
  const [first, second] = draft.problems;
  const left = without(draft, first?.id ?? "");
  expect(left.problems.map((one) => one.id)).toEqual([second?.id]);
  for (const list of [left.goals, left.objectives, left.interventions])
    expect(list).toHaveLength(1);
  expect(without(left, left.objectives[0]?.id ?? "").goals).toHaveLength(1);
});

test("one line changes and the others stay", () => {
  const id = numbered();
  const draft = withProblem(withProblem(empty, id), id);
  const after = changed(draft, "problems", 1, { code: "F10.20" });
  expect(after.problems.map(({ code }) => code)).toEqual(["", "F10.20"]);
});

test("a finding leads to its control, in our words", () => {
  const says = { "missing goals.words": "Say the goal", no_goal: "Say what should change" };
  const found = wrongsOf(
    [
      { code: "missing", field: "/goals/2/words", text: "server" },
      { code: "no_goal", field: "/problems/0/label", text: "server" },
      { code: "new", field: "/order_days", text: "as the server says" },
    ],
    says,
  );
  expect(found).toEqual([
    { field: "goals-2-words", text: "Say the goal" },
    { field: "problems-0-label", text: "Say what should change" },
    { field: "order_days", text: "as the server says" },
  ]);
  expect(controlOf("/review_on")).toBe("review_on");
});

test.each([
  ["9", 540],
  ["9.5", 570],
  ["9,5", 570],
  ["", null],
  ["many", null],
])("%s hours are %s minutes", (typed, minutes) => {
  expect(minutesOf(typed)).toBe(minutes);
});

test("minutes are shown as hours", () => {
  expect(hoursOf(570)).toBe("9.5");
  expect(hoursOf(null)).toBe("");
});
