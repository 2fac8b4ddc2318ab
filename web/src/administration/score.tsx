import { useLanguage, useWords } from "../words/words";
import "./administration.css";
import type { ShownScore } from "./queries";
import { mainScore, toneOfBand } from "./rules";
import { administrationWords, bandWord } from "./words";

// A score with its band in words. The colour repeats the word.
export function Score({ scores }: { scores: readonly ShownScore[] }) {
  const t = useWords(administrationWords);
  const language = useLanguage();
  const main = mainScore(scores);
  if (!main) return null;
  if (main.said === "") return <span className="soft">{t.notTold}</span>;
  return (
    <span className="score">
      <strong className="numbers">{main.said}</strong>
      {main.band && (
        <span className={`band ${toneOfBand(main.band)}`}>{bandWord(main.band, language)}</span>
      )}
    </span>
  );
}
