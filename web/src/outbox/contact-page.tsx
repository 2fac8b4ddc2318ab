import { useQuery } from "@tanstack/react-query";
import { CalendarOf } from "../calendar/calendar-card";
import { useMayHere, usePatientSummary } from "../chart/patient-page";
import { PhoneLinksOf } from "../phone/links-card";
import "../setup/setup.css";
import { useSession } from "../shell/session";
import { useSay } from "../ui/status-line";
import { useWords } from "../words/words";
import { ConsentCard } from "./consent-card";
import "./outbox.css";
import { consentQuery, usePutConsent } from "./queries";
import { outboxWords } from "./words";

// How somebody is reached, and what they may open themselves.
export function ContactPage() {
  const { patient, summary } = usePatientSummary();
  const may = useMayHere(summary);
  return (
    <div className="contact">
      <Consent
        patient={patient}
        email={summary?.banner.patient.email ?? ""}
        phone={summary?.banner.patient.phone ?? ""}
        canChange={may("write_chart")}
      />
      {may("check_in") && <PhoneLinksOf patient={patient} />}
      {may("check_in") && <CalendarOf patient={patient} />}
    </div>
  );
}

function Consent({
  patient,
  email,
  phone,
  canChange,
}: {
  patient: string;
  email: string;
  phone: string;
  canChange: boolean;
}) {
  const t = useWords(outboxWords);
  const say = useSay();
  const { site } = useSession();
  const consent = useQuery(consentQuery(patient));
  const save = usePutConsent(patient, consent.data?.version ?? 0, () => say(t.saved));
  return (
    <ConsentCard
      consent={consent.data ?? (consent.error ? "unavailable" : "loading")}
      email={email}
      phone={phone}
      zone={site.time_zone}
      busy={save.isPending}
      error={save.error}
      onSave={canChange ? (said) => save.mutate(said) : undefined}
    />
  );
}
