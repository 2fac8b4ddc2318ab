import { clockTime, dayOf, shortDay } from "../base/time";
import { useLanguage, useWords } from "../words/words";
import type { Attempt } from "./rules";
import { outreachWords } from "./words";

// What was tried so far, the first first.
export function Attempts({ attempts, zone }: { attempts: readonly Attempt[]; zone: string }) {
  const t = useWords(outreachWords);
  const language = useLanguage();
  const when = (at: string) =>
    `${shortDay(dayOf(at, zone), language)}, ${clockTime(at, zone, language)}`;
  return (
    <div>
      <h3 className="outreach-head">{t.attempts}</h3>
      {attempts.length === 0 ? (
        <p className="soft small">{t.noAttempts}</p>
      ) : (
        <ol className="attempts">
          {attempts.map((attempt) => (
            <li key={attempt.id}>
              <span className="numbers soft">{when(attempt.tried_at)}</span>{" "}
              <strong>{t.hows[attempt.how]}</strong>,{" "}
              {attempt.reached ? t.wasReached : t.notReached}
              {attempt.agreed && `: ${attempt.agreed}`}
              {attempt.next_try_at && (
                <span className="soft">, {t.nextAt(when(attempt.next_try_at))}</span>
              )}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
