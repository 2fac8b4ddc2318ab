import { expect, test } from "vitest";
import { signedNote } from "../testing/notes";
import { uuid } from "../testing/records";
import type { FormPart, NoteForm, VisitDraft, VisitNote } from "./queries";
import {
  beginningOf,
  isSame,
  lostWith,
  progress,
  storedOf,
  textOf,
  withAnswer,
  withForm,
  wrongsOf,
} from "./rules";
import { visitWords } from "./words";

const part = (id: string, kind: FormPart["kind"] = "text", required = true): FormPart => ({
  id,
  title: { en: `The ${id}`, es: `El ${id}` },
  kind,
  required,
  ...(kind === "choice" && {
    choices: [
      { id: "none", name: { en: "None", es: "Ninguno" } },
      { id: "some", name: { en: "Some", es: "Alguno" } },
    ],
  }),
});

const form = (id: string, ...parts: FormPart[]): NoteForm => ({
  id,
  version: 1,
  kind: "individual",
  title: { en: id, es: id },
  line: "data",
  asks_goal: true,
  parts,
});

const dap = form("dap", part("data"), part("plan"), part("risk", "choice"));
const birp = form("birp", part("behavior"), part("plan"), part("risk", "choice"));
const goals = [
  { id: uuid(1), words: "Sleep through the night", problem: "Insomnia" },
  { id: uuid(2), words: "Stay sober at weddings", problem: "Alcohol" },
];

const says = (id: string, words: string) => ({ part: id, words, people: [] });

function page(change: Partial<VisitNote> = {}): VisitNote {
  return {
    note: signedNote({ kind: "individual", signed_at: null, response: "" }),
    form: dap,
    answers: [],
    written_by: "Theo Brook",
    session: null,
    person: null,
    forms: [dap, birp],
    last: null,
    goals: [],
    contacts: [],
    asks_password: false,
    version: 1,
    ...change,
  };
}

test("nothing is filled in but the only goal there is", () => {
  expect(beginningOf(page({ goals: goals.slice(0, 1) })).goal_id).toBe(uuid(1));
  expect(beginningOf(page({ goals })).goal_id).toBeUndefined();
  expect(beginningOf(page({ goals })).answers).toEqual([]);
  expect(storedOf(page({ goals: goals.slice(0, 1) })).goal_id).toBeUndefined();
});

test("day and minutes are of a contact alone", () => {
  const contact = signedNote({ session_id: null, minutes: 20, held_on: "2026-11-16" });
  expect(storedOf(page({ note: contact }))).toMatchObject({ minutes: 20, held_on: "2026-11-16" });
  expect(storedOf(page())).not.toHaveProperty("minutes");
});

test("answers stand in the order of the form, and what was emptied is gone", () => {
  let draft: VisitDraft = { form_id: "dap", answers: [] };
  draft = withAnswer(draft, dap, says("plan", "Thursday"));
  draft = withAnswer(draft, dap, says("data", "Spoke of sleep"));
  expect(draft.answers.map(({ part: id }) => id)).toEqual(["data", "plan"]);
  expect(withAnswer(draft, dap, says("plan", " ")).answers).toHaveLength(1);
});

test("another form keeps what both ask for, and says what would be lost", () => {
  const draft = {
    form_id: "dap",
    answers: [says("data", "Spoke"), says("plan", "Thursday"), says("risk", "none")],
  };
  expect(lostWith(draft, birp)).toBe(1);
  expect(withForm(draft, birp).answers.map(({ part: id }) => id)).toEqual(["plan", "risk"]);
  expect(lostWith({ ...draft, answers: [says("risk", "gone")] }, birp)).toBe(1);
});

test("a draft whose answer was lost is known again", () => {
  const one = { form_id: "dap", answers: [says("plan", "x"), says("data", "y")] };
  const other = { form_id: "dap", answers: [says("data", "y"), says("plan", "x")], goal_id: null };
  expect(isSame(one, other)).toBe(true);
  expect(isSame(one, { ...other, goal_id: uuid(1) })).toBe(false);
});

test("the bar counts what signing asks for", () => {
  const asked = form("asked", part("data"), part("plan"), part("next", "text", false));
  const draft = { form_id: "asked", answers: [says("data", "x"), says("next", "y")] };
  expect(progress(draft, asked)).toEqual({ done: 1, of: 2 });
});

test.each([
  ["a missing part", "missing", "/answers/plan", "part-plan", "The plan: this part is needed"],
  [
    "a part that is wrong",
    "too_long",
    "/answers/plan",
    "part-plan",
    "The plan: look at this again",
  ],
  ["a missing goal", "missing", "/goal_id", "visit-goal", "Say which goal it served"],
  ["nobody marked", "not_attended", "/presence", `presence-${uuid(1)}`, "Mark them present first"],
])("%s leads to its field", (_, code, field, id, text) => {
  const found = wrongsOf([{ code, field, text: "?" }], page(), dap, "en", visitWords.en);
  expect(found).toEqual([{ field: id, text }]);
});

test("minutes lead to the mark of an appointment, and to their own field of a contact", () => {
  const finding = [{ code: "missing", field: "/minutes", text: "?" }];
  const contact = page({ note: signedNote({ session_id: null }) });
  expect(wrongsOf(finding, contact, dap, "en", visitWords.en)[0]?.field).toBe("visit-minutes");
  expect(wrongsOf(finding, page(), dap, "en", visitWords.en)[0]?.field).toBe(`minutes-${uuid(1)}`);
});

test("a draft reads part by part beside another", () => {
  const draft = { form_id: "dap", answers: [says("data", "Dormió")] };
  expect(textOf(draft, dap, "es")).toBe("El data: Dormió");
});
