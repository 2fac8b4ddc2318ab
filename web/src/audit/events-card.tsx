import { Link } from "@tanstack/react-router";
import { KeyRound, ShieldX } from "lucide-react";
import { clockTime, longDay } from "../base/time";
import { Pill } from "../ui/banner";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { EmptyState } from "../ui/states";
import { List } from "../ui/table";
import { useLanguage, useWords } from "../words/words";
import "./audit.css";
import { type Filter, isEverything } from "./filter";
import type { Line } from "./queries";
import { routeWords, whatWords } from "./route-words";
import { isNotable, linesByDay, whoOf } from "./rules";
import { auditWords } from "./words";

// Who did what about whom, newest first.
export function EventsCard({
  lines,
  zone,
  filter,
  more = false,
  onStaff,
  onClear,
}: {
  lines: readonly Line[] | "loading" | "unavailable";
  zone: string;
  filter: Filter;
  more?: boolean;
  onStaff: (staff: string) => void;
  onClear: () => void;
}) {
  const t = useWords(auditWords);
  const language = useLanguage();
  if (lines === "loading") return <Card title={t.events} busy />;
  if (lines === "unavailable") return <Card title={t.events} alert={t.unavailable} />;
  if (lines.length === 0)
    return (
      <Card title={t.events}>
        <NoEvents filter={filter} more={more} onClear={onClear} />
      </Card>
    );
  return (
    <Card title={t.events} flush>
      {linesByDay(lines, zone).map(([day, ofDay]) => (
        <section key={day} className="audit-day" aria-label={longDay(day, language)}>
          <h3>{longDay(day, language)}</h3>
          <List label={longDay(day, language)}>
            {ofDay.map((line) => (
              <EventRow key={line.number} line={line} zone={zone} onStaff={onStaff} />
            ))}
          </List>
        </section>
      ))}
    </Card>
  );
}

function NoEvents({
  filter,
  more,
  onClear,
}: {
  filter: Filter;
  more: boolean;
  onClear: () => void;
}) {
  const t = useWords(auditWords);
  if (isEverything(filter)) return <EmptyState title={t.none} />;
  if (more) return <EmptyState title={t.noneSoFar} hint={t.noneSoFarHint} />;
  return (
    <EmptyState title={t.noneFits}>
      <Button onClick={onClear}>{t.clear}</Button>
    </EmptyState>
  );
}

function EventRow({
  line,
  zone,
  onStaff,
}: {
  line: Line;
  zone: string;
  onStaff: (staff: string) => void;
}) {
  const what = useWords(routeWords);
  const language = useLanguage();
  return (
    <li className="audit-row">
      <time className="soft small numbers" dateTime={line.recorded_at}>
        {clockTime(line.recorded_at, zone, language)}
      </time>
      <Who line={line} onStaff={onStaff} />
      <span className="audit-what">
        {whatWords(what, line.what)} <About line={line} />
        <Mark line={line} />
      </span>
    </li>
  );
}

function Who({ line, onStaff }: { line: Line; onStaff: (staff: string) => void }) {
  const t = useWords(auditWords);
  const name = whoOf(line, t);
  const { id, kind } = line.who;
  if (kind !== "staff" || !id) return <span className="audit-who soft">{name}</span>;
  return (
    <button
      type="button"
      className="audit-who"
      aria-label={t.onlyBy(name)}
      onClick={() => onStaff(id)}
    >
      {name}
    </button>
  );
}

function About({ line }: { line: Line }) {
  const t = useWords(auditWords);
  if (!line.patient_id) return null;
  if (!line.patient_name) return <span className="soft">{t.elsewhere}</span>;
  return (
    <Link
      to="/audit/patients/$patient"
      params={{ patient: line.patient_id }}
      aria-label={t.whoLooked(line.patient_name)}
    >
      {t.about(line.patient_name)}
    </Link>
  );
}

export function Mark({ line }: { line: Line }) {
  const t = useWords(auditWords);
  if (!isNotable(line)) return null;
  const denied = line.kind === "denied";
  return (
    <Pill tone={denied ? "quiet" : "warn"} icon={denied ? ShieldX : KeyRound}>
      {t.kinds[line.kind]}
    </Pill>
  );
}
