import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { refusalOf } from "../api/client";
import { addDays, dayOf } from "../base/time";
import "../intake/intake.css";
import { usePageTitle } from "../shell/page-title";
import { useSession } from "../shell/session";
import { SpanFields } from "../ui/span-fields";
import { ErrorState } from "../ui/states";
import { IntakeTabs } from "../waitlist/intake-tabs";
import { useWords } from "../words/words";
import { firstContactQuery } from "./queries";
import { OverallCard, SourcesCard } from "./speed-cards";
import { firstContactWords } from "./words";

const usualDays = 28;
const mostDays = 366;

// How fast people are spoken to who were referred, for whoever staffs the phones.
export function SpeedPage() {
  const t = useWords(firstContactWords);
  const { site } = useSession();
  const search = useSearch({ from: "/frame/intake/first-contact" });
  const navigate = useNavigate();
  const to = search.to ?? dayOf(new Date().toISOString(), site.time_zone);
  const from = search.from ?? addDays(to, 1 - usualDays);
  const right = from <= to && addDays(from, mostDays) > to;
  const speed = useQuery({ ...firstContactQuery(site.id, from, to), enabled: right });
  usePageTitle(t.title);
  const look = (span: { from: string; to: string }) => {
    if (span.from && span.to)
      void navigate({ to: "/intake/first-contact", search: span, replace: true });
  };
  const given = speed.data ?? (right ? "loading" : "unavailable");
  return (
    <div className="page intake">
      <header className="page-head">
        <div>
          <h1>{t.title}</h1>
          <p className="soft">{t.hint}</p>
        </div>
      </header>
      <IntakeTabs />
      <SpanFields
        from={from}
        to={to}
        right={right}
        words={t}
        className="speed-span"
        onLook={look}
      />
      {speed.error && !speed.data ? (
        <ErrorState refusal={refusalOf(speed.error)} onRetry={() => void speed.refetch()} />
      ) : (
        <>
          <OverallCard speed={given} />
          <SourcesCard speed={given} />
        </>
      )}
    </div>
  );
}
