import { useWords } from "../words/words";
import "./card.css";
import { uiWords } from "./words";

// Where lines of text will be. It stays unseen for 150 ms: most answers are there by then.
export function Skeleton({ lines = 3 }: { lines?: number }) {
  const t = useWords(uiWords);
  return (
    <div className="skeleton" role="status" aria-label={t.loading}>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
        <span key={line} />
      ))}
    </div>
  );
}
