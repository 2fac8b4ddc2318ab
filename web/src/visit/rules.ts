import type { Finding } from "../api/client";
import type { Wrong } from "../ui/error-summary";
import type { FormPart, NoteForm, PartAnswer, VisitDraft, VisitNote } from "./queries";

export const partId = (part: string) => `part-${part}`;

export function answerOfPart(draft: VisitDraft, part: string): PartAnswer {
  return draft.answers.find((one) => one.part === part) ?? { part, words: "", people: [] };
}

export const isAnswered = ({ words, people }: PartAnswer) =>
  words.trim() !== "" || people.length > 0;

// Returns the draft with `answer` in it, in the order of the form.
export function withAnswer(draft: VisitDraft, form: NoteForm, answer: PartAnswer): VisitDraft {
  const answers = form.parts
    .map(({ id }) => (id === answer.part ? answer : answerOfPart(draft, id)))
    .filter(isAnswered);
  return { ...draft, answers };
}

// What the server has of a note, as a draft.
export function storedOf({ note, form, answers }: VisitNote): VisitDraft {
  return {
    form_id: form.id,
    answers,
    ...(note.goal_id && { goal_id: note.goal_id }),
    ...(!note.session_id && { held_on: note.held_on }),
    ...(!note.session_id && note.minutes && { minutes: note.minutes }),
  };
}

// What a writer begins with. The only goal there is, is chosen; among several nobody chooses for
// them, and what was said and done is never filled in.
export function beginningOf(page: VisitNote): VisitDraft {
  const stored = storedOf(page);
  const [only, ...others] = page.goals;
  const usual = page.form.asks_goal && page.answers.length === 0 && others.length === 0 && only?.id;
  return usual ? { goal_id: usual, ...stored } : stored;
}

// Another form: what both ask for stays, the rest goes.
export function withForm(draft: VisitDraft, form: NoteForm): VisitDraft {
  const { goal_id: goal, ...rest } = draft;
  return {
    ...rest,
    form_id: form.id,
    answers: draft.answers.filter(({ part, words, people }) => {
      const asked = form.parts.find(({ id }) => id === part);
      return (
        asked && (asked.kind === "people" ? !words : people.length === 0 && fits(asked, words))
      );
    }),
    ...(form.asks_goal && goal && { goal_id: goal }),
  };
}

function fits({ kind, choices }: FormPart, words: string): boolean {
  if (kind === "choice") return Boolean(choices?.some(({ id }) => id === words));
  if (kind === "yes_no") return words === "yes" || words === "no";
  return kind === "text" || /^\d+$/.test(words);
}

// Returns which answers would be lost with another form.
export function lostWith(draft: VisitDraft, form: NoteForm): number {
  return draft.answers.length - withForm(draft, form).answers.length;
}

// The form that a draft is written by: the one it came with, or one of those offered.
export function formOf(page: VisitNote, draft: VisitDraft): NoteForm {
  if (page.form.id === draft.form_id) return page.form;
  return page.forms.find(({ id }) => id === draft.form_id) ?? page.form;
}

export const isSame = (one: VisitDraft, other: VisitDraft) =>
  JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

function sorted({ form_id, answers, goal_id, held_on, minutes }: VisitDraft) {
  return [
    form_id,
    goal_id ?? null,
    held_on ?? null,
    minutes ?? null,
    [...answers]
      .sort((one, other) => (one.part < other.part ? -1 : 1))
      .map(({ part, words, people }) => [
        part,
        words,
        people.map(({ name, relationship, agreement }) => [name, relationship, agreement ?? null]),
      ]),
  ];
}

// How many of the parts that signing asks for are answered.
export function progress(draft: VisitDraft, form: NoteForm) {
  const needed = form.parts.filter(({ required }) => required);
  const done = needed.filter(({ id }) => isAnswered(answerOfPart(draft, id)));
  return { done: done.length, of: needed.length };
}

// A draft as one reads it beside another: part by part.
export function textOf(draft: VisitDraft, form: NoteForm, language: "en" | "es"): string {
  return draft.answers
    .map(({ part, words, people }) => {
      const title = form.parts.find(({ id }) => id === part)?.title[language] ?? part;
      return `${title}: ${words || people.map(({ name }) => name).join(", ")}`;
    })
    .join("\n");
}

// What is in the way of a signing, each with the field it is about.
export function wrongsOf(
  findings: readonly Finding[],
  { note }: VisitNote,
  form: NoteForm,
  language: "en" | "es",
  t: {
    needed: (part: string) => string;
    wrongPart: (part: string) => string;
    findings: Record<string, string>;
  },
): Wrong[] {
  return findings.map(({ code, field, text }) => {
    const part = form.parts.find(({ id }) => field === `/answers/${id}`);
    const title = part?.title[language];
    if (part && title && code === "missing" && part.kind !== "people")
      return { field: partId(part.id), text: t.needed(title) };
    if (part && title)
      return {
        field: partId(part.id),
        text: t.findings[`${part.kind} ${code}`] ?? t.wrongPart(title),
      };
    return { field: fieldOf(field, note), text: t.findings[`${field} ${code}`] ?? text };
  });
}

function fieldOf(field: string, note: VisitNote["note"]): string | undefined {
  if (field === "/goal_id") return "visit-goal";
  if (field === "/held_on") return "visit-day";
  if (field === "/minutes") return note.session_id ? `minutes-${note.patient_id}` : "visit-minutes";
  if (field === "/presence") return `presence-${note.patient_id}`;
  return undefined;
}
