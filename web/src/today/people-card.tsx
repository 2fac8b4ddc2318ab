import { Link } from "@tanstack/react-router";
import { Clock, type LucideIcon, PhoneMissed, ShieldAlert } from "lucide-react";
import { absenceWords } from "../absence/words";
import { clockTime, duration, minutesBetween } from "../base/time";
import { outreachWords } from "../outreach/words";
import { Pill, type Tone } from "../ui/banner";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { EmptyState } from "../ui/states";
import { useLanguage, useWords } from "../words/words";
import "./today.css";
import {
  type Board,
  countsOf,
  type Filter,
  filtered,
  filters,
  isPressing,
  type PersonRow,
  type PersonState,
  sectionsOf,
  stepFor,
} from "./rules";
import { Sections } from "./sections";
import { todayWords } from "./words";

export type Step = PersonRow["next_step"];

// The states that call for somebody. The others are quiet.
const looks: Partial<Record<PersonState, { tone: Tone; icon: LucideIcon }>> = {
  unsafe: { tone: "risk", icon: ShieldAlert },
  missing: { tone: "warn", icon: PhoneMissed },
  late: { tone: "warn", icon: Clock },
};

// Who is here and who is not: exceptions first, each with the one thing to do about it.
export function PeopleCard({
  board,
  filter,
  may,
  onFilter,
  onStep,
}: {
  board: Board | "loading" | "unavailable";
  filter: Filter;
  may: (grant: string) => boolean;
  onFilter: (filter: Filter) => void;
  onStep: (step: Step, row: PersonRow) => void;
}) {
  const t = useWords(todayWords);
  if (board === "loading") return <Card title={t.people} busy />;
  if (board === "unavailable") return <Card title={t.people} alert={t.unavailable} />;
  const shown = filtered(board.people, filter);
  return (
    <Card
      title={t.people}
      flush
      action={<span className="soft small numbers">{t.census(board.counts.census)}</span>}
    >
      <Filters people={board.people} filter={filter} onFilter={onFilter} />
      {board.people.length === 0 && <EmptyState title={t.nobody} hint={t.nobodyHint} />}
      {board.people.length > 0 && shown.length === 0 && (
        <EmptyState title={t.noneFiltered}>
          <Button size="grid" onClick={() => onFilter("all")}>
            {t.showAll}
          </Button>
        </EmptyState>
      )}
      {shown.length > 0 && (
        <Sections
          label={t.people}
          sections={sectionsOf(board, shown, ({ state }) => state === "unsafe")}
          row={(row) => (
            <Person key={row.patient_id} row={row} board={board} may={may} onStep={onStep} />
          )}
        />
      )}
    </Card>
  );
}

function Filters({
  people,
  filter,
  onFilter,
}: {
  people: readonly PersonRow[];
  filter: Filter;
  onFilter: (filter: Filter) => void;
}) {
  const t = useWords(todayWords);
  const counts = countsOf(people);
  return (
    <fieldset className="filters">
      <legend className="visually-hidden">{t.filters}</legend>
      {filters.map((one) => (
        <button
          key={one}
          type="button"
          className={`filter filter-${one}`}
          data-some={counts[one] > 0}
          aria-pressed={filter === one}
          onClick={() => onFilter(one)}
        >
          <span className="filter-count numbers">{counts[one]}</span>
          <span>{t.filter[one]}</span>
        </button>
      ))}
    </fieldset>
  );
}

function Person({
  row,
  board,
  may,
  onStep,
}: {
  row: PersonRow;
  board: Board;
  may: (grant: string) => boolean;
  onStep: (step: Step, row: PersonRow) => void;
}) {
  const t = useWords(todayWords);
  const step = stepFor(row, may);
  return (
    <li className="person" data-state={row.state}>
      <div className="person-who">
        {may("read_chart") ? (
          <Link
            to="/patients/$patient"
            params={{ patient: row.patient_id }}
            className="person-name"
          >
            {row.name}
          </Link>
        ) : (
          <span className="person-name">{row.name}</span>
        )}
        <span className="soft small person-track">{row.track_name}</span>
      </div>
      <div className="person-state">
        <StateMark state={row.state} />
        <Detail row={row} board={board} />
      </div>
      <div className="person-step">
        {step === "open_chart" ? (
          <Link
            to="/patients/$patient"
            params={{ patient: row.patient_id }}
            className="button button-quiet button-grid"
            aria-label={t.stepFor(t.steps.open_chart, row.name)}
          >
            {t.steps.open_chart}
          </Link>
        ) : (
          step && (
            <Button
              size="grid"
              kind={step === "see_now" ? "danger" : isPressing(step) ? "primary" : "plain"}
              aria-label={t.stepFor(t.steps[step], row.name)}
              onClick={() => onStep(step, row)}
            >
              {t.steps[step]}
            </Button>
          )
        )}
      </div>
    </li>
  );
}

// How somebody stands: loud where that calls for somebody.
export function StateMark({ state }: { state: PersonState }) {
  const t = useWords(todayWords);
  const look = looks[state];
  if (look)
    return (
      <Pill tone={look.tone} icon={look.icon}>
        {t.states[state]}
      </Pill>
    );
  return (
    <span className="quiet-state" data-state={state}>
      {t.states[state]}
    </span>
  );
}

// What is known about the row's moment, in the fewest words.
function Detail({ row, board }: { row: PersonRow; board: Board }) {
  const t = useWords(todayWords);
  const language = useLanguage();
  const because = useWords(absenceWords).reasons;
  const reached = useWords(outreachWords).endings;
  const time = (instant: string) => clockTime(instant, board.time_zone, language);
  const parts: string[] = [];
  if (row.arrived_at) {
    const came = time(row.arrived_at);
    const said = { kiosk: t.arrivedKiosk, phone: t.arrivedPhone, staff: t.arrivedAt };
    parts.push(said[row.source ?? "staff"](came));
    if (row.state === "arrived" && !row.answered) parts.push(t.notAsked);
    if (row.left_at) parts.push(t.leftAt(time(row.left_at)));
  } else if (row.away_because) {
    parts.push(because[row.away_because]);
  } else if (row.starts_at) {
    const late = minutesBetween(row.starts_at, board.now);
    const overdue = row.state === "missing" || row.state === "late";
    const start = time(row.starts_at);
    parts.push(overdue ? t.sinceStart(start, duration(Math.max(late, 0))) : t.at(start));
  }
  if (row.reached && !row.arrived_at && !row.away_because) parts.push(reached[row.reached]);
  if (typeof row.mood === "number") parts.push(t.mood(row.mood));
  if (typeof row.craving === "number") parts.push(t.craving(row.craving));
  return <span className="soft small numbers person-detail">{parts.join(" · ")}</span>;
}
