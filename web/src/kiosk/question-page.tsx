import { useWords } from "../words/words";
import { Ask } from "./ask";
import { questionWords } from "./question-words";
import { QUESTIONS, type Question } from "./questions";
import type { Step, Visit } from "./visit";
import { kioskWords } from "./words";

const LOOK: Partial<Record<Question["field"], string>> = { sleep_hours: "scale hours" };

type QuestionPageProps = {
  visit: Visit & { at: "question" };
  take: (step: Step) => void;
};

// One question; a tap on an answer goes on to the next.
export default function QuestionPage({ visit, take }: QuestionPageProps) {
  const { step } = useWords(kioskWords);
  const words = useWords(questionWords);
  const question = QUESTIONS[visit.number];
  if (!question) return null;
  const { field } = question;
  const given = visit.answers[field];

  return (
    <Ask<number | string>
      step={step(visit.number + 1, QUESTIONS.length)}
      ask={words[field].ask}
      note={question.kind === "choice" ? words[question.field].note : undefined}
      look={LOOK[field] ?? question.kind}
      values={question.values}
      label={(value) => label(question, value, words)}
      given={given}
      onAnswer={(value) => take({ did: "answered", answers: { [field]: value } })}
      onBack={() => take({ did: "went_back" })}
    >
      {(field === "mood" || field === "craving") && (
        <p className="ends">
          <span>{words[field].low}</span>
          <span>{words[field].high}</span>
        </p>
      )}
    </Ask>
  );
}

function label(
  question: Question,
  value: number | string,
  words: (typeof questionWords)["en"],
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
