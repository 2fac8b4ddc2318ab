import { useState } from "react";
import { shortDay } from "../base/time";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { EmptyState } from "../ui/states";
import { List, Table } from "../ui/table";
import { useLanguage, useWords } from "../words/words";
import {
  isFew,
  lowestDay,
  marked,
  noShowPercent,
  percent,
  type ShowRate,
  type Turnout,
  USUAL_NO_SHOWS,
} from "./show-rate";
import "./show-rate.css";
import { showRateWords } from "./show-rate-words";

type Given = ShowRate | "loading" | "unavailable";

// How many came, all tracks together, beside what is usual elsewhere.
export function OverallCard({ rate }: { rate: Given }) {
  const t = useWords(showRateWords);
  if (rate === "loading") return <Card title={t.overall} busy />;
  if (rate === "unavailable") return <Card title={t.overall} alert={t.unavailable} />;
  const { turnout } = rate;
  const noShows = noShowPercent(turnout);
  if (!turnout.showing)
    return (
      <Card title={t.overall}>
        <EmptyState title={t.none} hint={t.noneHint} />
      </Card>
    );
  return (
    <Card title={t.overall}>
      {isFew(turnout) ? (
        <p className="rate-big">{t.few(turnout.came, marked(turnout))}</p>
      ) : (
        <p>
          <span className="rate-big numbers">{t.came(percent(turnout.showing.rate))}</span>
          <span className="soft numbers">
            {t.cameOf(turnout.came, marked(turnout))},{" "}
            {t.range(percent(turnout.showing.low), percent(turnout.showing.high))}
          </span>
        </p>
      )}
      {noShows !== undefined && (
        <p>
          {t.noShows(noShows)}{" "}
          <span className="soft">{t.usual(USUAL_NO_SHOWS.low, USUAL_NO_SHOWS.high)}</span>
        </p>
      )}
      {turnout.unmarked > 0 && <p className="soft small">{t.unmarked(turnout.unmarked)}</p>}
    </Card>
  );
}

// Each track's rate as a bar, with the range it may lie in.
export function TracksCard({ rate }: { rate: Given }) {
  const t = useWords(showRateWords);
  if (rate === "loading") return <Card title={t.byTrack} busy />;
  if (rate === "unavailable") return <Card title={t.byTrack} alert={t.unavailable} />;
  if (rate.tracks.length === 0)
    return (
      <Card title={t.byTrack}>
        <EmptyState title={t.none} />
      </Card>
    );
  return (
    <Card title={t.byTrack} flush>
      <List label={t.byTrack}>
        {rate.tracks.map(({ track_id, track_name, turnout }) => (
          <li key={track_id} className="rate-row">
            <span className="rate-name">{track_name}</span>
            <RateBar turnout={turnout} />
            <span className="numbers rate-words">
              <RateWords turnout={turnout} />
            </span>
          </li>
        ))}
      </List>
    </Card>
  );
}

function RateWords({ turnout }: { turnout: Turnout }) {
  const t = useWords(showRateWords);
  if (!turnout.showing) return <span className="soft">–</span>;
  const counted = t.cameOf(turnout.came, marked(turnout));
  if (isFew(turnout))
    return (
      <>
        {counted} <span className="soft small">{t.fewShort}</span>
      </>
    );
  const { rate, low, high } = turnout.showing;
  return (
    <>
      <strong>{percent(rate)} %</strong>{" "}
      <span className="soft small">
        {percent(low)}–{percent(high)} %, {counted}
      </span>
    </>
  );
}

