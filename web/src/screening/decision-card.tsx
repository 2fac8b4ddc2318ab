import { type FormEvent, useState } from "react";
import { refusalOf } from "../api/client";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { ErrorSummary } from "../ui/error-summary";
import { SelectField, TextArea } from "../ui/field";
import { useSay } from "../ui/status-line";
import {
  type Decide,
  decidePlacement,
  type PatientScreening,
  type Screening,
  useScreeningAct,
} from "./queries";
import { needsReason } from "./rules";
import { useSaid } from "./use-said";

// The clinician's word. Where it is not the rules', it says why.
export function DecisionForm({ now, screening }: { now: PatientScreening; screening: Screening }) {
  const { recommendation } = screening;
  const { t, language } = useSaid(recommendation);
  const say = useSay();
  const [chosen, setChosen] = useState<string>(); // none: what is recommended
  const [reason, setReason] = useState("");
  const [authorised, setAuthorised] = useState("");
  const [wrong, setWrong] = useState<readonly { field?: string; text: string }[]>([]);
  const act = useScreeningAct(now.patient_id, (body: Decide) =>
    decidePlacement(now.patient_id, now.version, body),
  );
  const level = chosen ?? recommendation.level ?? "";
  const differs = needsReason(screening, level);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (level === "") return setWrong([{ field: "placement-level", text: t.choose }]);
    if (differs && !reason.trim())
      return setWrong([{ field: "placement-reason", text: t.reasonDiffers }]);
    setWrong([]);
    act.mutate(
      { level, reason, ...(authorised && { authorised_level: authorised }) },
      {
        onSuccess: () => say(t.decided),
        onError: (error) => {
          const { code, problem } = refusalOf(error);
          say(code === "stale" ? t.stale : t.notSaved(problem.title));
        },
      },
    );
  };
  const options = recommendation.levels.map(({ id, name }) => (
    <option key={id} value={id}>
      {name[language]}
    </option>
  ));
  return (
    <Card title={t.decision}>
      <form className="stack" onSubmit={submit} noValidate>
        <ErrorSummary wrongs={wrong} />
        <SelectField
          id="placement-level"
          label={t.level}
          value={level}
          onChange={(event) => setChosen(event.target.value)}
        >
          <option value="">{t.choose}</option>
          {options}
        </SelectField>
        <TextArea
          id="placement-reason"
          label={t.reason}
          hint={differs ? t.reasonDiffers : undefined}
          optional={!differs}
          rows={3}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        <SelectField
          label={t.authorised}
          optional
          value={authorised}
          onChange={(event) => setAuthorised(event.target.value)}
        >
          <option value="">{t.authorisedNone}</option>
          {options}
        </SelectField>
        <div className="row">
          <Button type="submit" kind="primary" busy={act.isPending}>
            {t.decide}
          </Button>
        </div>
      </form>
    </Card>
  );
}

// What was decided, and what the rules had said.
export function DecisionMade({ screening }: { screening: Screening }) {
  const { recommendation, decision } = screening;
  const { t, levelOf, on } = useSaid(recommendation);
  if (!decision) return null;
  const differs = recommendation.level !== decision.level;
  return (
    <Card title={t.decision}>
      <p className="screening-level">{levelOf(decision.level)}</p>
      <p className="small soft">{t.decidedBy(decision.decided_by_name, on(decision.decided_at))}</p>
      {differs && (
        <p>{t.differs(recommendation.level ? levelOf(recommendation.level) : t.cannotSay)}</p>
      )}
      {decision.reason && <p className="screening-reason">{decision.reason}</p>}
      {decision.authorised_level && (
        <p>
          {t.authorised}: {levelOf(decision.authorised_level)}
        </p>
      )}
    </Card>
  );
}
