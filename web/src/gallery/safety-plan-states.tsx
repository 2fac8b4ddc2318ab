import { SafetyPlanCard } from "../safetyplan/plan-card";
import { VersionsCard } from "../safetyplan/standing";
import {
  askedFor,
  noPlan,
  patientSafetyPlan,
  reviewed,
  safetyLine,
  safetyPlanOf,
} from "../testing/safety-plans";
import { Shelf, State } from "./shelf";

const nothing = () => {};
const long =
  "Ask my brother-in-law Maximilian to keep the key of the cabinet until we two have talked to Theo.";
const worst = Array.from({ length: 6 }, () =>
  safetyLine({
    part: "professionals",
    words: long,
    phone: "+1 (555) 010-0143, then extension 2210",
  }),
);

// What somebody does when it gets harder to stay safe.
export function SafetyPlanStates() {
  return (
    <Shelf title="Safety plan">
      <div className="state-grid">
        {(["loading", "unavailable"] as const).map((state) => (
          <State key={state} name={state}>
            <SafetyPlanCard plan={state} />
          </State>
        ))}
        <State name="empty, and asked for">
          <SafetyPlanCard plan={patientSafetyPlan({ ...noPlan, asked: askedFor })} />
        </State>
        <State name="normal">
          <SafetyPlanCard
            plan={patientSafetyPlan({ latest: safetyPlanOf(undefined, [reviewed]) })}
          />
          <VersionsCard plan={patientSafetyPlan()} onRead={nothing} />
        </State>
        <State name="worst: as long as it may be, and an alert">
          <SafetyPlanCard
            plan={patientSafetyPlan({ latest: safetyPlanOf(worst), asked: askedFor })}
          />
        </State>
      </div>
    </Shelf>
  );
}
