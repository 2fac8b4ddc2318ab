import { ChevronRight, LifeBuoy } from "lucide-react";
import type { Language } from "../words/words";
import { outreachWords } from "./words";

// What to say, in the language of whoever is called.
export function Script({ language, crisisLine }: { language: Language; crisisLine: string }) {
  const t = outreachWords[language];
  return (
    <details className="script" open lang={language}>
      <summary>
        <ChevronRight className="icon" aria-hidden="true" />
        {t.script}
      </summary>
      <ol>
        <li>{t.scriptLines.opening}</li>
        <li>{t.scriptLines.listening}</li>
        <li>{t.scriptLines.agreeing}</li>
      </ol>
      <p className="soft small">{t.scriptOthers}</p>
      <div className="script-danger">
        <p>
          <LifeBuoy className="icon" aria-hidden="true" />
          <strong>{t.danger}</strong>
        </p>
        <p>{t.dangerAsk}</p>
        <p>{t.dangerLine(crisisLine || "988")}</p>
        <p>{t.dangerClinician}</p>
      </div>
    </details>
  );
}
