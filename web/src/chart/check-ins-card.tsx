import { lazy, Suspense, useState } from "react";
import { shortDay } from "../base/time";
import { todayWords } from "../today/words";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Skeleton } from "../ui/skeleton";
import { EmptyState } from "../ui/states";
import { Table } from "../ui/table";
import { useLanguage, useWords } from "../words/words";
import { AsTable } from "./past-weeks-card";
import { type CheckIn, changeOf, type Point, pointsOf } from "./rules";
import { chartWords } from "./words";

const TrendChart = lazy(() =>
  import("./charts").then(({ TrendChart: chart }) => ({ default: chart })),
);

// How somebody has been, by their own word.
export function CheckInsCard({
  checkIns,
  onCheckIn,
}: {
  checkIns: readonly CheckIn[] | "loading" | "unavailable";
  onCheckIn?: (() => void) | undefined; // of somebody who may come today, expected or not
}) {
  const t = useWords(chartWords);
  const steps = useWords(todayWords).steps;
  const arrive = onCheckIn && (
    <Button size="grid" onClick={onCheckIn}>
      {steps.check_in}
    </Button>
  );
  const [table, setTable] = useState(false);
  if (checkIns === "loading") return <Card title={t.checkIns} busy />;
  if (checkIns === "unavailable") return <Card title={t.checkIns} alert={t.checkInsUnavailable} />;
  if (checkIns.length === 0)
    return (
      <Card title={t.checkIns} action={arrive}>
        <EmptyState title={t.checkInsNone} />
      </Card>
    );
  const mood = pointsOf(checkIns, "mood");
  const craving = pointsOf(checkIns, "craving");
  return (
    <Card
      title={t.checkIns}
      action={
        <span className="row">
          {arrive}
          <AsTable table={table} onTable={setTable} />
        </span>
      }
    >
      <Line what={t.mood} points={mood} className="line-mood" />
      <Line what={t.craving} points={craving} className="line-craving" />
      {table ? (
        <CheckInsTable checkIns={checkIns} />
      ) : (
        <Suspense fallback={<Skeleton lines={5} />}>
          <TrendChart mood={mood} craving={craving} />
        </Suspense>
      )}
    </Card>
  );
}

function Line({
  what,
  points,
  className,
}: {
  what: string;
  points: readonly Point[];
  className: string;
}) {
  const t = useWords(chartWords);
  const last = points.at(-1);
  if (!last) return null;
  const change = changeOf(points);
  const moved =
    change === undefined
      ? ""
      : change === 0
        ? t.steady
        : change > 0
          ? t.up(String(change))
          : t.down(String(-change));
  return (
    <p className="numbers">
      <span className={`line-key ${className}`} aria-hidden="true" />
      <strong>{t.latest(what, String(last.value))}</strong>
      {moved && <span className="soft">, {moved}</span>}
    </p>
  );
}

function CheckInsTable({ checkIns }: { checkIns: readonly CheckIn[] }) {
  const t = useWords(chartWords);
  const language = useLanguage();
  const orDash = (value: number | null | undefined) => value ?? "–";
  return (
    <Table
      caption={t.checkIns}
      rows={checkIns}
      idOf={({ id }) => id}
      columns={[
        {
          id: "day",
          head: t.day,
          rowHead: true,
          cell: ({ held_on }) => shortDay(held_on, language),
        },
        { id: "mood", head: t.mood, numeric: true, cell: ({ mood }) => orDash(mood) },
        { id: "craving", head: t.craving, numeric: true, cell: ({ craving }) => orDash(craving) },
        {
          id: "sleep",
          head: t.sleep,
          numeric: true,
          cell: ({ sleep_hours }) => (typeof sleep_hours === "number" ? `${sleep_hours} h` : "–"),
        },
        {
          id: "safety",
          head: t.safety,
          cell: ({ safety }) => (safety ? t.answers[safety] : "–"),
        },
      ]}
    />
  );
}
