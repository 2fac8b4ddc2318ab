import { useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { Printer, ShieldAlert } from "lucide-react";
import { useState } from "react";
import { refusalOf } from "../api/client";
import { useMayHere, usePatientSummary } from "../chart/patient-page";
import { Banner } from "../ui/banner";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { EmptyState, ErrorState } from "../ui/states";
import { useSay } from "../ui/status-line";
import { AnswersCard } from "./answers-card";
import { DecisionForm, DecisionMade } from "./decision-card";
import {
  beginScreening,
  earlierScreeningQuery,
  type PatientScreening,
  type Screening,
  screeningQuery,
  useScreeningAct,
} from "./queries";
import { QuestionCard } from "./question-card";
import { RecommendationCard } from "./recommendation-card";
import { questionNow } from "./rules";
import "./screening.css";
import { useSaid } from "./use-said";

const nothingSaid = {
  nothing_indicated: false,
  hospital_now: false,
  levels: [],
  reasons: [],
  cautions: [],
  changes: [],
  questions: [],
};

// Which level of care somebody needs: asked, recommended, decided.
export function ScreeningPage() {
  const { t } = useSaid(nothingSaid);
  const { patient, summary } = usePatientSummary();
  const may = useMayHere(summary);
  const asked = useQuery(screeningQuery(patient));
  const [earlier, setEarlier] = useState<string>();
  if (asked.error && !asked.data)
    return <ErrorState refusal={refusalOf(asked.error)} onRetry={() => void asked.refetch()} />;
  if (!asked.data) return <Card title={t.title} busy />;
  const now = asked.data;
  const works = may("admit");
  if (earlier)
    return <Earlier patient={patient} id={earlier} onBack={() => setEarlier(undefined)} />;
  return (
    <>
      {!now.latest ? (
        <Card title={t.title}>
          <EmptyState title={t.none} hint={t.noneHint}>
            {works && <Begin now={now} kind="primary" label={t.begin} />}
          </EmptyState>
        </Card>
      ) : now.latest.entry.ended_at || !works || now.latest.rules_gone ? (
        <Ended screening={now.latest}>
          {works && <Begin now={now} kind="plain" label={t.beginAgain} />}
        </Ended>
      ) : (
        <Open now={now} screening={now.latest} />
      )}
      {now.earlier.length > 0 && <EarlierCard now={now} onRead={setEarlier} />}
    </>
  );
}

function Begin({
  now,
  kind,
  label,
}: {
  now: PatientScreening;
  kind: "primary" | "plain";
  label: string;
}) {
  const { t } = useSaid(nothingSaid);
  const { referral } = useSearch({ from: "/frame/patients/$patient/screening" });
  const say = useSay();
  const act = useScreeningAct(now.patient_id, () => beginScreening(now.patient_id, referral));
  return (
    <Button
      kind={kind}
      size={kind === "plain" ? "grid" : "normal"}
      busy={act.isPending}
      onClick={() =>
        act.mutate(undefined, {
          onError: (error) => say(t.notSaved(refusalOf(error).problem.title)),
        })
      }
    >
      {label}
    </Button>
  );
}

function Open({ now, screening }: { now: PatientScreening; screening: Screening }) {
  const { t } = useSaid(screening.recommendation);
  const [chosen, setChosen] = useState<string>();
  const { recommendation } = screening;
  const left = recommendation.questions.length;
  const stopped = recommendation.hospital_now && !chosen;
  const question = stopped ? undefined : questionNow(screening.questions, chosen);
  return (
    <div className="screening">
      {recommendation.hospital_now && <HospitalNow line={now.crisis_line} />}
      <div className="screening-columns">
        <div className="stack">
          {question ? (
            <QuestionCard
              now={now}
              screening={screening}
              question={question}
              chosen={chosen !== undefined}
              onAnswered={() => setChosen(undefined)}
            />
          ) : (
            !stopped && (
              <Card title={left > 0 ? t.leftUnknown : t.nothingLeft}>
                <p className="soft">{left > 0 ? t.leftUnknownHint(left) : t.nothingLeftHint}</p>
              </Card>
            )
          )}
          <div className="screening-all">
            <AnswersCard screening={screening} onChoose={setChosen} />
          </div>
        </div>
        <div className="stack">
          <RecommendationCard screening={screening} />
          <DecisionForm now={now} screening={screening} />
        </div>
      </div>
    </div>
  );
}

function HospitalNow({ line }: { line: string }) {
  const { t } = useSaid(nothingSaid);
  return (
    <Banner tone="risk" icon={ShieldAlert} role="alert">
      <span>
        <strong>{t.hospital}.</strong> {t.hospitalHint} {line && t.crisis(line)}
      </span>
    </Banner>
  );
}

function Ended({ screening, children }: { screening: Screening; children?: React.ReactNode }) {
  const { t, on } = useSaid(screening.recommendation);
  const { entry } = screening;
  return (
    <div className="screening">
      <div className="row no-print">
        <p className="small soft">{t.begunBy(entry.begun_by_name, on(entry.begun_at))}</p>
        <Button
          size="grid"
          className="push"
          icon={<Printer className="icon" aria-hidden="true" />}
          onClick={() => window.print()}
        >
          {t.print}
        </Button>
        {children}
      </div>
      {screening.rules_gone && <Banner tone="warn">{t.rulesGone}</Banner>}
      <div className="screening-columns">
        <div className="stack">
          <DecisionMade screening={screening} />
          <div className="screening-all">
            <AnswersCard screening={screening} />
          </div>
        </div>
        <div className="stack">
          <RecommendationCard screening={screening} />
        </div>
      </div>
    </div>
  );
}

function Earlier({ patient, id, onBack }: { patient: string; id: string; onBack: () => void }) {
  const { t } = useSaid(nothingSaid);
  const asked = useQuery(earlierScreeningQuery(patient, id));
  if (asked.error)
    return <ErrorState refusal={refusalOf(asked.error)} onRetry={() => void asked.refetch()} />;
  if (!asked.data) return <Card title={t.title} busy />;
  return (
    <Ended screening={asked.data}>
      <Button size="grid" onClick={onBack}>
        {t.back}
      </Button>
    </Ended>
  );
}

function EarlierCard({ now, onRead }: { now: PatientScreening; onRead: (id: string) => void }) {
  const { t, on } = useSaid(nothingSaid);
  return (
    <div className="no-print">
      <Card title={t.earlier}>
        <ul className="screening-earlier">
          {now.earlier.map(({ id, begun_at, begun_by_name }) => (
            <li key={id} className="row">
              {t.begunBy(begun_by_name, on(begun_at))}
              <Button
                size="grid"
                className="push"
                aria-label={t.readOf(on(begun_at))}
                onClick={() => onRead(id)}
              >
                {t.read}
              </Button>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}
