import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { refusalOf } from "../api/client";
import { openingsQuery } from "../breakglass/queries";
import { ReviewsCard } from "../breakglass/reviews-card";
import { usePageTitle } from "../shell/page-title";
import { useSession } from "../shell/session";
import { Button } from "../ui/button";
import { ErrorState, NoPermission } from "../ui/states";
import { useWords } from "../words/words";
import "./audit.css";
import { EventsCard } from "./events-card";
import { ExportButton } from "./export-button";
import type { Filter } from "./filter";
import { Filters } from "./filters";
import { linesQuery, staffQuery, stateQuery } from "./queries";
import { StateCard, useVerifying } from "./state-card";
import { auditWords } from "./words";

// The privacy officer's page: who saw or changed what, what waits for a review, and whether the
// record can be relied on.
export function AuditPage() {
  const t = useWords(auditWords);
  const { may } = useSession();
  usePageTitle(t.title);
  if (may("read_audit")) return <Audit />;
  return (
    <div className="page">
      <h1>{t.title}</h1>
      <NoPermission />
    </div>
  );
}

function Audit() {
  const t = useWords(auditWords);
  const { site } = useSession();
  const filter = useSearch({ from: "/frame/audit" });
  const navigate = useNavigate();
  const choose = (search: Filter) => void navigate({ to: "/audit", search, replace: true });
  return (
    <div className="page audit">
      <header className="page-head">
        <div>
          <h1>{t.title}</h1>
          <p className="soft">{t.hint}</p>
        </div>
        <ExportButton filter={filter} clock={site.id} />
      </header>
      <div className="audit-columns">
        <div className="audit-record">
          <Record filter={filter} onFilter={choose} />
        </div>
        <div className="audit-side">
          <Reviews />
          <TheRecordItself />
        </div>
      </div>
    </div>
  );
}

function Record({ filter, onFilter }: { filter: Filter; onFilter: (filter: Filter) => void }) {
  const t = useWords(auditWords);
  const { me, site } = useSession();
  const staff = useQuery(staffQuery);
  const pages = useInfiniteQuery(linesQuery(filter, site.id));
  const lines = pages.data?.pages.flatMap(({ items }) => items);
  const named = lines?.find(({ patient_id }) => patient_id === filter.patient)?.patient_name;
  return (
    <>
      <Filters
        filter={filter}
        staff={staff.data?.items ?? []}
        sites={me.sites}
        patientName={named ?? undefined}
        onFilter={onFilter}
      />
      {pages.error && !lines ? (
        <ErrorState refusal={refusalOf(pages.error)} onRetry={() => void pages.refetch()} />
      ) : (
        <EventsCard
          lines={lines ?? "loading"}
          zone={site.time_zone}
          filter={filter}
          more={pages.hasNextPage}
          onStaff={(id) => onFilter({ ...filter, staff: id })}
          onClear={() => onFilter({})}
        />
      )}
      {pages.hasNextPage && (
        <div className="audit-older">
          <Button busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t.older}
          </Button>
        </div>
      )}
    </>
  );
}

function Reviews() {
  const { site } = useSession();
  const openings = useQuery(openingsQuery);
  const rows = openings.data?.items ?? (openings.error ? "unavailable" : "loading");
  return <ReviewsCard rows={rows} zone={site.time_zone} />;
}

function TheRecordItself() {
  const { site } = useSession();
  const state = useQuery(stateQuery);
  const verifying = useVerifying();
  return (
    <StateCard
      state={state.data ?? (state.error ? "unavailable" : "loading")}
      zone={site.time_zone}
      busy={verifying.isPending}
      onVerify={() => verifying.mutate("start")}
      onStop={() => verifying.mutate("stop")}
    />
  );
}
