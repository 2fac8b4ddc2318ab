import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useDeferredValue, useState } from "react";
import { answerOf, api, refusalOf, type Schemas } from "../api/client";
import { fullDay } from "../base/time";
import { usePageTitle } from "../shell/page-title";
import { useSession } from "../shell/session";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { TextField } from "../ui/field";
import { EmptyState, ErrorState } from "../ui/states";
import { Table } from "../ui/table";
import { useLanguage, useWords } from "../words/words";
import "./chart.css";
import { chartWords } from "./words";

// Everybody whose chart is kept at this site.
export function PatientsPage() {
  const t = useWords(chartWords);
  const { site } = useSession();
  const [typed, setTyped] = useState("");
  const q = useDeferredValue(typed.trim());
  usePageTitle(t.patients);
  const pages = useInfiniteQuery({
    queryKey: ["patients", site.id, "all", q],
    queryFn: ({ pageParam, signal }) =>
      answerOf(
        api.GET("/api/v1/patients", {
          params: {
            query: { site: site.id, ...(q && { q }), ...(pageParam && { after: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  });
  const people = pages.data?.pages.flatMap(({ items }) => items);
  return (
    <div className="page">
      <h1>{t.patients}</h1>
      <div className="find">
        <TextField
          label={t.find}
          hint={t.findHint}
          type="search"
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      {pages.error && !people ? (
        <ErrorState refusal={refusalOf(pages.error)} onRetry={() => void pages.refetch()} />
      ) : (
        <PatientsCard people={people ?? "loading"} searching={q !== ""} />
      )}
      {pages.hasNextPage && (
        <div>
          <Button busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t.more}
          </Button>
        </div>
      )}
    </div>
  );
}

export function PatientsCard({
  people,
  searching,
}: {
  people: readonly Schemas["PatientCard"][] | "loading" | "unavailable";
  searching: boolean;
}) {
  const t = useWords(chartWords);
  const language = useLanguage();
  const title = searching ? t.found : t.everyone;
  if (people === "loading") return <Card title={title} busy />;
  if (people === "unavailable") return <Card title={title} alert={t.patientsUnavailable} />;
  if (people.length === 0)
    return (
      <Card title={title}>
        {searching ? (
          <EmptyState title={t.noneFound} />
        ) : (
          <EmptyState title={t.none} hint={t.noneHint} />
        )}
      </Card>
    );
  return (
    <Card title={title} flush>
      <div className="people-table">
        <Table
          caption={t.patients}
          rows={people}
          idOf={({ id }) => id}
          columns={[
            {
              id: "name",
              head: t.name,
              rowHead: true,
              cell: ({ id, name }) => (
                <Link to="/patients/$patient" params={{ patient: id }}>
                  {name}
                </Link>
              ),
            },
            {
              id: "track",
              head: t.track,
              cell: ({ track_name }) => track_name || <span className="soft">{t.inNoProgram}</span>,
            },
            {
              id: "born",
              head: t.born,
              cell: ({ birth_date }) => (birth_date ? fullDay(birth_date, language) : t.notKnown),
            },
            { id: "record", head: t.record, cell: ({ record_number }) => record_number },
          ]}
        />
      </div>
    </Card>
  );
}
