import { OrderCard, SignaturesCard, VersionsCard } from "../plan/standing-cards";
import { ThreadCard } from "../plan/thread-card";
import { planOfCare } from "../testing/plans";
import { Shelf, State } from "./shelf";

const nothing = () => {};
const today = "2026-11-24";

// The plan of care in force, and its clocks.
export default function PlanStates() {
  const staff = [
    { staff_id: planOfCare().says.interventions[0]?.staff_id ?? "", name: "Theo Brook" },
  ];
  const normal = planOfCare();
  const late = planOfCare({ review_on: "2026-11-20", certify_by: "2026-11-22" });
  return (
    <Shelf title="Plan of care">
      <div className="state-grid">
        {(["loading", "unavailable"] as const).map((state) => (
          <State key={state} name={state}>
            <ThreadCard says={state} staff={staff} title="Plan of care" />
            <VersionsCard versions={state} onTakeBack={undefined} />
          </State>
        ))}
        <State name="empty">
          <VersionsCard versions={[]} onTakeBack={undefined} />
        </State>
        <State name="normal">
          <ThreadCard says={normal.says} staff={staff} title="Version 1, in force since Nov 3" />
          <OrderCard care={normal} today={today} onReview={nothing} onCertify={undefined} />
          <SignaturesCard care={normal} onPatient={nothing} />
          <VersionsCard versions={[normal.plan]} onTakeBack={nothing} />
        </State>
        <State name="worst: both clocks ran out, the patient did not sign">
          <OrderCard care={late} today={today} onReview={nothing} onCertify={nothing} />
          <SignaturesCard
            care={{
              ...late,
              signatures: [
                {
                  number: 1,
                  signer: "patient",
                  manner: "refused",
                  name: "",
                  reason: "Wants to talk about it with the family first, and with a lawyer",
                  signed_on: "2026-11-04",
                  noted_at: "2026-11-04T15:00:00Z",
                },
              ],
            }}
            onPatient={undefined}
          />
        </State>
      </div>
    </Shelf>
  );
}
