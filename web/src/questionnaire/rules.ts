import type { Language } from "../words/words";
import type { AskedWhen, Question, Questionnaire, Said, Wording } from "./model";

export type Answers = Readonly<Record<string, Said>>;

const SECONDS_AN_ITEM = 10;

// Returns the words in the language of the screen, else those there are: nothing is translated here.
export function wordingIn({ wordings }: Questionnaire, language: Language): Wording | undefined {
  return wordings.find((wording) => wording.language === language) ?? wordings[0];
}

// Returns how much of what is asked can only be read in another language; nothing where none is.
export function foreignPart(
  all: readonly Questionnaire[],
  language: Language,
): "one" | "some" | "all" | undefined {
  const foreign = all.filter((one) => wordingIn(one, language)?.language !== language);
  if (foreign.length === 0) return undefined;
  if (foreign.length < all.length) return "some";
  return all.length === 1 ? "one" : "all";
}

// Returns how long the rest takes, in whole minutes, at least one.
export function minutesFor(all: readonly Questionnaire[]): number {
  const items = all.flatMap(({ asked, answered }) => asked.filter((id) => !answered.includes(id)));
  return Math.max(1, Math.round((items.length * SECONDS_AN_ITEM) / 60));
}

// Returns the question to go on with: the first without an answer.
export function firstOpen(asked: readonly string[], answered: ReadonlySet<string>) {
  return asked.find((id) => !answered.has(id));
}

// Returns what comes after `item`; nothing once all that is asked has its answer.
export function itemAfter(
  item: string,
  asked: readonly string[],
  answered: ReadonlySet<string>,
): string | undefined {
  const next = asked[asked.indexOf(item) + 1];
  return next ?? firstOpen(asked, answered);
}

// Returns what is asked after `item` was answered, for a screen that could not ask the clinic. What
// hangs on other answers stays as the clinic had it.
export function askedAfter(
  item: string,
  questions: readonly Question[],
  asked: readonly string[],
  answers: Answers,
): string[] {
  const isAsked = ({ id, asked_when: when }: Question) =>
    when?.of?.some((one) => one.items.includes(item)) ? opens(when, answers) : asked.includes(id);
  return questions.filter(isAsked).map(({ id }) => id);
}

// Skipped or refused, nobody knows: then the question is asked.
function opens({ count, of }: AskedWhen, answers: Answers): boolean {
  let reached = 0;
  let unknown = 0;
  for (const one of of ?? [])
    for (const id of one.items) {
      const said = answers[id];
      if (said?.reply === "value") {
        const { at_least, at_most } = one;
        if (said.value >= (at_least ?? 0) && said.value <= (at_most ?? said.value)) reached++;
      } else if (said) unknown++;
    }
  return reached + unknown >= (count ?? 1);
}

// Whether somebody has to come before this person is left alone.
export function needsSomeone({ alarms_from }: Question, said: Said): boolean {
  if (alarms_from == null) return false;
  return said.reply === "refused" || (said.reply === "value" && said.value >= alarms_from);
}

const MOST_KEYS = 31; // the days of a month, and none

// Returns the numbers to choose from; nothing where they are too many for keys.
export function numbersOf({ least, most }: Question): number[] | undefined {
  const from = least ?? 0;
  const count = (most ?? from) - from + 1;
  return count > MOST_KEYS ? undefined : Array.from({ length: count }, (_, at) => from + at);
}

// Returns where an answer is sent, below the check-in.
export const pathOf = (instrument: string, item: string) =>
  `questionnaires/${encodeURIComponent(instrument)}/answers/${encodeURIComponent(item)}`;
