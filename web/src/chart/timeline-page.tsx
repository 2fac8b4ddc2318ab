import { useInfiniteQuery } from "@tanstack/react-query";
import { absenceWords } from "../absence/words";
import { answerOf, api, refusalOf, type Schemas } from "../api/client";
import { clockTime, dayOf, duration, longDay } from "../base/time";
import { outreachWords } from "../outreach/words";
import { useSession } from "../shell/session";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { EmptyState, ErrorState } from "../ui/states";
import { useLanguage, useWords } from "../words/words";
import "./chart.css";
import { usePatientSummary } from "./patient-page";
import { stayWords } from "./stay-words";
import { chartWords } from "./words";

type Moment = Schemas["Moment"];

// What has happened, newest first.
export function TimelinePage() {
  const t = useWords(chartWords);
  const { patient } = usePatientSummary();
  const { site } = useSession();
  const pages = useInfiniteQuery({
    queryKey: ["timeline", patient],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET("/api/v1/patients/{patient}/timeline", {
          params: { path: { patient }, query: pageParam ? { after: pageParam } : {} },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next,
  });
  if (pages.error && !pages.data)
    return <ErrorState refusal={refusalOf(pages.error)} onRetry={() => void pages.refetch()} />;
  const items = pages.data?.pages.flatMap((page) => page.items);
  return (
    <>
      <TimelineCard moments={items ?? "loading"} zone={site.time_zone} />
      {pages.hasNextPage && (
        <div>
          <Button busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t.older}
          </Button>
        </div>
      )}
    </>
  );
}

// Returns the moments day by day, in the order they come.
export function byDay(moments: readonly Moment[], zone: string): [string, Moment[]][] {
  const days = new Map<string, Moment[]>();
  for (const moment of moments) {
    const day = dayOf(moment.at, zone);
    days.set(day, [...(days.get(day) ?? []), moment]);
  }
  return [...days];
}

export function TimelineCard({
  moments,
  zone,
}: {
  moments: readonly Moment[] | "loading" | "unavailable";
  zone: string;
}) {
  const t = useWords(chartWords);
  const language = useLanguage();
  if (moments === "loading") return <Card title={t.timeline} busy />;
  if (moments === "unavailable") return <Card title={t.timeline} alert={t.timelineUnavailable} />;
  if (moments.length === 0)
    return (
      <Card title={t.timeline}>
        <EmptyState title={t.timelineNone} />
      </Card>
    );
  return (
    <div className="moments">
      {byDay(moments, zone).map(([day, ofDay]) => (
        <article key={day} className="moments-day" aria-label={longDay(day, language)}>
          <h2 className="capital">{longDay(day, language)}</h2>
          {/* biome-ignore lint/a11y/noRedundantRoles: a list without bullets is not read as one in Safari */}
          <ul role="list">
            {ofDay.map((moment) => (
              <MomentLine
                key={`${moment.id} ${moment.what} ${moment.at}`}
                moment={moment}
                zone={zone}
              />
            ))}
          </ul>
        </article>
      ))}
    </div>
  );
}

// Returns what happened in a few words. Rooms of their own have words of their own.
function useWhat({ kind, what }: Moment): string {
  const t = useWords(chartWords);
  const { reasons } = useWords(absenceWords);
  const { hows, endings } = useWords(outreachWords);
  const stay = useWords(stayWords);
  const after = what.slice(what.indexOf("_") + 1);
  if (kind === "absence" && isIn(reasons, after)) return t.away(reasons[after]);
  if (kind === "attempt" && isIn(hows, after)) return t.tried(hows[after]);
  if (kind === "task" && what === "offer_expired") return t.moments.offer_called;
  if (kind === "hold" && isIn(stay.reasons, after)) return stay.heldBecause(stay.reasons[after]);
  if (what.startsWith("outreach_") && isIn(endings, after)) return t.reachedOut(endings[after]);
  return isIn(t.moments, what) ? t.moments[what] : t.kinds[kind];
}

function isIn<T extends object>(known: T, word: string): word is keyof T & string {
  return word in known;
}

function MomentLine({ moment, zone }: { moment: Moment; zone: string }) {
  const language = useLanguage();
  const what = useWhat(moment);
  const details = [
    moment.detail,
    typeof moment.minutes === "number" && moment.minutes > 0 && duration(moment.minutes),
  ].filter(Boolean);
  return (
    <li className="moment" data-kind={moment.kind}>
      <span className="soft small numbers">
        {/* A stay begins and ends on a day; its hour means nothing. */}
        {moment.kind !== "episode" && clockTime(moment.at, zone, language)}
      </span>
      <span className="moment-dot" aria-hidden="true" />
      <span>
        {what}
        {details.length > 0 && <span className="soft">, {details.join(", ")}</span>}
      </span>
    </li>
  );
}
