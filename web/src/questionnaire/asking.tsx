import { useState } from "react";
import { newKey, type Reply } from "../kiosk/asking";
import type { ItemSaid } from "../kiosk/clinic";
import { useLanguage, useWords } from "../words/words";
import { ItemPage } from "./item-page";
import type { ItemAnswer, Question, Questionnaire, Said, Taken } from "./model";
import {
  type Answers,
  askedAfter,
  firstOpen,
  itemAfter,
  needsSomeone,
  pathOf,
  wordingIn,
} from "./rules";
import { questionnaireWords } from "./words";

// Sends an answer, after all that waits before it; or keeps it where nobody can be reached.
export type Send = (letter: ItemSaid & { key: string }) => Promise<Reply<Taken> | { is: "kept" }>;

export type Outcome =
  | { is: "finished" | "kept" | "refused" | "left" | "later" }
  | { is: "stay"; told: boolean; crisisLine?: string };

type AskingProps = {
  questionnaire: Questionnaire;
  part?: string;
  send: Send;
  onProgress: (asked: string[], answered: string[]) => void;
  onOver: (outcome: Outcome) => void;
};

// Asks one questionnaire from where it was left. What was said lives in this component alone.
export function Asking({ questionnaire, part, send, onProgress, onOver }: AskingProps) {
  const language = useLanguage();
  const { refused } = useWords(questionnaireWords);
  const wording = wordingIn(questionnaire, language);
  const [asked, setAsked] = useState(questionnaire.asked);
  const [answered, setAnswered] = useState<ReadonlySet<string>>(new Set(questionnaire.answered));
  const [answers, setAnswers] = useState<Answers>({});
  const [item, setItem] = useState(() => firstOpen(asked, answered) ?? asked[0]);
  const [saving, setSaving] = useState(false);
  const question = wording?.questions.find(({ id }) => id === item);
  if (!wording || !question) return <p className="trouble">{refused}</p>;

  async function answer(to: Question, said: Said, milliseconds: number) {
    setSaving(true);
    const reply = await send({
      to: pathOf(questionnaire.instrument, to.id),
      key: newKey(),
      answers: { ...said, milliseconds } satisfies ItemAnswer,
    });
    setSaving(false);
    if (reply.is === "ok" && reply.value.stay)
      return onOver({ is: "stay", told: true, crisisLine: reply.value.crisis_line });
    if (reply.is !== "ok" && needsSomeone(to, said)) return onOver({ is: "stay", told: false });
    if (reply.is !== "ok" && reply.is !== "kept") return onOver({ is: "refused" });
    go(to, said, reply.is === "ok" ? reply.value : undefined);
  }

  function go(from: Question, said: Said, taken?: Taken) {
    const now = { ...answers, [from.id]: said };
    const done = new Set(answered).add(from.id);
    const next = taken?.asked ?? askedAfter(from.id, wording?.questions ?? [], asked, now);
    setAnswers(now);
    setAnswered(done);
    setAsked(next);
    onProgress(next, [...done]);
    const after = taken?.finished ? undefined : itemAfter(from.id, next, done);
    if (after) setItem(after);
    else onOver({ is: taken ? "finished" : "kept" });
  }

  const place = asked.indexOf(question.id);
  return (
    <ItemPage
      key={question.id}
      question={question}
      language={wording.language}
      part={part}
      number={place + 1}
      count={asked.length}
      given={answers[question.id]}
      saving={saving}
      onAnswer={(said, milliseconds) => void answer(question, said, milliseconds)}
      onBack={() => (place > 0 ? setItem(asked[place - 1]) : onOver({ is: "left" }))}
      onLater={() => onOver({ is: "later" })}
    />
  );
}
