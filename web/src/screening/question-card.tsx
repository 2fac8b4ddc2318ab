import { TriangleAlert } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { refusalOf } from "../api/client";
import { Pill } from "../ui/banner";
import { Button } from "../ui/button";
import { SelectField, TextField } from "../ui/field";
import { useSay } from "../ui/status-line";
import {
  type Evidence,
  type NewFactAnswer,
  type PatientScreening,
  type Screening,
  type ScreeningQuestion,
  sayAnswer,
  useScreeningAct,
} from "./queries";
import { answerOfKey } from "./rules";
import { useSaid } from "./use-said";
import type { screeningWords } from "./words";

const kinds: readonly Evidence[] = [
  ...(["told", "observed", "score"] as const),
  ...(["note", "document", "check_in"] as const),
];

interface Given {
  now: PatientScreening;
  screening: Screening;
  question: ScreeningQuestion;
  chosen: boolean; // by hand, and not because it is next
  onAnswered: () => void;
}

// One question at a time, with its evidence; a key answers it while the focus is in here.
export function QuestionCard({ now, screening, question, chosen, onAnswered }: Given) {
  const { t, language, answerOf } = useSaid(screening.recommendation);
  const say = useSay();
  const heading = useRef<HTMLHeadingElement>(null);
  const answered = useRef(false);
  const [evidence, setEvidence] = useState<Evidence>("told");
  const [words, setWords] = useState("");
  const act = useScreeningAct(now.patient_id, (said: NewFactAnswer) =>
    sayAnswer(now.patient_id, now.version, said),
  );
  const { about } = question;
  // biome-ignore lint/correctness/useExhaustiveDependencies: of another question
  useEffect(() => {
    setEvidence("told");
    setWords("");
    if (answered.current || chosen || document.activeElement === document.body)
      heading.current?.focus();
  }, [about]);

  const answer = (said: string, from: Pick<NewFactAnswer, "evidence" | "words">) => {
    if (act.isPending) return;
    answered.current = true;
    act.mutate(
      { about, answer: said, ...from },
      {
        onSuccess: () => {
          say(t.saved);
          onAnswered();
        },
        onError: (error) => {
          const { code, problem } = refusalOf(error);
          say(code === "stale" ? t.stale : t.notSaved(problem.title));
        },
      },
    );
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const typing = event.target instanceof Element && event.target.closest("input, select");
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const said = answerOfKey(question, event.key);
    if (!said) return;
    event.preventDefault();
    answer(said, { evidence, words });
  };
  const open = screening.recommendation.questions.length;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys beside the buttons, which do all
    <section className="card screening-question" aria-busy={act.isPending} onKeyDown={onKeyDown}>
      <p className="row small soft">
        {chosen ? t.chosenQuestion : t.question} · {t.group[question.group] ?? question.group}
        {question.before_all && <Pill>{t.first}</Pill>}
      </p>
      <h2 ref={heading} tabIndex={-1}>
        {question.words[language]}
      </h2>
      <Suggestions
        question={question}
        said={(one) => answerOf(question, one)}
        onAnswer={answer}
        t={t}
      />
      <div className="screening-evidence">
        <SelectField
          label={t.evidence}
          value={evidence}
          onChange={(event) => setEvidence(kinds.find((k) => k === event.target.value) ?? "told")}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t.evidenceKind[kind]}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t.evidenceWords}
          optional
          maxLength={240}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </div>
      <div className="row screening-answers">
        {[...question.answers, "unknown"].map((one) => (
          <Button
            key={one}
            size="large"
            kind={one === "unknown" ? "quiet" : "plain"}
            onClick={() => answer(one, { evidence, words })}
          >
            {answerOf(question, one)}
          </Button>
        ))}
      </div>
      <p className="row small soft screening-foot">
        <span>{question.answers.includes("yes") ? t.keys : t.keysDigits}</span>
        <span className="push">{open > 0 && t.asked(open)}</span>
      </p>
    </section>
  );
}

function Suggestions({
  question,
  said,
  onAnswer,
  t,
}: {
  question: ScreeningQuestion;
  said: (answer: string) => string;
  onAnswer: (answer: string, from: Pick<NewFactAnswer, "evidence" | "words">) => void;
  t: (typeof screeningWords)["en"];
}) {
  return (
    <>
      {question.contradicted && (
        <p className="row small screening-differs">
          <TriangleAlert className="icon" aria-hidden="true" />
          <strong>{t.contradicted}.</strong> {t.contradictedHint}
        </p>
      )}
      {question.suggested.map(({ answer, words }) => (
        <p key={`${answer} ${words}`} className="row screening-suggested">
          <span>
            <span className="small soft">{t.suggested}</span>
            <br />
            {words}
          </span>
          <Button
            size="grid"
            className="push"
            onClick={() => onAnswer(answer, { evidence: "document", words: words.slice(0, 240) })}
          >
            {t.confirm(said(answer))}
          </Button>
        </p>
      ))}
    </>
  );
}
