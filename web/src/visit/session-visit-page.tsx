import { useQuery } from "@tanstack/react-query";
import { Link, Navigate, useParams } from "@tanstack/react-router";
import { PhoneCall } from "lucide-react";
import { refusalOf } from "../api/client";
import { sheetQuery } from "../api/queries";
import { usePageTitle } from "../shell/page-title";
import { Skeleton } from "../ui/skeleton";
import { EmptyState, ErrorState } from "../ui/states";
import { useWords } from "../words/words";
import { beginVisit } from "./queries";
import { visitWords } from "./words";

// The way from an appointment to its note: the draft it has, or a new one. Of somebody who did not
// come there is none, and the call is what is to be done.
export function SessionVisitPage() {
  const t = useWords(visitWords);
  const { session } = useParams({ from: "/frame/sessions/$session/visit" });
  usePageTitle(t.title);
  const sheet = useQuery(sheetQuery(session));
  const patient = sheet.data?.session.patient_id;
  // Asking twice begins it once: the session has one note.
  const begun = useQuery({
    queryKey: ["begin-visit", session],
    queryFn: () => beginVisit(patient ?? "", { session_id: session }),
    enabled: Boolean(patient),
    staleTime: 0,
    gcTime: 0,
    retry: false,
  });
  if (begun.data)
    return (
      <Navigate
        to="/patients/$patient/visits/$note"
        params={{ patient: begun.data.note.patient_id, note: begun.data.note.id }}
        replace
      />
    );
  if (sheet.data && !patient)
    return <Navigate to="/sessions/$session/note" params={{ session }} replace />;
  const refusal = refusalIn(sheet.error) ?? refusalIn(begun.error);
  const finding = refusal?.problem.findings[0];
  if (refusal && !finding)
    return (
      <div className="page">
        <h1>{t.title}</h1>
        <ErrorState
          refusal={refusal}
          onRetry={() => void (sheet.error ? sheet.refetch() : begun.refetch())}
        />
      </div>
    );
  if (finding) {
    const away = finding.code === "not_attended";
    return (
      <div className="page">
        <h1>{t.title}</h1>
        <EmptyState
          icon={PhoneCall}
          title={away ? t.notAttended : t.cannotBegin}
          hint={away ? t.notAttendedHint : (t.refusals[finding.code] ?? finding.text)}
        >
          {patient && (
            <Link to="/patients/$patient" params={{ patient }} className="button button-plain">
              {sheet.data?.rows[0]?.name}
            </Link>
          )}
        </EmptyState>
      </div>
    );
  }
  return <Skeleton lines={8} />;
}

const refusalIn = (error: unknown) => (error ? refusalOf(error) : undefined);
