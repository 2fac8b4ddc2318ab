import { useQuery } from "@tanstack/react-query";
import { Outlet, useParams } from "@tanstack/react-router";
import { KeyRound } from "lucide-react";
import { useState } from "react";
import { refusalOf } from "../api/client";
import { summaryQuery } from "../api/queries";
import { usePageTitle } from "../shell/page-title";
import { useSession } from "../shell/session";
import { Button } from "../ui/button";
import { ErrorState } from "../ui/states";
import { Tabs } from "../ui/tabs";
import { useWords } from "../words/words";
import "./chart.css";
import { DischargeDialog } from "./discharge-dialog";
import { PatientBanner } from "./patient-banner";
import { PinDialog } from "./pin-dialog";
import { chartWords } from "./words";

export function usePatientSummary() {
  const { patient } = useParams({ from: "/frame/patients/$patient" });
  const asked = useQuery(summaryQuery(patient));
  return { patient, asked, summary: asked.data };
}

// One person: who they are on top, the parts of their chart below.
export function PatientPage() {
  const t = useWords(chartWords);
  const { site, may } = useSession();
  const { patient, asked, summary } = usePatientSummary();
  const [open, setOpen] = useState<"pin" | "discharge">();
  usePageTitle(t.title);
  if (asked.error && !summary)
    return <ErrorState refusal={refusalOf(asked.error)} onRetry={() => void asked.refetch()} />;
  const episode = summary?.banner.episode ?? undefined;
  return (
    <div className="page">
      <PatientBanner banner={summary?.banner ?? "loading"} zone={site.time_zone} />
      <div className="chart-head">
        <Tabs
          label={t.tabs}
          tabs={[
            { label: t.summary, link: { to: "/patients/$patient", params: { patient } } },
            { label: t.timeline, link: { to: "/patients/$patient/timeline", params: { patient } } },
          ]}
        />
        {may("check_in") && (
          <Button
            size="grid"
            icon={<KeyRound className="icon" aria-hidden="true" />}
            onClick={() => setOpen("pin")}
          >
            {t.pin}
          </Button>
        )}
        {may("admit") && episode?.state === "admitted" && (
          <Button size="grid" onClick={() => setOpen("discharge")}>
            {t.discharge}
          </Button>
        )}
      </div>
      <Outlet />
      {open === "pin" && <PinDialog patient={patient} onClose={() => setOpen(undefined)} />}
      {open === "discharge" && episode && (
        <DischargeDialog episode={episode} onClose={() => setOpen(undefined)} />
      )}
    </div>
  );
}
