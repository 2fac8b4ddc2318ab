import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { ArrowLeft } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { refusalOf } from "../api/client";
import { ageOn, dayOf, fullDay } from "../base/time";
import { Contacts } from "../firstcontact/log-card";
import { usePageTitle } from "../shell/page-title";
import { useSession } from "../shell/session";
import { Pill } from "../ui/banner";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Skeleton } from "../ui/skeleton";
import { ErrorState } from "../ui/states";
import { waitlistWords } from "../waitlist/words";
import { useLanguage, useWords } from "../words/words";
import { DeclineDialog } from "./decline-dialog";
import { DifferencesCard } from "./differences-card";
import { HistoryCard } from "./history-card";
import "./intake.css";
import { KeptCard } from "./kept-card";
import { MatchCard } from "./match-card";
import type { Patient, PatientDetails, ReferralDetail } from "./model";
import { referralQuery } from "./queries";
import { Urgency } from "./referral-list";
import { actionOf, saidName } from "./rules";
import { intakeWords } from "./words";

const AddDialog = lazy(async () => ({
  default: (await import("../waitlist/wish-dialogs")).AddDialog,
}));

export function ReferralPage() {
  const t = useWords(intakeWords);
  const { referral } = useParams({ from: "/frame/intake/$referral" });
  const detail = useQuery(referralQuery(referral));
  usePageTitle(t.detail.title);
  if (detail.isPending) return <Skeleton lines={6} />;
  if (!detail.data) {
    return <ErrorState refusal={refusalOf(detail.error)} onRetry={() => void detail.refetch()} />;
  }
  return <Referral detail={detail.data} />;
}

function Referral({ detail }: { detail: ReferralDetail }) {
  const { may } = useSession();
  const { referral } = detail;
  const person = detail.patient ?? detail.sent;
  const deciding = actionOf(referral, may) === "decide" && detail.sent;
  return (
    <div className="page intake">
      <Head detail={detail} />
      {deciding && detail.sent && (
        <MatchCard referral={referral} sent={detail.sent} candidates={detail.candidates} />
      )}
      <div className="intake-columns">
        <div className="stack">
          <WhyCard detail={detail} />
          <HistoryCard lines={detail.history} all={detail.history_count} />
        </div>
        <div className="stack">
          <Contacts
            referral={referral.id}
            name={person ? saidName(person) : ""}
            phone={person?.phone ?? ""}
          />
          <PersonCard person={person} sent={!detail.patient} />
          {detail.differences.length > 0 && <DifferencesCard differences={detail.differences} />}
          {detail.kept.length > 0 && <KeptCard kept={detail.kept} all={detail.kept_count} />}
        </div>
      </div>
    </div>
  );
}

function Head({ detail }: { detail: ReferralDetail }) {
  const t = useWords(intakeWords);
  const waits = useWords(waitlistWords);
  const { may } = useSession();
  const [asked, setAsked] = useState<"decline" | "wait">();
  const { referral, patient, sent } = detail;
  const person = patient ?? sent;
  const open = referral.state === "to_match" || referral.state === "received";
  const close = () => setAsked(undefined);
  return (
    <header className="page intake-head">
      <Link to="/intake" className="row small intake-back">
        <ArrowLeft className="icon" aria-hidden="true" />
        {t.detail.back}
      </Link>
      <div className="row intake-title">
        <h1>{(person && saidName(person)) || t.noName}</h1>
        <Urgency urgency={referral.urgency} />
        <Pill>{t.state[referral.state]}</Pill>
        <div className="row push intake-ways">
          {open && may("manage_referrals") && (
            <Button kind="quiet" onClick={() => setAsked("decline")}>
              {t.detail.decline}
            </Button>
          )}
          {referral.state === "received" && may("admit") && (
            <Button onClick={() => setAsked("wait")}>{waits.add}</Button>
          )}
          {patient && may("read_chart") && (
            <Link
              to="/patients/$patient"
              params={{ patient: patient.id }}
              className="button button-plain button-normal"
            >
              {t.detail.chart}
            </Link>
          )}
          {patient &&
            may("admit") &&
            (referral.state === "received" || referral.state === "waitlisted") && (
              <Link
                to="/patients/$patient/screening"
                params={{ patient: patient.id }}
                search={{ referral: referral.id }}
                className="button button-plain button-normal"
              >
                {t.detail.screen}
              </Link>
            )}
          {actionOf(referral, may) === "waitlist" && (
            <Link to="/intake/waitlist" className="button button-primary button-normal">
              {waits.title}
            </Link>
          )}
          {actionOf(referral, may) === "admit" && (
            <Link
              to="/intake/$referral/admit"
              params={{ referral: referral.id }}
              className="button button-primary button-normal"
            >
              {t.admit}
            </Link>
          )}
        </div>
      </div>
      {asked === "decline" && <DeclineDialog referral={referral} onClose={close} />}
      {asked === "wait" && (
        <Suspense>
          <AddDialog
            referral={referral}
            name={(person && saidName(person)) || ""}
            onClose={close}
          />
        </Suspense>
      )}
    </header>
  );
}

function WhyCard({ detail }: { detail: ReferralDetail }) {
  const t = useWords(intakeWords);
  const language = useLanguage();
  const { site } = useSession();
  const { referral } = detail;
  return (
    <Card title={t.detail.why}>
      <p className="intake-reason">
        {referral.reason || <span className="soft">{t.detail.noReason}</span>}
      </p>
      <dl className="intake-facts">
        <dt>{t.detail.from}</dt>
        <dd>
          {[t.source[referral.source_kind], referral.source_name].filter(Boolean).join(" · ")}
        </dd>
        <dt>{t.detail.received}</dt>
        <dd>{fullDay(dayOf(referral.received_at, site.time_zone), language)}</dd>
        <dt>{t.detail.urgency}</dt>
        <dd>{t.urgency[referral.urgency]}</dd>
      </dl>
    </Card>
  );
}

function PersonCard({
  person,
  sent,
}: {
  person: Patient | PatientDetails | null | undefined;
  sent: boolean;
}) {
  const t = useWords(intakeWords);
  const language = useLanguage();
  const today = new Date().toISOString().slice(0, 10);
  if (!person) return null;
  const born = person.birth_date;
  const facts: [label: string, text: string | null | undefined][] = [
    [t.field.birth_date, born && `${fullDay(born, language)} · ${t.age(ageOn(born, today))}`],
    [t.field.preferred_name, person.preferred_name],
    [t.field.pronouns, person.pronouns],
    [t.field.sex, person.sex && t.sex[person.sex]],
    [t.field.language, person.language && t.language[person.language]],
    [t.field.phone, person.phone],
    [t.field.email, person.email],
    [t.field.address, person.address],
    [t.field.record_number, "record_number" in person ? person.record_number : undefined],
  ];
  const always = [t.field.birth_date, t.field.phone];
  return (
    <Card
      title={t.detail.person}
      action={sent && <span className="soft small">{t.detail.asSent}</span>}
    >
      <dl className="intake-facts">
        {facts
          .filter(([label, text]) => text || always.includes(label))
          .map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text || <span className="soft">{t.notKnown}</span>}</dd>
            </div>
          ))}
      </dl>
    </Card>
  );
}
