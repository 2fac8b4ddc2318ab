import { Link } from "@tanstack/react-router";
import { intakeWords } from "../intake/words";
import { Card } from "../ui/card";
import { EmptyState } from "../ui/states";
import { Table } from "../ui/table";
import { useWords } from "../words/words";
import "./first-contact.css";
import type { FirstContact, Speed } from "./model";
import { isFew, longSpan, whyNoMedian, withinPercent } from "./rules";
import { firstContactWords } from "./words";

type Given = FirstContact | "loading" | "unavailable";

// How fast people were spoken to, all sources together.
export function OverallCard({ speed: given }: { speed: Given }) {
  const t = useWords(firstContactWords);
  if (given === "loading") return <Card title={t.overall} busy />;
  if (given === "unavailable") return <Card title={t.overall} alert={t.unavailable} />;
  const { speed, goal_hours: hours } = given;
  const young = speed.received - speed.counted;
  return (
    <Card title={t.overall}>
      {speed.received === 0 ? (
        <EmptyState title={t.noReferrals} />
      ) : (
        <p className="speed-big numbers">
          <ShareWords speed={speed} hours={hours} />
        </p>
      )}
      {speed.counted > 0 && <MedianLine speed={speed} />}
      {young > 0 && <p className="soft small">{t.notYet(young, hours)}</p>}
      <p className="soft small">{t.goal(hours)}</p>
    </Card>
  );
}

function MedianLine({ speed }: { speed: Speed }) {
  const t = useWords(firstContactWords);
  const { median_minutes: median } = speed;
  return (
    <p className="numbers">
      {typeof median === "number" ? t.medianIs(longSpan(median)) : t.medianNone[whyNoMedian(speed)]}
    </p>
  );
}

// The share within the goal; of few, the counts alone.
function ShareWords({ speed, hours }: { speed: Speed; hours: number }) {
  const t = useWords(firstContactWords);
  if (speed.counted === 0) return t.noneCounted;
  const percent = withinPercent(speed);
  return percent === undefined
    ? t.fewWithin(speed.within_goal, speed.counted, hours)
    : t.share(percent, hours);
}

export function SourcesCard({ speed: given }: { speed: Given }) {
  const t = useWords(firstContactWords);
  const intake = useWords(intakeWords);
  if (given === "loading") return <Card title={t.bySource} busy />;
  if (given === "unavailable") return <Card title={t.bySource} alert={t.unavailable} />;
  if (given.sources.length === 0)
    return (
      <Card title={t.bySource}>
        <EmptyState title={t.noReferrals} />
      </Card>
    );
  return (
    <Card title={t.bySource} flush>
      <Table
        caption={t.bySource}
        rows={given.sources}
        idOf={({ source_kind }) => source_kind}
        columns={[
          {
            id: "source",
            head: t.source,
            rowHead: true,
            cell: ({ source_kind }) => intake.source[source_kind],
          },
          { id: "received", head: t.received, numeric: true, cell: ({ speed }) => speed.received },
          {
            id: "within",
            head: t.within(given.goal_hours),
            numeric: true,
            cell: ({ speed }) => <Within speed={speed} />,
          },
          {
            id: "reached",
            head: t.reached,
            numeric: true,
            cell: ({ speed }) => <Reached speed={speed} />,
          },
          {
            id: "median",
            head: t.median,
            numeric: true,
            cell: ({ speed }) => <Median speed={speed} />,
          },
        ]}
      />
    </Card>
  );
}

function Within({ speed }: { speed: Speed }) {
  const t = useWords(firstContactWords);
  if (speed.counted === 0) return <span className="soft">–</span>;
  const counted = t.of(speed.within_goal, speed.counted);
  if (isFew(speed))
    return (
      <>
        {counted} <span className="soft small">{t.few}</span>
      </>
    );
  return (
    <>
      <strong>{withinPercent(speed)} %</strong> <span className="soft small">{counted}</span>
    </>
  );
}

function Reached({ speed }: { speed: Speed }) {
  const t = useWords(firstContactWords);
  if (speed.counted === 0) return <span className="soft">–</span>;
  return t.of(speed.reached, speed.counted);
}

function Median({ speed }: { speed: Speed }) {
  const t = useWords(firstContactWords);
  const { median_minutes: median, counted } = speed;
  if (typeof median === "number") return longSpan(median);
  return <span className="soft small">{counted === 0 ? "–" : t.noMedian[whyNoMedian(speed)]}</span>;
}

// The same in one line, beside the calls, with the page behind it.
export function SpeedLine({ speed: given, days }: { speed: Given; days: number }) {
  const t = useWords(firstContactWords);
  if (typeof given === "string" || given.speed.counted === 0) return null;
  const { speed, goal_hours } = given;
  const { median_minutes: median } = speed;
  return (
    <p className="speed-line small numbers">
      <span className="soft">{t.lately(days)}:</span>{" "}
      <Link to="/intake/first-contact">
        <ShareWords speed={speed} hours={goal_hours} />
      </Link>
      {typeof median === "number" && <span className="soft">, {t.medianIs(longSpan(median))}</span>}
    </p>
  );
}
