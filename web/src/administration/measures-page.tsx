import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { TriangleAlert } from "lucide-react";
import { useState } from "react";
import { refusalOf } from "../api/client";
import { fullDay } from "../base/time";
import { useMayHere, usePatientSummary } from "../chart/patient-page";
import { Pill } from "../ui/banner";
import { Card } from "../ui/card";
import { EmptyState, ErrorState } from "../ui/states";
import { useSay } from "../ui/status-line";
import { Table } from "../ui/table";
import { useLanguage, useWords } from "../words/words";
import { DueList } from "./due-list";
import { GiveCard } from "./give-card";
import {
  type AdministrationLine,
  beginOne,
  measuresQuery,
  type NewAdministration,
  useSheetAct,
} from "./queries";
import { isOpen, nameOf } from "./rules";
import { Score } from "./score";
import { administrationWords } from "./words";

// What is asked of one person: what is due now, and everything that was given.
export function MeasuresPage() {
  const t = useWords(administrationWords);
  const { patient, summary } = usePatientSummary();
  const may = useMayHere(summary);
  const asked = useQuery(measuresQuery(patient));
  const begin = useBegin(patient);
  if (asked.error && !asked.data)
    return <ErrorState refusal={refusalOf(asked.error)} onRetry={() => void asked.refetch()} />;
  if (!asked.data) return <Card title={t.title} busy />;
  const { due, today, administrations } = asked.data;
  const writes = may("write_notes");
  return (
    <div className="stack">
      <Card title={t.due} flush>
        {due.length === 0 ? (
          <EmptyState title={t.noneDue} hint={t.noneDueHint} />
        ) : (
          <DueList
            due={due}
            today={today}
            starting={begin.starting}
            onStart={
              writes
                ? ({ instrument, answered_by, on_paper }) =>
                    begin.start({ instrument, answered_by, on_paper })
                : undefined
            }
          />
        )}
      </Card>
      <AllCard patient={patient} lines={administrations} />
      {writes && <GiveCard today={today} starting={begin.starting} onStart={begin.start} />}
    </div>
  );
}

// Begins an administration and goes to its page.
function useBegin(patient: string) {
  const t = useWords(administrationWords);
  const say = useSay();
  const navigate = useNavigate();
  const [starting, setStarting] = useState<string>();
  const begin = useSheetAct((what: NewAdministration) => beginOne(patient, what));
  const start = (what: NewAdministration) => {
    setStarting(what.instrument);
    begin.mutate(what, {
      onSuccess: ({ administration }) =>
        void navigate({
          to: "/patients/$patient/measures/$administration",
          params: { patient, administration: administration.id },
        }),
      onError: (error) => say(t.notBegun(refusalOf(error).problem.title)),
      onSettled: () => setStarting(undefined),
    });
  };
  return { starting, start };
}

function AllCard({ patient, lines }: { patient: string; lines: readonly AdministrationLine[] }) {
  const t = useWords(administrationWords);
  const language = useLanguage();
  if (lines.length === 0)
    return (
      <Card title={t.all}>
        <EmptyState title={t.noneYet} />
      </Card>
    );
  return (
    <Card title={t.all} flush>
      <Table
        caption={t.all}
        rows={lines}
        idOf={({ administration }) => administration.id}
        columns={[
          {
            id: "title",
            head: t.colTitle,
            rowHead: true,
            cell: ({ administration, title }) => (
              <span className="instrument-name">
                <Link
                  to="/patients/$patient/measures/$administration"
                  params={{ patient, administration: administration.id }}
                  aria-label={t.openOf(
                    nameOf(administration.instrument),
                    fullDay(administration.held_on, language),
                  )}
                >
                  {nameOf(administration.instrument)}
                </Link>
                <span className="soft small measure-title">{title}</span>
              </span>
            ),
          },
          {
            id: "day",
            head: t.colDay,
            cell: ({ administration }) => (
              <span className="numbers">{fullDay(administration.held_on, language)}</span>
            ),
          },
          { id: "score", head: t.colScore, cell: (line) => <Came line={line} /> },
          {
            id: "how",
            head: t.colHow,
            cell: ({ administration: { occasion, source } }) => (
              <span className="soft small">
                {t.occasions[occasion]}, {t.sources[source]}
              </span>
            ),
          },
        ]}
      />
    </Card>
  );
}

function Came({ line }: { line: AdministrationLine }) {
  const t = useWords(administrationWords);
  return (
    <span className="row">
      {line.administration.voided_at ? (
        <Pill>{t.takenBack}</Pill>
      ) : isOpen(line) ? (
        <Pill tone="warn">{t.unfinished}</Pill>
      ) : (
        <Score scores={line.scores} />
      )}
      {line.alerts > 0 && (
        <Pill tone="risk" icon={TriangleAlert}>
          {t.alerts(line.alerts)}
        </Pill>
      )}
    </span>
  );
}
