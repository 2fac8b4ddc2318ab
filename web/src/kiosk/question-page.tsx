import { useWords } from "../words/words";
import { Heading } from "./frame";
import { QUESTIONS, type Question } from "./questions";
import type { Step, Visit } from "./visit";
import { kioskWords } from "./words";

const LOOK: Partial<Record<Question["field"], string>> = { sleep_hours: "scale hours" };

type QuestionPageProps = {
  visit: Visit & { at: "question" };
  take: (step: Step) => void;
};

// One question; a tap on an answer goes on to the next.
export function QuestionPage({ visit, take }: QuestionPageProps) {
  const words = useWords(kioskWords);
  const question = QUESTIONS[visit.number];
  if (!question) return null;
  const { field } = question;
  const given = visit.answers[field];

  return (
    <>
      <Heading key={field} step={words.step(visit.number + 1, QUESTIONS.length)}>
        <span id="ask">{words[field].ask}</span>
      </Heading>
      {question.kind === "choice" && <p className="note">{words[question.field].note}</p>}
      {(field === "mood" || field === "craving") && (
        <p className="ends">
          <span>{words[field].low}</span>
          <span>{words[field].high}</span>
        </p>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would need a second legend */}
      <div
        className={`answers ${LOOK[question.field] ?? question.kind}`}
        role="group"
        aria-labelledby="ask"
      >
        {question.values.map((value) => (
          <button
            key={value}
            type="button"
            className={value === "declined" ? "key answer declined" : "key answer"}
            aria-pressed={value === given}
            onClick={() => take({ did: "answered", answers: { [field]: value } })}
          >
            {label(question, value, words)}
          </button>
        ))}
      </div>
      <div className="actions way">
        <button type="button" className="key" onClick={() => take({ did: "went_back" })}>
          {words.back}
        </button>
        <button
          type="button"
          className="key quiet"
          onClick={() => take({ did: "answered", answers: { [field]: undefined } })}
        >
          {words.skip}
        </button>
      </div>
    </>
  );
}

function label(
  question: Question,
  value: number | string,
  words: (typeof kioskWords)["en"],
): string {
  if (question.kind === "choice") {
    const choices: Record<string, string> = words[question.field];
    return choices[value] ?? String(value);
  }
  const last = value === question.values.at(-1);
  return last && question.field === "sleep_hours"
    ? `${value} ${words.sleep_hours.more}`
    : `${value}`;
}
