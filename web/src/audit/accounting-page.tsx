import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { ArrowLeft, Printer } from "lucide-react";
import { useEffect } from "react";
import { refusalOf } from "../api/client";
import { clockTime, dayOf, fullDay } from "../base/time";
import { usePageTitle } from "../shell/page-title";
import { useSession } from "../shell/session";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { EmptyState, ErrorState, NoPermission } from "../ui/states";
import { Table } from "../ui/table";
import { useLanguage, useWords } from "../words/words";
import "./audit.css";
import { Mark } from "./events-card";
import { type Line, linesQuery } from "./queries";
import { routeWords, whatWords } from "./route-words";
import { whoOf } from "./rules";
import { auditWords } from "./words";

// As many pages are fetched without asking: what somebody in care for a year has, and a bit.
const pagesAtOnce = 40;

// For somebody who asks: who looked at my chart? To be read together, printed and handed over.
export function AccountingPage() {
  const t = useWords(auditWords);
  const { may } = useSession();
  usePageTitle(t.accounting);
  if (may("read_audit")) return <Accounting />;
  return (
    <div className="page">
      <h1>{t.accounting}</h1>
      <NoPermission />
    </div>
  );
}

function Accounting() {
  const t = useWords(auditWords);
  const { site } = useSession();
  const { patient } = useParams({ from: "/frame/audit/patients/$patient" });
  const pages = useInfiniteQuery(linesQuery({ patient }, site.id));
  const { hasNextPage, isFetching, fetchNextPage } = pages;
  const fetched = pages.data?.pages.length ?? 0;
  const goOn = hasNextPage && !isFetching && fetched < pagesAtOnce;
  useEffect(() => {
    if (goOn) void fetchNextPage();
  }, [goOn, fetchNextPage]);
  if (pages.error && !pages.data)
    return <ErrorState refusal={refusalOf(pages.error)} onRetry={() => void pages.refetch()} />;
  const lines = pages.data?.pages.flatMap(({ items }) => items);
  const name = lines?.find(({ patient_name }) => patient_name)?.patient_name;
  return (
    <div className="page accounting">
      <header className="page-head">
        <div>
          <Link to="/audit" className="accounting-back small">
            <ArrowLeft className="icon" aria-hidden="true" /> {t.back}
          </Link>
          <h1>{name ? t.accountingOf(name) : t.accounting}</h1>
          <p className="soft">{t.accountingHint}</p>
        </div>
        <Button
          icon={<Printer className="icon" aria-hidden="true" />}
          busy={goOn}
          onClick={() => window.print()}
        >
          {t.print}
        </Button>
      </header>
      <AccountingCard
        lines={lines && !goOn && !(isFetching && fetched < pagesAtOnce) ? lines : "loading"}
        zone={site.time_zone}
        more={hasNextPage}
      />
      {hasNextPage && fetched >= pagesAtOnce && (
        <div className="audit-older">
          <Button busy={pages.isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t.older}
          </Button>
        </div>
      )}
    </div>
  );
}

export function AccountingCard({
  lines,
  zone,
  more = false,
}: {
  lines: readonly Line[] | "loading" | "unavailable";
  zone: string;
  more?: boolean;
}) {
  const t = useWords(auditWords);
  const what = useWords(routeWords);
  const language = useLanguage();
  if (lines === "loading") return <Card title={t.accounting} busy />;
  if (lines === "unavailable") return <Card title={t.accounting} alert={t.unavailable} />;
  if (lines.length === 0)
    return (
      <Card title={t.accounting}>
        <EmptyState title={t.accountingNone} />
      </Card>
    );
  const count = lines.length.toLocaleString(language);
  return (
    <Card title={more ? t.entriesSoFar(count) : t.entries(count)} flush>
      <Table
        caption={t.accounting}
        rows={lines}
        idOf={({ number }) => String(number)}
        columns={[
          {
            id: "when",
            head: t.when,
            rowHead: true,
            cell: ({ recorded_at }) =>
              `${fullDay(dayOf(recorded_at, zone), language)}, ${clockTime(recorded_at, zone, language)}`,
          },
          { id: "who", head: t.staff, cell: (line) => whoOf(line, t) },
          {
            id: "what",
            head: t.kind,
            cell: (line) => (
              <>
                {whatWords(what, line.what)} <Mark line={line} />
              </>
            ),
          },
        ]}
      />
    </Card>
  );
}
