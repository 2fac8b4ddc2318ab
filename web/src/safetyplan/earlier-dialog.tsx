import { useQuery } from "@tanstack/react-query";
import { refusalOf } from "../api/client";
import { Dialog } from "../ui/dialog";
import { Skeleton } from "../ui/skeleton";
import { ErrorState } from "../ui/states";
import { useWords } from "../words/words";
import { PlanParts } from "./plan-parts";
import { earlierQuery, type PatientSafetyPlan, type SafetyPlanVersion } from "./queries";
import { useMoment, VoidLine } from "./standing";
import { safetyPlanWords } from "./words";

// A version that was replaced, as it was.
export function EarlierDialog({
  plan,
  version,
  onClose,
}: {
  plan: PatientSafetyPlan;
  version: SafetyPlanVersion;
  onClose: () => void;
}) {
  const t = useWords(safetyPlanWords);
  const moment = useMoment(plan.time_zone);
  const earlier = useQuery(earlierQuery(plan.patient_id, version.id));
  return (
    <Dialog title={t.earlierOf(moment(version.saved_at))} wide open onClose={onClose}>
      {earlier.isPending && <Skeleton lines={6} />}
      {earlier.error && (
        <ErrorState refusal={refusalOf(earlier.error)} onRetry={() => void earlier.refetch()} />
      )}
      {earlier.data && (
        <>
          <p className="soft small">
            {t.savedBy(moment(version.saved_at), version.saved_by_name)}
            {earlier.data.reviews.map(({ reviewed_at, reviewed_by_name }) => (
              <span key={reviewed_at}>
                {" · "}
                {t.reviewedBy(moment(reviewed_at), reviewed_by_name)}
              </span>
            ))}
          </p>
          <VoidLine version={earlier.data.version} moment={moment} />
          <PlanParts lines={earlier.data.lines} plan={plan} />
        </>
      )}
    </Dialog>
  );
}
