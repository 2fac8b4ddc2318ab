import { Card } from "../ui/card";
import { statusWord, statusWords } from "../words/status";
import { useWords } from "../words/words";
import type { HistoryLine } from "./model";
import { byKind } from "./rules";
import { type IntakeWords, intakeWords } from "./words";

// What the referral says about the person, by kind, in its sender's words.
export function HistoryCard({ lines, all }: { lines: readonly HistoryLine[]; all: number }) {
  const t = useWords(intakeWords);
  const statuses = useWords(statusWords);
  const about = (line: HistoryLine) =>
    [statusWord(line.status, statuses), span(line, t)].filter(Boolean).join(", ");
  return (
    <Card title={t.detail.history} action={<span className="soft small">{t.detail.asSent}</span>}>
      {lines.length === 0 ? (
        <p className="soft">{t.detail.noHistory}</p>
      ) : (
        <p className="soft small">{t.detail.historyHint}</p>
      )}
      {byKind(lines).map(([kind, some]) => (
        <section key={kind} aria-labelledby={`history-${kind}`}>
          <h3 id={`history-${kind}`}>{t.kind[kind]}</h3>
          <ul className="history">
            {some.map((line) => (
              <li key={line.id}>
                {line.text}
                <span className="soft small"> {about(line)}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      {all > lines.length && (
        <p className="soft small">{t.detail.historyMore(lines.length, all)}</p>
      )}
    </Card>
  );
}

// Returns "since 2019": the sender's days, as precise as they were sent.
function span({ from, until }: HistoryLine, t: IntakeWords): string {
  if (from && until) return from === until ? from : t.span.both(from, until);
  if (from) return t.span.from(from);
  return until ? t.span.until(until) : "";
}
