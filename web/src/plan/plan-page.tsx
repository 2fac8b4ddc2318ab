import { useQuery } from "@tanstack/react-query";
import { Printer } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { refusalOf } from "../api/client";
import { shortDay } from "../base/time";
import { useMayHere, usePatientSummary } from "../chart/patient-page";
import { useSession } from "../shell/session";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { ErrorSummary, type Wrong } from "../ui/error-summary";
import { SaveLine } from "../ui/saving";
import { EmptyState, ErrorState } from "../ui/states";
import { useSay } from "../ui/status-line";
import { WritingBar } from "../ui/writing-bar";
import { useLanguage, useWords } from "../words/words";
import { Editor } from "./editor";
import "./plan.css";
import type { Asked } from "./plan-dialogs";
import { beginPlan, type PatientPlans, type PlanOfCare, plansQuery, usePlanAct } from "./queries";
import { wrongsOf } from "./rules";
import { OrderCard, SignaturesCard, VersionsCard } from "./standing-cards";
import { ThreadCard } from "./thread-card";
import { useDraft } from "./use-draft";
import { planWords } from "./words";

const PlanDialog = lazy(() => import("./plan-dialogs"));

// What is treated and how: the plan in force, and the draft of the next for whoever writes it.
export function PlanPage() {
  const t = useWords(planWords);
  const { patient, summary } = usePatientSummary();
  const may = useMayHere(summary);
  const plans = useQuery(plansQuery(patient));
  const [asked, setAsked] = useState<Asked>();
  const [round, setRound] = useState(0); // of writing: another begins with what the server has
  if (plans.error && !plans.data)
    return <ErrorState refusal={refusalOf(plans.error)} onRetry={() => void plans.refetch()} />;
  if (!plans.data) return <ThreadCard says="loading" staff={[]} title={t.title} />;
  const { in_force: care, draft } = plans.data;
  const writes = may("write_plan");
  return (
    <>
      {draft && writes ? (
        <Draft
          key={`${draft.plan.id} ${round}`}
          patient={patient}
          plans={plans.data}
          draft={draft}
          onAsk={setAsked}
          onTakeTheirs={async () => {
            await plans.refetch();
            setRound((before) => before + 1);
          }}
        />
      ) : (
        <Ways patient={patient} plans={plans.data} writes={writes} />
      )}
      {care && <InForce plans={plans.data} care={care} writes={writes} onAsk={setAsked} />}
      {plans.data.versions.length > 0 && (
        <VersionsCard
          versions={plans.data.versions}
          onTakeBack={writes ? (plan) => setAsked({ kind: "void", plan }) : undefined}
        />
      )}
      {asked && (
        <Suspense>
          <PlanDialog asked={asked} onClose={() => setAsked(undefined)} />
        </Suspense>
      )}
    </>
  );
}

// Where nothing is under way: to begin, to revise, to print.
function Ways({
  patient,
  plans,
  writes,
}: {
  patient: string;
  plans: PatientPlans;
  writes: boolean;
}) {
  const t = useWords(planWords);
  const say = useSay();
  const begin = usePlanAct(
    () => beginPlan(patient),
    () => undefined,
  );
  const start = () =>
    begin.mutate(undefined, { onError: (error) => say(refusalOf(error).problem.title) });
  const canBegin = writes && plans.admitted;
  if (!plans.in_force)
    return (
      <Card title={t.title}>
        <EmptyState
          title={t.none}
          hint={plans.admitted ? t.noneHint(plans.asks.plan_days) : t.notAdmitted}
        >
          {canBegin && (
            <Button kind="primary" busy={begin.isPending} onClick={start}>
              {t.begin}
            </Button>
          )}
        </EmptyState>
      </Card>
    );
  return (
    <div className="row no-print">
      <Button
        size="grid"
        className="push"
        icon={<Printer className="icon" aria-hidden="true" />}
        onClick={() => window.print()}
      >
        {t.print}
      </Button>
      {canBegin && (
        <Button size="grid" kind="primary" busy={begin.isPending} onClick={start}>
          {t.revise}
        </Button>
      )}
    </div>
  );
}

function InForce({
  plans,
  care,
  writes,
  onAsk,
}: {
  plans: PatientPlans;
  care: PlanOfCare;
  writes: boolean;
  onAsk: (asked: Asked) => void;
}) {
  const t = useWords(planWords);
  const language = useLanguage();
  const { me } = useSession();
  const { plan } = care;
  const { today, asks } = plans;
  const prescribes = me.roles.some(({ role }) => role === "prescriber");
  const since = plan.from_on ? t.inForceSince(shortDay(plan.from_on, language)) : "";
  return (
    <div className="summary">
      <div className="summary-column">
        <ThreadCard
          says={care.says}
          staff={plans.staff}
          title={[t.version(plan.number), since].filter(Boolean).join(", ")}
        />
        <p className="print-only small">{t.notice}</p>
      </div>
      <div className="summary-column">
        <OrderCard
          care={care}
          today={today}
          onReview={
            writes
              ? () => onAsk({ kind: "review", plan, today, days: asks.plan_review_days })
              : undefined
          }
          onCertify={
            writes && prescribes
              ? () => onAsk({ kind: "certify", plan, days: asks.certify_days })
              : undefined
          }
        />
        <SignaturesCard
          care={care}
          onPatient={writes ? () => onAsk({ kind: "patient", plan }) : undefined}
        />
      </div>
    </div>
  );
}

function Draft({
  patient,
  plans,
  draft,
  onAsk,
  onTakeTheirs,
}: {
  patient: string;
  plans: PatientPlans;
  draft: PlanOfCare;
  onAsk: (asked: Asked) => void;
  onTakeTheirs: () => Promise<void>;
}) {
  const t = useWords(planWords);
  const { me } = useSession();
  const writing = useDraft(me.staff_id, patient, draft);
  // What was missing when somebody meant to sign: the summary takes the focus once, and not with
  // each line that is mended. Beside the fields stands what is missing still.
  const [asked, setAsked] = useState<readonly Wrong[]>([]);
  const { missing, plan } = writing.stored;
  const still = asked.length > 0 ? wrongsOf(missing, t.says) : [];
  const sign = async () => {
    const stored = await writing.flush();
    if (!stored) return;
    setAsked(wrongsOf(stored.missing, t.says));
    if (stored.missing.length === 0) onAsk({ kind: "sign", plan: stored.plan });
  };
  return (
    <section className="stack no-print" aria-label={t.draftOf(plan.number)}>
      <div>
        <h2>{t.draftOf(plan.number)}</h2>
        <p className="soft small">{t.draftHint}</p>
      </div>
      <ErrorSummary wrongs={asked} />
      <Editor says={writing.says} plans={plans} wrongs={still} onPut={writing.put} />
      <WritingBar>
        <span className="numbers">
          {missing.length > 0 ? t.missing(missing.length) : t.complete}
        </span>
        <SaveLine saving={writing.saving} refusals={t.says} />
        {writing.saving.state === "conflict" && (
          <Button size="grid" onClick={() => void onTakeTheirs()}>
            {t.takeTheirs}
          </Button>
        )}
        <Button size="grid" className="push" onClick={() => onAsk({ kind: "void", plan })}>
          {t.discard}
        </Button>
        <Button kind="primary" size="grid" onClick={() => void sign()}>
          {t.sign}
        </Button>
      </WritingBar>
    </section>
  );
}
