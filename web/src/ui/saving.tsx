import { Check, CloudOff, TriangleAlert } from "lucide-react";
import { useLanguage, useWords } from "../words/words";
import "./states.css";
import { uiWords } from "./words";

// How far a change has come. Saved means the server said so.
export type Saving =
  | { state: "unchanged" }
  | { state: "saving" }
  | { state: "saved"; at: Date }
  | { state: "kept" } // the server can't be reached; the change waits in this browser
  | { state: "conflict" }
  | { state: "refused"; code: string; text: string };

// `refusals`: our words for what a server may refuse, by its code; else its own are shown.
export function SaveLine({
  saving,
  refusals = {},
}: {
  saving: Saving;
  refusals?: Record<string, string>;
}) {
  const t = useWords(uiWords);
  const language = useLanguage();
  return (
    <span className="save-line soft" role="status">
      {saving.state === "saving" && (
        <>
          <span className="spinner" aria-hidden="true" />
          {t.saving}
        </>
      )}
      {saving.state === "saved" && (
        <>
          <Check className="icon" aria-hidden="true" />
          {t.saved(
            saving.at.toLocaleTimeString(`${language}-US`, { hour: "numeric", minute: "2-digit" }),
          )}
        </>
      )}
      {saving.state === "kept" && (
        <>
          <CloudOff className="icon" aria-hidden="true" />
          {t.keptHere}
        </>
      )}
      {saving.state === "conflict" && (
        <>
          <TriangleAlert className="icon" aria-hidden="true" />
          {t.conflict}
        </>
      )}
      {saving.state === "refused" && (
        <>
          <TriangleAlert className="icon" aria-hidden="true" />
          {t.notSaved}: {refusals[saving.code] ?? saving.text}
        </>
      )}
    </span>
  );
}
