import { lazy, Suspense, useState } from "react";
import { duration, shortDay } from "../base/time";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Skeleton } from "../ui/skeleton";
import { EmptyState } from "../ui/states";
import { Table } from "../ui/table";
import { useLanguage, useWords } from "../words/words";
import { type Dose, weeksMet } from "./rules";
import { chartWords } from "./words";

const WeeksChart = lazy(() =>
  import("./charts").then(({ WeeksChart: chart }) => ({ default: chart })),
);

// How the weeks before this one came out.
export function PastWeeksCard({ weeks }: { weeks: readonly Dose[] | "loading" | "unavailable" }) {
  const t = useWords(chartWords);
  const [table, setTable] = useState(false);
  if (weeks === "loading") return <Card title={t.past} busy />;
  if (weeks === "unavailable") return <Card title={t.past} alert={t.pastUnavailable} />;
  if (weeks.length === 0)
    return (
      <Card title={t.past}>
        <EmptyState title={t.pastNone} />
      </Card>
    );
  return (
    <Card title={t.past} action={<AsTable table={table} onTable={setTable} />}>
      <p className="big-line">{t.pastLine(weeksMet(weeks), weeks.length)}</p>
      {table ? (
        <WeeksTable weeks={weeks} />
      ) : (
        <Suspense fallback={<Skeleton lines={5} />}>
          <p className="soft small">
            <span className="order-key" aria-hidden="true" />
            {t.ordered}
          </p>
          <WeeksChart weeks={weeks} />
        </Suspense>
      )}
    </Card>
  );
}

export function AsTable({ table, onTable }: { table: boolean; onTable: (table: boolean) => void }) {
  const t = useWords(chartWords);
  return (
    <Button kind="quiet" size="grid" onClick={() => onTable(!table)}>
      {table ? t.asChart : t.asTable}
    </Button>
  );
}

function WeeksTable({ weeks }: { weeks: readonly Dose[] }) {
  const t = useWords(chartWords);
  const language = useLanguage();
  return (
    <Table
      caption={t.pastChart}
      rows={weeks}
      idOf={({ week }) => week}
      columns={[
        {
          id: "week",
          head: t.day,
          rowHead: true,
          cell: ({ week }) => t.weekFrom(shortDay(week, language)),
        },
        {
          id: "delivered",
          head: t.delivered,
          numeric: true,
          cell: ({ minutes }) => duration(minutes),
        },
        {
          id: "ordered",
          head: t.ordered,
          numeric: true,
          cell: ({ minutes_ordered }) => duration(minutes_ordered),
        },
        { id: "days", head: t.days, numeric: true, cell: ({ days }) => days },
      ]}
    />
  );
}