// The words beside it carry the meaning; of few there is no bar to misread.
function RateBar({ turnout }: { turnout: Turnout }) {
  if (!turnout.showing || isFew(turnout)) return <span />;
  const { rate, low, high } = turnout.showing;
  const at = (share: number) => `${share * 100}%`;
  return (
    <svg className="rate-bar" width="100%" height="14" aria-hidden="true">
      <rect className="rate-track" width="100%" y="2" height="10" rx="5" />
      <rect className="rate-value" width={at(rate)} y="2" height="10" rx="5" />
      <line className="rate-range" x1={at(low)} x2={at(high)} y1="7" y2="7" />
      <line className="rate-range" x1={at(low)} x2={at(low)} y1="3" y2="11" />
      <line className="rate-range" x1={at(high)} x2={at(high)} y1="3" y2="11" />
    </svg>
  );
}

// Day by day: bars for the eye, and the numbers of each track and day in a table behind them.
export function DaysCard({ rate }: { rate: Given }) {
  const t = useWords(showRateWords);
  const language = useLanguage();
  const [table, setTable] = useState(false);
  if (rate === "loading") return <Card title={t.byDay} busy />;
  if (rate === "unavailable") return <Card title={t.byDay} alert={t.unavailable} />;
  const lowest = lowestDay(rate.days);
  if (!lowest)
    return (
      <Card title={t.byDay}>
        <EmptyState title={t.none} />
      </Card>
    );
  return (
    <Card
      title={t.byDay}
      action={
        <Button kind="quiet" size="grid" onClick={() => setTable(!table)}>
          {table ? t.asBars : t.asTable}
        </Button>
      }
    >
      <p>
        {t.lowest(shortDay(lowest.held_on, language), lowest.turnout.came, marked(lowest.turnout))}
      </p>
      {table ? <DaysTable rate={rate} /> : <DaysBars days={rate.days} />}
    </Card>
  );
}

function DaysBars({ days }: { days: ShowRate["days"] }) {
  const t = useWords(showRateWords);
  const language = useLanguage();
  const most = Math.max(1, ...days.map(({ turnout }) => turnout.scheduled));
  const height = (count: number) => `${(100 * count) / most}%`;
  const said = days.map(({ held_on, turnout }) =>
    t.barOf(shortDay(held_on, language), turnout.came, marked(turnout)),
  );
  return (
    <div className="day-bars" role="img" aria-label={said.join("; ")}>
      {days.map(({ held_on, turnout }, index) => (
        <span key={held_on} className="day-bar" title={said[index]}>
          <span className="day-expected" style={{ height: height(turnout.scheduled) }}>
            <span
              className="day-came"
              style={{ height: `${(100 * turnout.came) / Math.max(turnout.scheduled, 1)}%` }}
            />
          </span>
          {index % Math.ceil(days.length / 4) === 0 && (
            <span className="day-name small soft">
              {shortDay(held_on, language).replace(/^\S+\s/, "")}
            </span>
          )}
        </span>
      ))}
    </div>
  );
}

function DaysTable({ rate }: { rate: ShowRate }) {
  const t = useWords(showRateWords);
  const language = useLanguage();
  const rows = rate.tracks.flatMap(({ track_id, track_name, days }) =>
    days.map((day) => ({ ...day, track_id, track_name })),
  );
  return (
    <Table
      caption={t.byDay}
      rows={rows.sort((a, b) => b.held_on.localeCompare(a.held_on))}
      idOf={({ track_id, held_on }) => `${held_on} ${track_id}`}
      columns={[
        {
          id: "day",
          head: t.day,
          rowHead: true,
          cell: ({ held_on }) => shortDay(held_on, language),
        },
        { id: "track", head: t.track, cell: ({ track_name }) => track_name },
        {
          id: "scheduled",
          head: t.scheduled,
          numeric: true,
          cell: ({ turnout }) => turnout.scheduled,
        },
        { id: "came", head: t.cameHead, numeric: true, cell: ({ turnout }) => turnout.came },
        { id: "excused", head: t.excused, numeric: true, cell: ({ turnout }) => turnout.excused },
        { id: "no_show", head: t.noShow, numeric: true, cell: ({ turnout }) => turnout.no_show },
      ]}
    />
  );
}
