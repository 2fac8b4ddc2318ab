// Questionnaire: what somebody who has arrived is asked on the tablet or on their own phone, one
// question a screen, in the instrument's own words.
//
// What is asked and what was said lives in the page's memory alone; each answer is with the clinic
// as soon as it is given, and what is left is asked the next time.
import type { Farewell } from "../kiosk/model";

export type Choice = { value: number; label: string };

// Answers that open a question. `at_most` and `count` are left out where they say nothing.
type Reached = {
  items: string[];
  at_least?: number | null;
  at_most?: number | null;
  or_refused?: boolean | null;
};
export type AskedWhen = { count?: number | null; of?: Reached[] | null };

export type Question = {
  id: string;
  stem: string; // what the text goes on from
  text: string;
  choices: Choice[];
  least?: number | null; // without choices: a whole number from here
  most?: number | null; // to here
  alarms_from?: number | null; // so much has staff told at once
  asked_when?: AskedWhen | null;
};

export type Wording = { language: string; questions: Question[] };

export type Questionnaire = {
  instrument: string;
  wordings: Wording[];
  asked: string[];
  answered: string[];
};

export type Questionnaires = { items: Questionnaire[] };

// To skip a question and not to want to say are two things, and neither is a "no".
export type Said = { reply: "value"; value: number } | { reply: "skipped" | "refused" };

export type ItemAnswer = Said & { milliseconds: number };

// What the clinic says to an answer.
export type Taken = Farewell & { asked: string[]; finished: boolean };
