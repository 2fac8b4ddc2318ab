import { useQuery } from "@tanstack/react-query";
import { Link, Outlet, useParams } from "@tanstack/react-router";
import { KeyRound, ScrollText } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { refusalOf, type Schemas } from "../api/client";
import { summaryQuery } from "../api/queries";
import { OfferCard } from "../breakglass/offer-card";
import { OpenBanner } from "../breakglass/open-banner";
import { usePageTitle } from "../shell/page-title";
import { useSession } from "../shell/session";
import { Button } from "../ui/button";
import { ErrorState } from "../ui/states";
import { Tabs } from "../ui/tabs";
import { useWords } from "../words/words";
import "./chart.css";
import { PatientBanner } from "./patient-banner";
import type { Asked } from "./stay-dialogs";
import { StayWays } from "./stay-ways";
import { chartWords } from "./words";

// What a dialog is made of is fetched when the first one is opened.
const StayDialog = lazy(() => import("./stay-dialogs"));
const MergedAway = lazy(() => import("../merge/merged-away"));

export function usePatientSummary() {
  const { patient } = useParams({ from: "/frame/patients/$patient" });
  const asked = useQuery(summaryQuery(patient));
  return { patient, asked, summary: asked.data };
}

// Returns what may be done in this chart: nothing but reading while it is open by break-glass.
export function useMayHere(summary: Schemas["Summary"] | undefined): (grant: string) => boolean {
  const { may } = useSession();
  return summary?.open_until ? () => false : may;
}

const isMergedAway = (error: unknown) =>
  refusalOf(error).problem.findings.some(({ code }) => code === "merged_away");

// One person: who they are on top, the parts of their chart below.
export function PatientPage() {
  const t = useWords(chartWords);
  const { site, may: reads } = useSession();
  const { patient, asked, summary } = usePatientSummary();
  const may = useMayHere(summary);
  const [open, setOpen] = useState<Asked>();
  usePageTitle(t.title);
  if (asked.error && refusalOf(asked.error).code === "break_glass")
    return <OfferCard patient={patient} />;
  if (asked.error && isMergedAway(asked.error))
    return (
      <Suspense>
        <MergedAway patient={patient} />
      </Suspense>
    );
  if (asked.error && !summary)
    return <ErrorState refusal={refusalOf(asked.error)} onRetry={() => void asked.refetch()} />;
  return (
    <div className="page">
      {summary?.open_until && (
        <OpenBanner until={summary.open_until} onOver={() => void asked.refetch()} />
      )}
      <PatientBanner banner={summary?.banner ?? "loading"} zone={site.time_zone} />
      <div className="chart-head">
        <Tabs
          label={t.tabs}
          tabs={[
            { label: t.summary, link: { to: "/patients/$patient", params: { patient } } },
            { label: t.timeline, link: { to: "/patients/$patient/timeline", params: { patient } } },
            ...(may("read_notes")
              ? [
                  {
                    label: t.plan,
                    link: { to: "/patients/$patient/plan" as const, params: { patient } },
                  },
                  {
                    label: t.notes,
                    link: { to: "/patients/$patient/notes" as const, params: { patient } },
                  },
                ]
              : []),
            ...(reads("read_notes")
              ? [
                  {
                    label: t.measures,
                    link: { to: "/patients/$patient/measures" as const, params: { patient } },
                  },
                  {
                    label: t.outcomes,
                    link: { to: "/patients/$patient/outcomes" as const, params: { patient } },
                  },
                  {
                    label: t.safetyPlan,
                    link: { to: "/patients/$patient/safety-plan" as const, params: { patient } },
                  },
                ]
              : []),
            ...(reads("read_referrals")
              ? [
                  {
                    label: t.placement,
                    link: { to: "/patients/$patient/screening" as const, params: { patient } },
                  },
                ]
              : []),
            { label: t.contact, link: { to: "/patients/$patient/contact", params: { patient } } },
            {
              label: t.documents,
              link: { to: "/patients/$patient/documents", params: { patient } },
            },
            { label: t.letters, link: { to: "/patients/$patient/letters", params: { patient } } },
          ]}
        />
        {reads("read_audit") && (
          <Link
            to="/audit/patients/$patient"
            params={{ patient }}
            className="button button-quiet button-grid"
          >
            <ScrollText className="icon" aria-hidden="true" />
            {t.accounting}
          </Link>
        )}
        {may("check_in") && (
          <Button
            size="grid"
            icon={<KeyRound className="icon" aria-hidden="true" />}
            onClick={() => setOpen("pin")}
          >
            {t.pin}
          </Button>
        )}
        {may("admit") && summary && <StayWays banner={summary.banner} onAsk={setOpen} />}
      </div>
      <Outlet />
      {open && summary && (
        <Suspense>
          <StayDialog asked={open} summary={summary} onClose={() => setOpen(undefined)} />
        </Suspense>
      )}
    </div>
  );
}
