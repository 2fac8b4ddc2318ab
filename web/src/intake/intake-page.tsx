import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { FileUp, Inbox, Plus, UsersRound } from "lucide-react";
import { refusalOf } from "../api/client";
import { CallsToMake } from "../firstcontact/calls";
import { Lately } from "../firstcontact/lately";
import { usePageTitle } from "../shell/page-title";
import { useSession } from "../shell/session";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { EmptyState, ErrorState } from "../ui/states";
import { IntakeTabs } from "../waitlist/intake-tabs";
import { useWords } from "../words/words";
import { Filters } from "./filters";
import "./intake.css";
import { allFilters, type Filter } from "./filter";
import type { IntakeRow, ReferralState } from "./model";
import { referralsQuery } from "./queries";
import { ReferralList } from "./referral-list";
import { shownOf } from "./rules";
import { intakeWords } from "./words";

export function IntakePage() {
  const t = useWords(intakeWords);
  const { site } = useSession();
  const { show = "open" } = useSearch({ from: "/frame/intake" });
  const navigate = useNavigate();
  const toMatch = useReferrals(site.id, "to_match");
  const received = useReferrals(site.id, "received");
  const closed = show === "admitted" || show === "declined" ? show : undefined;
  usePageTitle(t.title);

  const counts = countsOf(toMatch, received);
  const choose = (filter: Filter) =>
    void navigate({ to: "/intake", search: filter === "open" ? {} : { show: filter } });
  const failed = toMatch.error ? toMatch : received.error ? received : undefined;
  const nothing =
    !failed && !toMatch.busy && !received.busy && toMatch.rows.length + received.rows.length === 0;
  if (failed && !closed)
    return (
      <div className="page intake">
        <PageHead />
        <ErrorState refusal={refusalOf(failed.error)} onRetry={failed.again} />
      </div>
    );
  return (
    <div className="page intake">
      <PageHead />
      <IntakeTabs />
      {!closed && (
        <>
          <Lately />
          <CallsToMake beside="referrals" />
        </>
      )}
      <Filters filters={allFilters} chosen={show} counts={counts} onChoose={choose} />
      {closed && <Closed site={site.id} state={closed} />}
      {!closed && nothing && (
        <EmptyState icon={Inbox} title={t.empty.open} hint={t.empty.open_hint} />
      )}
      {!closed && show !== "received" && (
        <Section list={toMatch} filter={show} title={t.section.to_match} />
      )}
      {!closed && show !== "to_match" && (
        <Section list={received} filter={show} title={t.section.received} always={!nothing} />
      )}
    </div>
  );
}

function PageHead() {
  const t = useWords(intakeWords);
  const { may } = useSession();
  return (
    <header className="page-head">
      <h1>{t.title}</h1>
      {may("manage_referrals") && (
        <div className="row">
          <Link to="/intake/duplicates" className="button button-quiet button-normal">
            <UsersRound className="icon" aria-hidden="true" />
            {t.duplicates}
          </Link>
          <Link to="/intake/import" className="button button-plain button-normal">
            <FileUp className="icon" aria-hidden="true" />
            {t.import}
          </Link>
          <Link to="/intake/new" className="button button-primary button-normal">
            <Plus className="icon" aria-hidden="true" />
            {t.byHand}
          </Link>
        </div>
      )}
    </header>
  );
}

interface Rows {
  rows: IntakeRow[];
  busy: boolean;
  error: unknown;
  more: boolean;
  fetching: boolean;
  fetchMore: () => void;
  again: () => void;
}

function useReferrals(site: string, state: ReferralState): Rows {
  const query = useInfiniteQuery(referralsQuery(site, state));
  return {
    rows: query.data?.pages.flatMap((page) => page.items) ?? [],
    busy: query.isPending,
    error: query.data ? null : query.error,
    more: query.hasNextPage,
    fetching: query.isFetchingNextPage,
    fetchMore: () => void query.fetchNextPage(),
    again: () => void query.refetch(),
  };
}

// A count is only said when it is known: with pages still to come it is "at least".
function countsOf(toMatch: Rows, received: Rows) {
  const all = [...toMatch.rows, ...received.rows];
  const more = { to_match: toMatch.more, received: received.more };
  const any = toMatch.more || received.more;
  const count = (filter: Filter, atLeast: boolean) => ({
    count: shownOf(all, filter).length,
    atLeast,
  });
  return {
    open: count("open", any),
    to_match: count("to_match", more.to_match),
    urgent: count("urgent", any),
    received: count("received", more.received),
  };
}

function Closed({ site, state }: { site: string; state: "admitted" | "declined" }) {
  const t = useWords(intakeWords);
  const list = useReferrals(site, state);
  return <Section list={list} filter={state} title={t.filter[state]} always />;
}

function Section({
  list,
  filter,
  title,
  always = false,
}: {
  list: Rows;
  filter: Filter;
  title: string;
  always?: boolean;
}) {
  const t = useWords(intakeWords);
  const { site, may } = useSession();
  const rows = shownOf(list.rows, filter);
  if (list.error) return <ErrorState refusal={refusalOf(list.error)} onRetry={list.again} />;
  if (list.busy) return <Card title={title} busy />;
  if (rows.length === 0 && !list.more && !always) return null;
  return (
    <Card title={title} flush>
      {rows.length === 0 ? (
        <EmptyState title={t.empty.filtered} />
      ) : (
        <ReferralList rows={rows} label={title} zone={site.time_zone} may={may} />
      )}
      {list.more && (
        <p className="list-foot">
          <Button busy={list.fetching} onClick={list.fetchMore}>
            {t.more}
          </Button>
        </p>
      )}
    </Card>
  );
}
