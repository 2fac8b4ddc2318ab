import { shortDay } from "../base/time";
import { ListCard } from "../chart/lists";
import { Pill } from "../ui/banner";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { useLanguage, useWords } from "../words/words";
import "../ui/table.css";
import "./plan.css";
import type { Plan, PlanOfCare } from "./queries";
import { OrderLine } from "./thread-card";
import { planWords } from "./words";

// What the plan orders, and its two clocks: the review, and a prescriber's certification.
export function OrderCard({
  care,
  today,
  onReview,
  onCertify,
}: {
  care: PlanOfCare;
  today: string;
  onReview: (() => void) | undefined;
  onCertify: (() => void) | undefined;
}) {
  const t = useWords(planWords);
  const language = useLanguage();
  const day = (on: string) => shortDay(on, language);
  const { review_on: review, certify_by: certify } = care.plan;
  const certified = care.signatures.some(({ signer }) => signer === "prescriber");
  return (
    <Card title={t.order}>
      <p className="big-line numbers">
        <OrderLine says={care.says} />
      </p>
      {review && (
        <Clock
          words={review < today ? t.reviewDue(day(review)) : t.reviewBy(day(review))}
          late={review < today}
          {...(onReview && { verb: t.reviewed, onPress: onReview })}
        />
      )}
      {certify && (
        <Clock
          words={
            certify < today
              ? t.certifyDue(day(certify))
              : certified
                ? t.certifiedUntil(day(certify))
                : t.certifyBy(day(certify))
          }
          late={certify < today}
          {...(onCertify && { verb: t.certify, onPress: onCertify })}
        />
      )}
    </Card>
  );
}

function Clock({
  words,
  late,
  verb,
  onPress,
}: {
  words: string;
  late: boolean;
  verb?: string;
  onPress?: () => void;
}) {
  return (
    <p className="row wrap">
      {late ? <Pill tone="warn">{words}</Pill> : <span className="soft">{words}</span>}
      {verb && (
        <Button size="grid" className="push no-print" onClick={onPress}>
          {verb}
        </Button>
      )}
    </p>
  );
}

export function SignaturesCard({
  care,
  onPatient,
}: {
  care: PlanOfCare;
  onPatient: (() => void) | undefined;
}) {
  const t = useWords(planWords);
  const language = useLanguage();
  return (
    <ListCard
      title={t.signatures}
      items={care.signatures}
      unavailable={t.unavailable}
      none={t.noSignatures}
      action={
        onPatient && (
          <Button size="grid" className="no-print" onClick={onPatient}>
            {t.addPatient}
          </Button>
        )
      }
      idOf={({ number }) => String(number)}
      line={({ signer, manner, name, reason, signed_on }) => (
        <>
          <span>
            {t.signers[signer]} {name && <span className="soft">{name}</span>}
          </span>
          <span className="soft">
            {t.manners[manner]}, {shortDay(signed_on, language)}
            {reason && `: ${reason}`}
          </span>
        </>
      )}
    />
  );
}

export function VersionsCard({
  versions,
  onTakeBack,
}: {
  versions: readonly Plan[] | "loading" | "unavailable";
  onTakeBack: ((plan: Plan) => void) | undefined;
}) {
  const t = useWords(planWords);
  const language = useLanguage();
  return (
    <ListCard
      title={t.versions}
      items={versions}
      unavailable={t.unavailable}
      none={t.none}
      idOf={({ id }) => id}
      line={(plan) => (
        <>
          <span>
            {t.version(plan.number)}{" "}
            <span className="soft">
              {[t.states[plan.state], plan.from_on && shortDay(plan.from_on, language)]
                .filter(Boolean)
                .join(", ")}
              {plan.void_reason && `: ${plan.void_reason}`}
            </span>
          </span>
          {onTakeBack && plan.state === "in_force" && (
            <Button
              kind="quiet"
              size="grid"
              className="no-print"
              aria-label={`${t.takeBack}: ${t.version(plan.number)}`}
              onClick={() => onTakeBack(plan)}
            >
              {t.takeBack}
            </Button>
          )}
        </>
      )}
    />
  );
}
