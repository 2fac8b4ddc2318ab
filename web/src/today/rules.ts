import type { Schemas } from "../api/client";

export type Board = Schemas["Board"];
export type PersonRow = Schemas["PersonRow"];
export type PersonState = PersonRow["state"];

type SessionRow = Schemas["SessionRow"];

// The counts on top of the board, each of which is also a filter.
export const filters = ["all", "unsafe", "missing", "expected", "here", "over"] as const;
export type Filter = (typeof filters)[number];

// Whose people and sessions are shown: those of the groups somebody leads today, or all.
export type Whose = "mine" | "everyone";

// A time of somebody's own with one person; the other sessions are everybody's.
export const isMyAppointment = ({ mine, session }: SessionRow) =>
  mine && Boolean(session.patient_id);

// Whether somebody leads a group today.
export const leadsSome = (board: Board) =>
  board.sessions.some((row) => row.mine && !isMyAppointment(row));

// Whether somebody is on the care team of anybody who is here or whom a task is about.
export const hasTeam = (board: Board) =>
  [...board.people, ...board.tasks].some(({ my_team }) => my_team);

// Returns what somebody sees first: who only leads groups, their own. Whoever has people of their
// own sees those first, and everybody else below.
export function usualView(board: Board, roles: readonly Schemas["RoleAt"][]): Whose {
  const onlyLeads = roles.every(({ role }) => role === "facilitator" || role === "therapist");
  return onlyLeads && leadsSome(board) && !hasTeam(board) ? "mine" : "everyone";
}

export function viewOf(board: Board, whose: Whose): Board {
  if (whose === "everyone") return board;
  const ofMine = <T extends { mine: boolean }>(rows: readonly T[]) =>
    rows.filter((one) => one.mine);
  return { ...board, people: ofMine(board.people), sessions: ofMine(board.sessions) };
}

// Returns the page of a chart on which a task is done, which ends it: those about plans.
export function pageOf(kind: Schemas["Task"]["kind"]) {
  if (kind === "safety_plan") return "/patients/$patient/safety-plan";
  if (kind === "off_track") return "/patients/$patient/outcomes";
  return kind.startsWith("plan_") ? "/patients/$patient/plan" : undefined;
}

// The parts of a list, for somebody with people of their own.
export type Part = "urgent" | "mine" | "others";

export interface Section<T> {
  part: Part | undefined; // of a list that has none
  rows: readonly T[];
}

// Returns the parts that hold anybody: who must be seen now, whosever they are; then one's own
// people; then everybody else. In each, the board's order stays.
export function sectionsOf<T extends { my_team: boolean }>(
  board: Board,
  rows: readonly T[],
  isUrgent: (row: T) => boolean,
): readonly Section<T>[] {
  if (!hasTeam(board)) return [{ part: undefined, rows }];
  const partOf = (row: T): Part => (isUrgent(row) ? "urgent" : row.my_team ? "mine" : "others");
  return (["urgent", "mine", "others"] as const)
    .map((part) => ({ part, rows: rows.filter((row) => partOf(row) === part) }))
    .filter((section) => section.rows.length > 0);
}

// Returns whom an appointment is with, once they are on the board.
export const personOf = (board: Board, { session }: SessionRow): PersonRow | undefined =>
  board.people.find(({ patient_id }) => patient_id === session.patient_id);

const filterOfState: Record<PersonState, Filter> = {
  unsafe: "unsafe",
  missing: "missing",
  late: "missing",
  expected: "expected",
  arrived: "here",
  excused: "over",
  no_show: "over",
  done: "over",
};

export function filtered(people: readonly PersonRow[], filter: Filter): readonly PersonRow[] {
  return filter === "all" ? people : people.filter(({ state }) => filterOfState[state] === filter);
}

export function countsOf(people: readonly PersonRow[]): Record<Filter, number> {
  const counts = { all: people.length, unsafe: 0, missing: 0, expected: 0, here: 0, over: 0 };
  for (const { state } of people) counts[filterOfState[state]] += 1;
  return counts;
}

// What each step asks of whoever takes it; who lacks it opens the chart instead.
const grantOfStep: Record<PersonRow["next_step"], string> = {
  see_now: "work_tasks",
  call: "work_tasks",
  check_in: "check_in",
  ask_questions: "check_in",
  check_out: "check_in",
  open_chart: "read_chart",
};

// Returns the one thing to do about a row, for somebody with these grants.
export function stepFor(
  row: Pick<PersonRow, "next_step">,
  may: (grant: string) => boolean,
): PersonRow["next_step"] | undefined {
  if (may(grantOfStep[row.next_step])) return row.next_step;
  return may("read_chart") ? "open_chart" : undefined;
}

// Steps that call for attention are filled buttons; the others are quiet.
export function isPressing(step: PersonRow["next_step"]): boolean {
  return step === "see_now" || step === "call";
}

type Answers = Schemas["Answers"];

// Returns what to send: what was left out is not sent at all.
export function answersOf<T extends object>(filled: T): T | undefined {
  const said = Object.entries(filled).filter(([, value]) => value !== undefined && value !== null);
  return said.length > 0 ? (Object.fromEntries(said) as T) : undefined;
}

// Returns what a check-in holds already, for whoever asks the rest: saving replaces them all.
export function answersIn(checkIn: Schemas["CheckIn"]): Answers {
  const { mood, craving, sleep_hours, medication_taken, substance_use, safety } = checkIn;
  return { mood, craving, sleep_hours, medication_taken, substance_use, safety } as Answers;
}

// Not answering a safety question is not a "no".
export function raisesAlert(answers: Pick<Answers, "safety"> | undefined): boolean {
  return answers?.safety === "yes" || answers?.safety === "declined";
}

// Returns the hours somebody typed; undefined for nothing, "wrong" for what no night has.
export function sleepHours(typed: string): number | undefined | "wrong" {
  const text = typed.trim().replace(",", ".");
  if (text === "") return undefined;
  const hours = Number(text);
  return Number.isFinite(hours) && hours >= 0 && hours <= 24 ? hours : "wrong";
}

type WallPerson = Schemas["WallPerson"];

// A wall shows where somebody is, and nothing of how they are: who must be seen is here like anyone.
const wallStates = ["missing", "expected", "here"] as const;
type WallState = (typeof wallStates)[number];

export interface WallGroup {
  state: WallState;
  timed: boolean; // whether when they are awaited matters
  people: readonly WallPerson[];
}

const wallStateOf: Partial<Record<PersonState, WallState>> = {
  missing: "missing",
  late: "missing",
  expected: "expected",
  unsafe: "here",
  arrived: "here",
};

// Returns who is awaited and who is here; who is away or gone is on no wall.
export function wallGroups(people: readonly WallPerson[]): readonly WallGroup[] {
  return wallStates
    .map((state) => ({
      state,
      timed: state !== "here",
      people: people.filter((person) => wallStateOf[person.state] === state),
    }))
    .filter((group) => group.people.length > 0);
}

// Whether somebody holds a role at this site, or at every one: what they owe comes first on their
// day.
export function holds(
  roles: readonly Schemas["RoleAt"][],
  site: string,
  role: Schemas["RoleAt"]["role"],
): boolean {
  return roles.some((one) => one.role === role && (!one.site_id || one.site_id === site));
}
