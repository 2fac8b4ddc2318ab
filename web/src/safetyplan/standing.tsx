import { clockTime, dayOf, fullDay } from "../base/time";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { List } from "../ui/table";
import { useLanguage, useWords } from "../words/words";
import type { PatientSafetyPlan, SafetyPlanVersion } from "./queries";
import { earlierOf, lastLook } from "./rules";
import { safetyPlanWords } from "./words";

// Returns a moment as it is said at the site: "Nov 16, 2026, 9:05 AM".
export function useMoment(zone: string) {
  const language = useLanguage();
  return (at: string) => `${fullDay(dayOf(at, zone), language)}, ${clockTime(at, zone, language)}`;
}

// Who made sure last that the plan is right, and when.
export function LastLook({ plan }: { plan: PatientSafetyPlan }) {
  const t = useWords(safetyPlanWords);
  const moment = useMoment(plan.time_zone);
  const last = lastLook(plan);
  if (!last) return null;
  const say = last.review ? t.reviewedBy : t.savedBy;
  return <p className="soft small">{say(moment(last.at), last.by)}</p>;
}

// Who voided a version, when, and why.
export function VoidLine({
  version: { voided_at, voided_by_name, void_reason },
  moment,
}: {
  version: SafetyPlanVersion;
  moment: (at: string) => string;
}) {
  const t = useWords(safetyPlanWords);
  if (!voided_at) return null;
  return (
    <span className="soft small safety-void">
      {t.voidedBy(moment(voided_at), voided_by_name ?? "", void_reason ?? "")}
    </span>
  );
}

// What the plan was before, the latest first; and what was voided.
export function VersionsCard({
  plan,
  onRead,
}: {
  plan: PatientSafetyPlan;
  onRead: (version: SafetyPlanVersion) => void;
}) {
  const t = useWords(safetyPlanWords);
  const moment = useMoment(plan.time_zone);
  if (earlierOf(plan).length === 0) return null;
  return (
    <Card title={t.versions} flush>
      <List label={t.versions}>
        {earlierOf(plan).map((version) => (
          <li key={version.id} className="safety-version">
            <span>
              {t.savedBy(moment(version.saved_at), version.saved_by_name)}
              <VoidLine version={version} moment={moment} />
            </span>
            <Button
              size="grid"
              aria-label={t.readOf(moment(version.saved_at))}
              onClick={() => onRead(version)}
            >
              {t.read}
            </Button>
          </li>
        ))}
      </List>
    </Card>
  );
}
