import { Link } from "@tanstack/react-router";
import { fullDay } from "../base/time";
import { Card } from "../ui/card";
import { EmptyState } from "../ui/states";
import { List } from "../ui/table";
import { useLanguage, useWords } from "../words/words";
import "./administration.css";
import { DueList } from "./due-list";
import type { PatientMeasures } from "./queries";
import { lastOfEach, nameOf } from "./rules";
import { Score } from "./score";
import { administrationWords } from "./words";

const shown = 5; // the rest is on the page behind it

// What is due for somebody, and what each questionnaire came to last.
export function MeasuresCard({
  measures,
}: {
  measures: PatientMeasures | "loading" | "unavailable";
}) {
  const t = useWords(administrationWords);
  const language = useLanguage();
  if (measures === "loading") return <Card title={t.title} busy />;
  if (measures === "unavailable") return <Card title={t.title} alert={t.unavailable} />;
  const last = lastOfEach(measures.administrations);
  const nothing = measures.due.length + last.length === 0;
  return (
    <Card
      title={t.title}
      flush
      action={
        <Link
          to="/patients/$patient/measures"
          params={{ patient: measures.patient_id }}
          className="button button-plain button-grid"
          aria-label={`${t.open}: ${t.title}`}
        >
          {t.open}
        </Link>
      }
    >
      {nothing && <EmptyState title={t.noneYet} />}
      {measures.due.length > 0 && <DueList due={measures.due} today={measures.today} />}
      {last.length > 0 && (
        <List label={t.last}>
          {last.slice(0, shown).map(({ administration, scores }) => (
            <li key={administration.id} className="measure-last">
              <Link
                to="/patients/$patient/measures/$administration"
                params={{ patient: measures.patient_id, administration: administration.id }}
                className="measure-what"
              >
                {nameOf(administration.instrument)}
              </Link>
              <Score scores={scores} />
              <span className="soft small numbers">
                {fullDay(administration.held_on, language)}
              </span>
              <Link
                to="/patients/$patient/outcomes"
                params={{ patient: measures.patient_id }}
                search={{ measure: administration.instrument }}
                className="small"
                aria-label={t.progressOf(nameOf(administration.instrument))}
              >
                {t.toProgress}
              </Link>
            </li>
          ))}
        </List>
      )}
    </Card>
  );
}
