import { useEffect, useRef } from "react";
import { useWords } from "../words/words";
import "./field.css";
import { uiWords } from "./words";

export interface Wrong {
  field?: string | undefined; // the id of the control to go to
  text: string;
}

// Everything that must be mended before a form can be sent, on top of it. It takes the focus when
// it appears, and each line leads to its field.
export function ErrorSummary({ wrongs }: { wrongs: readonly Wrong[] }) {
  const t = useWords(uiWords);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (wrongs.length > 0) box.current?.focus();
  }, [wrongs]);
  if (wrongs.length === 0) return null;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>{t.summaryTitle}</h2>
      <ul>
        {wrongs.map(({ field, text }) => (
          <li key={`${field} ${text}`}>
            {field ? (
              <a
                href={`#${field}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(field)?.focus();
                }}
              >
                {text}
              </a>
            ) : (
              text
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
