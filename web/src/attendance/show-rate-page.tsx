import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { refusalOf } from "../api/client";
import { showRateQuery } from "../api/queries";
import { addDays, dayOf } from "../base/time";
import { usePageTitle } from "../shell/page-title";
import { useSession } from "../shell/session";
import { SpanFields } from "../ui/span-fields";
import { ErrorState } from "../ui/states";
import { useWords } from "../words/words";
import "./show-rate.css";
import { DaysCard, OverallCard, TracksCard } from "./show-rate-cards";
import { showRateWords } from "./show-rate-words";

const usualDays = 28; // four whole weeks, so that each weekday counts alike
const mostDays = 366;

// Of those who were expected, how many came: for whoever plans the groups.
export function ShowRatePage() {
  const t = useWords(showRateWords);
  const { site } = useSession();
  const search = useSearch({ from: "/frame/show-rate" });
  const navigate = useNavigate();
  const to = search.to ?? addDays(dayOf(new Date().toISOString(), site.time_zone), -1);
  const from = search.from ?? addDays(to, 1 - usualDays);
  const right = from <= to && addDays(from, mostDays) > to;
  const rate = useQuery({ ...showRateQuery(site.id, from, to), enabled: right });
  usePageTitle(t.title);
  const look = (span: { from: string; to: string }) => {
    if (span.from && span.to) void navigate({ to: "/show-rate", search: span, replace: true });
  };
  const given = rate.data ?? (right ? "loading" : "unavailable");
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>{t.title}</h1>
          <p className="soft">{t.hint}</p>
        </div>
      </header>
      <SpanFields
        from={from}
        to={to}
        right={right}
        words={t}
        className="span-fields"
        onLook={look}
      />
      {rate.error && !rate.data ? (
        <ErrorState refusal={refusalOf(rate.error)} onRetry={() => void rate.refetch()} />
      ) : (
        <div className="show-rate">
          <OverallCard rate={given} />
          <TracksCard rate={given} />
          <DaysCard rate={given} />
        </div>
      )}
    </div>
  );
}
