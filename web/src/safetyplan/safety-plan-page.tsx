import { useQuery } from "@tanstack/react-query";
import { Maximize2, Printer, ShieldAlert } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { refusalOf } from "../api/client";
import { useMayHere, usePatientSummary } from "../chart/patient-page";
import { namesOf, type Summary } from "../chart/rules";
import { Banner } from "../ui/banner";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { EmptyState, ErrorState } from "../ui/states";
import { useSay } from "../ui/status-line";
import { useWords } from "../words/words";
import { EarlierDialog } from "./earlier-dialog";
import { InLanguage, LargePlan, PaperPlan } from "./papers";
import { PlanParts } from "./plan-parts";
import {
  type PatientSafetyPlan,
  reviewPlan,
  type SafetyPlanVersion,
  safetyPlanQuery,
  touches,
  usePlanAct,
  voidPlan,
} from "./queries";
import { LastLook, VersionsCard } from "./standing";
import { safetyPlanWords } from "./words";
import { WritingForm } from "./writing-form";

const TaskDialog = lazy(() =>
  import("../today/task-dialog").then(({ TaskDialog }) => ({ default: TaskDialog })),
);
const WhyDialog = lazy(() =>
  import("../today/why-dialog").then(({ WhyDialog }) => ({ default: WhyDialog })),
);

type Open = "large" | "close" | "void" | SafetyPlanVersion;

// What somebody does when it gets harder to stay safe: read, printed, shown, changed.
export function SafetyPlanPage() {
  const t = useWords(safetyPlanWords);
  const { patient, summary } = usePatientSummary();
  const may = useMayHere(summary);
  const asked = useQuery(safetyPlanQuery(patient));
  const [begun, setBegun] = useState<PatientSafetyPlan>(); // the plan that is being changed
  const [open, setOpen] = useState<Open>();
  if (asked.error && !asked.data)
    return <ErrorState refusal={refusalOf(asked.error)} onRetry={() => void asked.refetch()} />;
  if (!asked.data) return <Card title={t.title} busy />;
  const plan = asked.data;
  const writes = may("write_notes");
  return (
    <>
      {plan.asked && (
        <AskedBanner onClose={may("work_tasks") ? () => setOpen("close") : undefined} />
      )}
      {begun ? (
        <WritingForm
          plan={begun}
          onTheirs={async () => (await asked.refetch()).data}
          onDone={() => setBegun(undefined)}
        />
      ) : (
        <ReadPlan
          plan={plan}
          onChange={writes ? () => setBegun(plan) : undefined}
          onLarge={() => setOpen("large")}
          onVoid={writes ? () => setOpen("void") : undefined}
          onRead={setOpen}
        />
      )}
      {summary && (
        <Opened open={open} plan={plan} summary={summary} onClose={() => setOpen(undefined)} />
      )}
    </>
  );
}

function AskedBanner({ onClose }: { onClose: (() => void) | undefined }) {
  const t = useWords(safetyPlanWords);
  return (
    <div className="no-print">
      <Banner tone="warn" icon={ShieldAlert}>
        <span className="safety-asked">
          <strong>{t.asked}</strong> {t.askedHint}
        </span>
        {onClose && (
          <Button size="grid" className="push" onClick={onClose}>
            {t.closeWithout}
          </Button>
        )}
      </Banner>
    </div>
  );
}

function ReadPlan({
  plan,
  onChange,
  onLarge,
  onVoid,
  onRead,
}: {
  plan: PatientSafetyPlan;
  onChange: (() => void) | undefined;
  onLarge: () => void;
  onVoid: (() => void) | undefined;
  onRead: (version: SafetyPlanVersion) => void;
}) {
  const t = useWords(safetyPlanWords);
  if (!plan.latest)
    return (
      <div className="stack no-print">
        <Card title={t.title}>
          <EmptyState title={t.none} hint={t.noneHint}>
            {onChange && (
              <Button kind="primary" onClick={onChange}>
                {t.make}
              </Button>
            )}
          </EmptyState>
        </Card>
        <VersionsCard plan={plan} onRead={onRead} />
      </div>
    );
  return (
    <div className="stack no-print">
      <div className="row safety-ways">
        <LastLook plan={plan} />
        <Button
          size="grid"
          className="push"
          icon={<Maximize2 className="icon" aria-hidden="true" />}
          onClick={onLarge}
        >
          {t.showLarge}
        </Button>
        <Button
          size="grid"
          icon={<Printer className="icon" aria-hidden="true" />}
          onClick={() => window.print()}
        >
          {t.print}
        </Button>
        {onChange && <Review plan={plan} />}
        {onChange && (
          <Button size="grid" kind="primary" onClick={onChange}>
            {t.change}
          </Button>
        )}
      </div>
      <Card title={t.title}>
        <PlanParts lines={plan.latest.lines} plan={plan} />
        {onVoid && (
          <p>
            <Button kind="quiet" size="grid" onClick={onVoid}>
              {t.voidIt}
            </Button>
          </p>
        )}
      </Card>
      <VersionsCard plan={plan} onRead={onRead} />
    </div>
  );
}

function Review({ plan }: { plan: PatientSafetyPlan }) {
  const t = useWords(safetyPlanWords);
  const say = useSay();
  const review = usePlanAct(plan.patient_id, () => reviewPlan(plan.patient_id, plan.version));
  const note = () =>
    review.mutate(undefined, {
      onSuccess: () => say(t.reviewNoted),
      onError: (error) => {
        const { code, problem } = refusalOf(error);
        say(code === "stale" ? t.staleReview : t.notSaved(problem.title));
      },
    });
  return (
    <Button size="grid" busy={review.isPending} onClick={note}>
      {t.reviewed}
    </Button>
  );
}

// What lies over the page, and the paper behind it.
function Opened({
  open,
  plan,
  summary,
  onClose,
}: {
  open: Open | undefined;
  plan: PatientSafetyPlan;
  summary: Summary;
  onClose: () => void;
}) {
  const { patient } = summary.banner;
  const name = namesOf(patient).called;
  return (
    <>
      <InLanguage of={patient.language}>
        <PaperPlan plan={plan} name={name} />
        {open === "large" && <LargePlan plan={plan} name={name} onClose={onClose} />}
      </InLanguage>
      {open === "close" && plan.asked && (
        <Suspense>
          <TaskDialog task={plan.asked} name={name} onClose={onClose} />
        </Suspense>
      )}
      {open === "void" && plan.latest && (
        <Suspense>
          <VoidDialog plan={plan} id={plan.latest.version.id} onClose={onClose} />
        </Suspense>
      )}
      {typeof open === "object" && <EarlierDialog plan={plan} version={open} onClose={onClose} />}
    </>
  );
}

function VoidDialog({
  plan,
  id,
  onClose,
}: {
  plan: PatientSafetyPlan;
  id: string;
  onClose: () => void;
}) {
  const t = useWords(safetyPlanWords);
  return (
    <WhyDialog
      title={t.voidTitle}
      words={t}
      verb={t.voidIt}
      done={t.voided}
      danger
      make={(why) => voidPlan(plan.patient_id, id, plan.version, why)}
      touches={touches}
      onClose={onClose}
    >
      <p className="soft small">{t.voidHint}</p>
    </WhyDialog>
  );
}
