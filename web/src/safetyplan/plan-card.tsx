import { Link } from "@tanstack/react-router";
import { ShieldAlert } from "lucide-react";
import { Pill } from "../ui/banner";
import { Card } from "../ui/card";
import { EmptyState } from "../ui/states";
import { useWords } from "../words/words";
import { PlanParts } from "./plan-parts";
import type { PatientSafetyPlan } from "./queries";
import { LastLook } from "./standing";
import { safetyPlanWords } from "./words";

// The latest plan on somebody's summary, and when it was last looked at.
export function SafetyPlanCard({ plan }: { plan: PatientSafetyPlan | "loading" | "unavailable" }) {
  const t = useWords(safetyPlanWords);
  if (plan === "loading") return <Card title={t.title} busy />;
  if (plan === "unavailable") return <Card title={t.title} alert={t.unavailable} />;
  return (
    <Card
      title={t.title}
      action={
        <Link
          to="/patients/$patient/safety-plan"
          params={{ patient: plan.patient_id }}
          className="button button-plain button-grid"
          aria-label={`${t.open}: ${t.title}`}
        >
          {t.open}
        </Link>
      }
    >
      {plan.asked && (
        <div>
          <Pill tone="warn" icon={ShieldAlert}>
            {t.askedShort}
          </Pill>
        </div>
      )}
      {plan.latest ? (
        <>
          <LastLook plan={plan} />
          <PlanParts lines={plan.latest.lines} plan={plan} />
        </>
      ) : (
        <EmptyState title={t.none} hint={t.noneHint} />
      )}
    </Card>
  );
}
