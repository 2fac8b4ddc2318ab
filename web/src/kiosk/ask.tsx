import type { ReactNode } from "react";
import { useWords } from "../words/words";
import { Heading } from "./frame";
import { kioskWords } from "./words";

type AskProps<T extends string | number> = {
  step: string;
  ask: string;
  note?: string;
  look: string; // of the answers: "scale", "choice"
  values: readonly T[];
  label: (value: T) => string;
  given?: T;
  onAnswer: (value: T | undefined) => void; // nothing: it was skipped
  onBack: () => void;
  children?: ReactNode; // between the question and its answers
};

// One question with everything one may answer; a tap goes on to the next.
export function Ask<T extends string | number>(props: AskProps<T>) {
  const words = useWords(kioskWords);
  const { step, ask, note, look, values, label, given, onAnswer, onBack, children } = props;
  return (
    <>
      <Heading key={step} step={step}>
        <span id="ask">{ask}</span>
      </Heading>
      {note && <p className="note">{note}</p>}
      {children}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would need a second legend */}
      <div className={`answers ${look}`} role="group" aria-labelledby="ask">
        {values.map((value) => (
          <button
            key={value}
            type="button"
            className={value === "declined" ? "key answer declined" : "key answer"}
            aria-pressed={value === given}
            onClick={() => onAnswer(value)}
          >
            {label(value)}
          </button>
        ))}
      </div>
      <div className="actions way">
        <button type="button" className="key" onClick={onBack}>
          {words.back}
        </button>
        <button type="button" className="key quiet" onClick={() => onAnswer(undefined)}>
          {words.skip}
        </button>
      </div>
    </>
  );
}
