import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { refusalOf, type Schemas } from "../api/client";
import { hoursQuery } from "../api/queries";
import { duration, fullDay, shortDay } from "../base/time";
import { usePageTitle } from "../shell/page-title";
import { useSession } from "../shell/session";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Meter } from "../ui/meter";
import { EmptyState, ErrorState } from "../ui/states";
import { Table } from "../ui/table";
import { useLanguage, useWords } from "../words/words";
import "../chart/chart.css";
import { Chance } from "./chance";
import "./hours.css";
import { makeUpWords } from "./make-up-words";
import { hoursWords } from "./words";

type HoursAtRisk = Schemas["HoursAtRisk"];
type ShortRow = Schemas["ShortRow"];

const MakeUpDialog = lazy(() => import("./make-up-dialog"));

// Who falls short this week: for whoever can still offer them a session.
export function HoursPage() {
  const t = useWords(hoursWords);
  const { site, may } = useSession();
  const [mending, setMending] = useState<ShortRow>();
  const hours = useQuery(hoursQuery(site.id));
  usePageTitle(t.title);
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>{t.title}</h1>
          <p className="soft">{t.hint}</p>
        </div>
      </header>
      {hours.error && !hours.data ? (
        <ErrorState refusal={refusalOf(hours.error)} onRetry={() => void hours.refetch()} />
      ) : (
        <HoursCard
          hours={hours.data ?? "loading"}
          onMend={may("check_in") ? setMending : undefined}
        />
      )}
      {mending && (
        <Suspense>
          <MakeUpDialog
            patient={mending.patient_id}
            name={mending.name}
            onClose={() => setMending(undefined)}
          />
        </Suspense>
      )}
    </div>
  );
}

export function HoursCard({
  hours,
  onMend,
}: {
  hours: HoursAtRisk | "loading" | "unavailable";
  onMend?: ((row: ShortRow) => void) | undefined;
}) {
  const t = useWords(hoursWords);
  const language = useLanguage();
  if (hours === "loading") return <Card title={t.title} busy />;
  if (hours === "unavailable") return <Card title={t.title} alert={t.unavailable} />;
  const title = t.week(fullDay(hours.week, language));
  if (hours.items.length === 0)
    return (
      <Card title={title}>
        {hours.people === 0 ? (
          <EmptyState title={t.nobody} />
        ) : (
          <EmptyState title={t.none} hint={t.noneHint} />
        )}
      </Card>
    );
  return (
    <Card
      title={title}
      flush
      action={<span className="soft small numbers">{t.of(hours.items.length, hours.people)}</span>}
    >
      <div className="people-table hours-table">
        <Table
          caption={t.title}
          rows={hours.items}
          idOf={({ patient_id }) => patient_id}
          columns={[
            {
              id: "name",
              head: t.name,
              rowHead: true,
              cell: ({ patient_id, name }) => (
                <Link to="/patients/$patient" params={{ patient: patient_id }}>
                  {name}
                </Link>
              ),
            },
            { id: "track", head: t.track, cell: (row) => <Track row={row} /> },
            { id: "delivered", head: t.delivered, cell: ({ dose }) => <SoFar dose={dose} /> },
            { id: "coming", head: t.coming, cell: (row) => <Coming row={row} /> },
            {
              id: "short",
              head: t.short,
              numeric: true,
              cell: ({ dose }) => <Short dose={dose} />,
            },
            { id: "chance", head: t.chance, cell: ({ chance }) => <Chance chance={chance} /> },
            ...(onMend
              ? [
                  {
                    id: "mend",
                    head: <span className="visually-hidden">{t.mend}</span>,
                    cell: (row: ShortRow) => <Mend row={row} onMend={onMend} />,
                  },
                ]
              : []),
          ]}
        />
      </div>
    </Card>
  );
}

function Track({ row }: { row: ShortRow }) {
  const t = useWords(hoursWords);
  const language = useLanguage();
  return (
    <span className="hours-lines">
      <span>{row.track_name}</span>
      {row.admitted_on && (
        <span className="soft small">{t.since(shortDay(row.admitted_on, language))}</span>
      )}
    </span>
  );
}

function SoFar({ dose }: { dose: ShortRow["dose"] }) {
  const t = useWords(hoursWords);
  return (
    <div className="hours-meter numbers">
      <span>{t.soFar(duration(dose.minutes), duration(dose.minutes_ordered))}</span>
      <Meter
        value={dose.minutes}
        coming={dose.minutes_scheduled}
        max={dose.minutes_ordered}
        met={false}
      />
    </div>
  );
}

function Coming({ row }: { row: ShortRow }) {
  const t = useWords(hoursWords);
  const { minutes_scheduled } = row.dose;
  return (
    <span className="numbers hours-lines">
      <span>{minutes_scheduled > 0 ? duration(minutes_scheduled) : t.nothingComing}</span>
      {row.minutes_away > 0 && (
        <span className="soft small">{t.away(duration(row.minutes_away))}</span>
      )}
    </span>
  );
}

// Who is not short yet, but more likely than not will be, is short by nothing.
function shortBy(dose: ShortRow["dose"], t: (typeof hoursWords)["en"]): string {
  if (dose.minutes_short > 0) return duration(dose.minutes_short);
  return dose.days_short > 0 ? t.days(dose.days_short) : t.notYet;
}

function Short({ dose }: { dose: ShortRow["dose"] }) {
  const t = useWords(hoursWords);
  return (
    <span className="numbers hours-lines hours-short">
      <span>{shortBy(dose, t)}</span>
      {dose.minutes_short > 0 && dose.days_short > 0 && (
        <span className="soft small">{t.days(dose.days_short)}</span>
      )}
    </span>
  );
}

function Mend({ row, onMend }: { row: ShortRow; onMend: (row: ShortRow) => void }) {
  const t = useWords(makeUpWords);
  return (
    <Button size="grid" aria-label={t.openFor(row.name)} onClick={() => onMend(row)}>
      {t.open}
    </Button>
  );
}
