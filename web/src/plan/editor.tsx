import { Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { attendanceWords } from "../attendance/words";
import { DiagnosisFields } from "../diagnosis/diagnosis-fields";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import type { Wrong } from "../ui/error-summary";
import { SelectField, TextArea, TextField } from "../ui/field";
import { useWords } from "../words/words";
import "./plan.css";
import type { PatientPlans, PlanDraft } from "./queries";
import {
  changed,
  type GoalPart,
  hoursOf,
  type Modality,
  minutesOf,
  type ProblemPart,
  threadOf,
  withGoal,
  withIntervention,
  withObjective,
  without,
  withProblem,
} from "./rules";
import { planWords } from "./words";

interface Given {
  says: PlanDraft;
  plans: Pick<PatientPlans, "staff" | "asks">;
  wrongs: readonly Wrong[]; // what keeps the draft from being signed, once that was asked for
  onPut: (says: PlanDraft) => void;
}

// A draft as it is written: problems, under them goals, under those how one will know and what is
// done; then the rest of the page.
export function Editor(given: Given) {
  const t = useWords(planWords);
  const { says, onPut } = given;
  return (
    <div className="plan-form">
      {threadOf(says).map((part) => (
        <ProblemForm key={part.problem.id} part={part} {...given} />
      ))}
      <div>
        <Button onClick={() => onPut(withProblem(says))}>{t.addProblem}</Button>
      </div>
      <RestForm {...given} />
    </div>
  );
}

// Returns what a control of the draft needs: its id, and what is wrong with it.
function useControl({ wrongs }: Given) {
  return (id: string) => ({ id, error: wrongs.find(({ field }) => field === id)?.text });
}

function ProblemForm({ part, ...given }: Given & { part: ProblemPart }) {
  const t = useWords(planWords);
  const control = useControl(given);
  const { says, onPut } = given;
  const { problem, at, goals } = part;
  return (
    <Card title={t.problemN(at + 1)}>
      <div className="plan-form">
        <div className="plan-line">
          <DiagnosisFields
            value={problem}
            code={{ ...control(`problems-${at}-code`), label: t.code }}
            title={{ ...control(`problems-${at}-label`), label: t.label }}
            onPut={(change) => onPut(changed(says, "problems", at, change))}
          />
          <Remove what={problem.label || t.problemN(at + 1)} id={problem.id} {...given} />
        </div>
        {goals.map((goal, n) => (
          <GoalForm key={goal.goal.id} part={goal} number={n + 1} {...given} />
        ))}
        <div>
          <Button size="grid" onClick={() => onPut(withGoal(says, problem.id))}>
            {t.addGoal}
          </Button>
        </div>
      </div>
    </Card>
  );
}

function GoalForm({ part, number, ...given }: Given & { part: GoalPart; number: number }) {
  const t = useWords(planWords);
  const control = useControl(given);
  const { says, onPut } = given;
  const { goal, at, objectives, interventions } = part;
  return (
    <fieldset className="plan-goal">
      <legend>{t.goalN(number)}</legend>
      <div className="plan-line">
        <div className="plan-wide">
          <TextField
            {...control(`goals-${at}-words`)}
            label={t.goalWords}
            value={goal.words}
            onChange={({ target }) => onPut(changed(says, "goals", at, { words: target.value }))}
          />
        </div>
        <Remove what={goal.words || t.goalN(number)} id={goal.id} {...given} />
      </div>
      <Part title={t.objectives}>
        {objectives.map(({ one, at: place }) => (
          <div key={one.id} className="plan-line" data-kind="objective">
            <TextField
              {...control(`objectives-${place}-words`)}
              label={t.objective}
              value={one.words}
              onChange={({ target }) =>
                onPut(changed(says, "objectives", place, { words: target.value }))
              }
            />
            <TextField
              {...control(`objectives-${place}-target_on`)}
              type="date"
              label={t.target}
              value={one.target_on ?? ""}
              onChange={({ target }) =>
                onPut(changed(says, "objectives", place, { target_on: target.value || null }))
              }
            />
            <Remove what={one.words || t.objective} id={one.id} {...given} />
          </div>
        ))}
        <div>
          <Button size="grid" onClick={() => onPut(withObjective(says, goal.id))}>
            {t.addObjective}
          </Button>
        </div>
      </Part>
      <Part title={t.interventions}>
        {interventions.map(({ at: place }) => (
          <InterventionForm key={says.interventions[place]?.id} at={place} {...given} />
        ))}
        <div>
          <Button size="grid" onClick={() => onPut(withIntervention(says, goal.id))}>
            {t.addIntervention}
          </Button>
        </div>
      </Part>
    </fieldset>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset>
      <legend className="soft small">{title}</legend>
      {children}
    </fieldset>
  );
}

function InterventionForm({ at, ...given }: Given & { at: number }) {
  const t = useWords(planWords);
  const { modality } = useWords(attendanceWords);
  const control = useControl(given);
  const { says, plans, onPut } = given;
  const one = says.interventions[at];
  if (!one) return null;
  const put = (change: Partial<typeof one>) => onPut(changed(says, "interventions", at, change));
  return (
    <div className="plan-line" data-kind="intervention">
      <SelectField
        {...control(`interventions-${at}-modality`)}
        label={t.modality}
        value={one.modality}
        onChange={({ target }) => put({ modality: target.value as Modality })}
      >
        {Object.entries(modality).map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField
        {...control(`interventions-${at}-times`)}
        type="number"
        min={1}
        max={31}
        label={t.times}
        value={one.times || ""}
        onChange={({ target }) => put({ times: Number(target.value) })}
      />
      <SelectField
        id={`interventions-${at}-per`}
        label={t.per}
        value={one.per}
        onChange={({ target }) => put({ per: target.value as typeof one.per })}
      >
        <option value="week">{t.pers.week}</option>
        <option value="month">{t.pers.month}</option>
      </SelectField>
      <TextField
        {...control(`interventions-${at}-minutes`)}
        type="number"
        min={5}
        step={5}
        max={480}
        label={t.minutes}
        value={one.minutes || ""}
        onChange={({ target }) => put({ minutes: Number(target.value) })}
      />
      <SelectField
        {...control(`interventions-${at}-staff_id`)}
        label={t.staff}
        value={one.staff_id ?? ""}
        onChange={({ target }) => put({ staff_id: target.value || null })}
      >
        <option value="">{t.nobody}</option>
        {plans.staff.map(({ staff_id, name }) => (
          <option key={staff_id} value={staff_id}>
            {name}
          </option>
        ))}
      </SelectField>
      <Remove what={modality[one.modality]} id={one.id} {...given} />
      <div className="plan-wide">
        <TextField
          id={`interventions-${at}-words`}
          label={t.detail}
          optional
          value={one.words}
          onChange={({ target }) => put({ words: target.value })}
        />
      </div>
    </div>
  );
}

function Remove({ what, id, says, onPut }: Given & { what: string; id: string }) {
  const t = useWords(planWords);
  return (
    <Button
      kind="quiet"
      size="grid"
      aria-label={t.removeOf(what)}
      title={t.remove}
      icon={<Trash2 className="icon" aria-hidden="true" />}
      onClick={() => onPut(without(says, id))}
    />
  );
}

function RestForm(given: Given) {
  const t = useWords(planWords);
  const control = useControl(given);
  const { says, plans, onPut } = given;
  const { asks } = plans;
  return (
    <Card title={t.order}>
      <div className="plan-form">
        <p className="soft small">
          {t.orderHint(
            hoursOf(asks.minutes_min),
            hoursOf(asks.minutes_max),
            asks.days_min,
            asks.days_max,
          )}
        </p>
        <div className="field-pair">
          <TextField
            {...control("order_minutes")}
            inputMode="decimal"
            label={t.hours}
            defaultValue={hoursOf(says.order_minutes)}
            onChange={({ target }) => onPut({ ...says, order_minutes: minutesOf(target.value) })}
          />
          <TextField
            {...control("order_days")}
            type="number"
            min={1}
            max={7}
            label={t.days}
            value={says.order_days ?? ""}
            onChange={({ target }) => onPut({ ...says, order_days: Number(target.value) || null })}
          />
          <TextField
            {...control("review_on")}
            type="date"
            optional
            label={t.reviewOn}
            value={says.review_on ?? ""}
            onChange={({ target }) => onPut({ ...says, review_on: target.value || null })}
          />
        </div>
        {(["discharge_criteria", "strengths", "barriers"] as const).map((part) => (
          <TextArea
            key={part}
            {...control(part)}
            rows={2}
            optional={part !== "discharge_criteria"}
            label={part === "discharge_criteria" ? t.criteria : t[part]}
            value={says[part]}
            onChange={({ target }) => onPut({ ...says, [part]: target.value })}
          />
        ))}
      </div>
    </Card>
  );
}
