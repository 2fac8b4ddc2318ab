import type { Finding, Schemas } from "../api/client";
import type { Wrong } from "../ui/error-summary";
import type { PlanDraft } from "./queries";

export type { Finding };
export type Problem = Schemas["PlanProblem"];
export type Goal = Schemas["PlanGoal"];
export type Objective = Schemas["PlanObjective"];
export type Intervention = Schemas["PlanIntervention"];
export type Modality = Intervention["modality"];

// A goal with what hangs on it, and where each stands in the draft's lists.
export interface GoalPart {
  goal: Goal;
  at: number;
  objectives: { one: Objective; at: number }[];
  interventions: { one: Intervention; at: number }[];
}

export interface ProblemPart {
  problem: Problem;
  at: number;
  goals: GoalPart[];
}

// Returns the golden thread: each problem with its goals, each goal with how one will know and what
// is done.
export function threadOf(draft: PlanDraft): ProblemPart[] {
  const under = <T extends { goal_id: string }>(lines: readonly T[], goal: Goal) =>
    lines.map((one, at) => ({ one, at })).filter(({ one }) => one.goal_id === goal.id);
  return draft.problems.map((problem, at) => ({
    problem,
    at,
    goals: draft.goals
      .map((goal, place) => ({ goal, at: place }))
      .filter(({ goal }) => goal.problem_id === problem.id)
      .map(({ goal, at: place }) => ({
        goal,
        at: place,
        objectives: under(draft.objectives, goal),
        interventions: under(draft.interventions, goal),
      })),
  }));
}

type NewId = () => string;
const uuid: NewId = () => crypto.randomUUID();

const newObjective = (goal: string, id: NewId): Objective => ({
  id: id(),
  goal_id: goal,
  words: "",
});

const newIntervention = (goal: string, id: NewId): Intervention => ({
  id: id(),
  goal_id: goal,
  modality: "process_group",
  words: "",
  times: 1,
  per: "week",
  minutes: 50,
});

// Adds a goal to a problem, with the first line of each kind to fill in.
export function withGoal(draft: PlanDraft, problem: string, id: NewId = uuid): PlanDraft {
  const goal = { id: id(), problem_id: problem, words: "" };
  return {
    ...draft,
    goals: [...draft.goals, goal],
    objectives: [...draft.objectives, newObjective(goal.id, id)],
    interventions: [...draft.interventions, newIntervention(goal.id, id)],
  };
}

export function withProblem(draft: PlanDraft, id: NewId = uuid): PlanDraft {
  const problem = { id: id(), code: "", label: "" };
  return withGoal({ ...draft, problems: [...draft.problems, problem] }, problem.id, id);
}

export const withObjective = (draft: PlanDraft, goal: string, id: NewId = uuid): PlanDraft => ({
  ...draft,
  objectives: [...draft.objectives, newObjective(goal, id)],
});

export const withIntervention = (draft: PlanDraft, goal: string, id: NewId = uuid): PlanDraft => ({
  ...draft,
  interventions: [...draft.interventions, newIntervention(goal, id)],
});

// Takes a line away, with all that hangs on it.
export function without(draft: PlanDraft, id: string): PlanDraft {
  const goals = draft.goals.filter((one) => one.id !== id && one.problem_id !== id);
  const stays = new Set(goals.map((one) => one.id));
  const hangs = <T extends { id: string; goal_id: string }>(lines: readonly T[]) =>
    lines.filter((one) => one.id !== id && stays.has(one.goal_id));
  return {
    ...draft,
    problems: draft.problems.filter((one) => one.id !== id),
    goals,
    objectives: hangs(draft.objectives),
    interventions: hangs(draft.interventions),
  };
}

// Changes one line of a list.
export function changed<K extends "problems" | "goals" | "objectives" | "interventions">(
  draft: PlanDraft,
  list: K,
  at: number,
  change: Partial<PlanDraft[K][number]>,
): PlanDraft {
  const lines = draft[list].map((one, place) => (place === at ? { ...one, ...change } : one));
  return { ...draft, [list]: lines };
}

// The id of the control a finding is about: "/goals/0/words" is "goals-0-words".
export const controlOf = (field: string) => field.slice(1).replaceAll("/", "-");

// What a finding is about, whatever its place: "goals.words".
const partOf = (field: string) => field.slice(1).replace(/\/\d+\//, ".");

// Returns what is missing as lines that lead to their fields. A list that is empty has no field.
export function wrongsOf(findings: readonly Finding[], says: Record<string, string>): Wrong[] {
  return findings.map(({ code, field, text }) => ({
    field: controlOf(field),
    text: says[`${code} ${partOf(field)}`] ?? says[code] ?? text,
  }));
}

// Whole hours of a plan's order, as they are typed.
export const hoursOf = (minutes: number | null | undefined) =>
  minutes === null || minutes === undefined ? "" : String(minutes / 60);

export function minutesOf(hours: string): number | null {
  const said = Number(hours.replace(",", "."));
  return hours.trim() && Number.isFinite(said) ? Math.round(said * 60) : null;
}
