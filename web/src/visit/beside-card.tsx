import { Link } from "@tanstack/react-router";
import { shortDay } from "../base/time";
import { noteWords } from "../note/words";
import { Card } from "../ui/card";
import { useLanguage, useWords } from "../words/words";
import type { VisitNote } from "./queries";
import { visitWords } from "./words";

// What one wants in view while writing: the last note and the goals.
export function BesideCard({ page }: { page: VisitNote | "loading" | "unavailable" }) {
  const t = useWords(visitWords);
  const n = useWords(noteWords);
  const language = useLanguage();
  if (page === "loading") return <Card title={t.beside} busy />;
  if (page === "unavailable") return <Card title={t.beside} alert={t.unavailable} />;
  const { last, goals, note } = page;
  return (
    <Card title={t.beside}>
      <div className="stack visit-beside">
        <section>
          <h3>{t.last}</h3>
          {last ? (
            <>
              <p className="soft small">
                {shortDay(last.held_on, language)},{" "}
                {last.kind === "group" ? last.group_name : n.kinds[last.kind]}
              </p>
              <p className="visit-words">{last.response}</p>
              <Link
                to="/patients/$patient/notes/$note"
                params={{ patient: note.patient_id, note: last.id }}
                aria-label={t.readLast(shortDay(last.held_on, language))}
                className="small"
              >
                {t.whole}
              </Link>
            </>
          ) : (
            <p className="soft small">{t.noLast}</p>
          )}
        </section>
        <section>
          <h3>{t.goals}</h3>
          {goals.length === 0 && <p className="soft small">{t.noGoals}</p>}
          <ul className="visit-goals">
            {goals.map(({ id, words, problem }) => (
              <li key={id}>
                {words}
                {problem && <span className="soft small"> · {problem}</span>}
              </li>
            ))}
          </ul>
        </section>
      </div>
    </Card>
  );
}
