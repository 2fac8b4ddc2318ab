import { type FormEvent, useRef } from "react";
import { Heading } from "../kiosk/frame";
import { kioskWords } from "../kiosk/words";
import { useLanguage, useWords } from "../words/words";
import type { Question, Said } from "./model";
import { numbersOf } from "./rules";
import { questionnaireWords } from "./words";

type ItemPageProps = {
  question: Question;
  language: string; // of its words
  part?: string; // which questionnaire of several
  number: number;
  count: number;
  given?: Said; // before somebody went back
  saving: boolean;
  onAnswer: (said: Said, milliseconds: number) => void;
  onBack: () => void;
  onLater: () => void;
};

// One question in the instrument's own words; a tap on an answer goes on to the next. Make a new one
// for each question: it measures how long the question was before somebody's eyes.
export function ItemPage(props: ItemPageProps) {
  const { question, language, part, number, count, given, saving, onBack, onLater } = props;
  const t = useWords(questionnaireWords);
  const { back } = useWords(kioskWords);
  const foreign = language !== useLanguage();
  const since = useRef(performance.now());
  const step = [part, t.step(number, count)].filter(Boolean).join(" · ");

  function answer(said: Said) {
    if (!saving) props.onAnswer(said, Math.round(performance.now() - since.current));
  }
  const numbers = question.choices.length > 0 ? undefined : numbersOf(question);
  const choices =
    question.choices.length > 0
      ? question.choices
      : numbers?.map((value) => ({ value, label: String(value) }));

  return (
    <div className="item" aria-busy={saving}>
      <Heading step={step}>
        <span id="ask" lang={language} className={isLong(question) ? "long" : undefined}>
          {question.stem && <span className="stem">{question.stem} </span>}
          {question.text}
        </span>
      </Heading>
      {foreign && <p className="note">{t.foreign_here}</p>}
      {!choices && <NumberForm question={question} given={given} onAnswer={answer} />}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would need a second legend */}
      <div
        className={numbers ? "answers scale" : "answers choice"}
        role="group"
        aria-labelledby="ask"
      >
        {choices?.map(({ value, label }) => (
          <button
            key={value}
            type="button"
            lang={language}
            className="key answer"
            aria-pressed={given?.reply === "value" && given.value === value}
            onClick={() => answer({ reply: "value", value })}
          >
            {label}
          </button>
        ))}
        <button
          type="button"
          className="key answer declined"
          aria-pressed={given?.reply === "refused"}
          onClick={() => answer({ reply: "refused" })}
        >
          {t.declined}
        </button>
      </div>
      <div className="actions way">
        <button type="button" className="key" onClick={onBack}>
          {back}
        </button>
        <button type="button" className="key quiet" onClick={() => answer({ reply: "skipped" })}>
          {t.skip}
        </button>
        <button type="button" className="key quiet" onClick={onLater}>
          {t.later}
        </button>
      </div>
      <p className="visually-hidden" role="status">
        {saving ? t.saving : ""}
      </p>
    </div>
  );
}

const LONG_LETTERS = 110; // three lines on a phone

const isLong = ({ text }: Question) => text.length > LONG_LETTERS;

type NumberFormProps = { question: Question; given?: Said; onAnswer: (said: Said) => void };

// For a count that has more answers than a screen has keys.
function NumberForm({ question, given, onAnswer }: NumberFormProps) {
  const t = useWords(questionnaireWords);
  const least = question.least ?? 0;
  const most = question.most ?? least;

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get("value") ?? "");
    if (typed !== "") onAnswer({ reply: "value", value: Number(typed) });
  }
  return (
    <form className="count" onSubmit={submit}>
      <label>
        <span>{t.number(least, most)}</span>
        <input
          name="value"
          type="number"
          inputMode="numeric"
          required
          min={least}
          max={most}
          step={1}
          autoComplete="off"
          defaultValue={given?.reply === "value" ? given.value : undefined}
        />
      </label>
      <button type="submit" className="key primary">
        {t.next}
      </button>
    </form>
  );
}
