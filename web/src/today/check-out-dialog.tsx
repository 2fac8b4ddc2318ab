import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { touched } from "../absence/absence-dialog";
import { answerOf, api, refusalOf, type Schemas } from "../api/client";
import { SKILLS, type Skill, WENT } from "../attendance/parting";
import { Button } from "../ui/button";
import { Dialog, DialogActions } from "../ui/dialog";
import { Choices, SelectField, TextField } from "../ui/field";
import { useSay } from "../ui/status-line";
import { uiWords } from "../ui/words";
import { useWords } from "../words/words";
import { Refused } from "./check-in-dialogs";
import { checkOutWords } from "./check-out-words";
import { answersOf, raisesAlert } from "./rules";
import { todayWords } from "./words";

type Parting = Schemas["Parting"];

// Somebody leaves: the four questions on one page, for staff who ask them aloud.
export function CheckOutDialog({
  row,
  onClose,
}: {
  row: { patient_id: string; name: string };
  onClose: () => void;
}) {
  const t = useWords(checkOutWords);
  const today = useWords(todayWords);
  const ui = useWords(uiWords);
  const say = useSay();
  const queries = useQueryClient();
  const [said, setSaid] = useState<Parting>({});
  const checkOut = useMutation({
    mutationFn: () => {
      const answers = answersOf(said);
      return answerOf(
        api.POST("/api/v1/check-outs", {
          body: { patient_id: row.patient_id, ...(answers && { answers }) },
        }),
      );
    },
    onSuccess: () => {
      say(raisesAlert(said) ? today.alertRaised : t.checkedOut);
      onClose();
    },
    onSettled: () =>
      queries.invalidateQueries({
        predicate: ({ queryKey }) => touched.includes(String(queryKey[0])),
      }),
  });
  return (
    <Dialog title={t.title(row.name)} open wide onClose={onClose}>
      <p className="soft small">{today.questionsHint}</p>
      <PartingFields said={said} onChange={setSaid} />
      {checkOut.error && (
        <Refused refusal={refusalOf(checkOut.error)} words={{ conflict: t.alreadyOut }} />
      )}
      <DialogActions>
        <Button onClick={onClose}>{ui.cancel}</Button>
        <Button kind="primary" busy={checkOut.isPending} onClick={() => checkOut.mutate()}>
          {t.checkOut}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

export function PartingFields({
  said,
  onChange,
}: {
  said: Parting;
  onChange: (said: Parting) => void;
}) {
  const t = useWords(checkOutWords);
  const { questions } = useWords(todayWords);
  const fill = (more: Parting) => onChange({ ...said, ...more });
  return (
    <div className="questions">
      <Choices
        label={questions.safety}
        choices={(["yes", "no", "declined"] as const).map((value) => ({
          value,
          label: questions.yesNo[value],
        }))}
        value={said.safety ?? undefined}
        onChange={(safety) => fill({ safety })}
      />
      <Choices
        label={t.howItWent}
        choices={WENT.map((value) => ({ value, label: t.went[value] }))}
        value={said.how_it_went ?? undefined}
        onChange={(how_it_went) => fill({ how_it_went })}
      />
      <SelectField
        label={t.skill}
        value={said.skill ?? ""}
        onChange={({ target }) =>
          fill({
            skill: (target.value || null) as Skill | null,
            own_skill: target.value === "other" ? said.own_skill : null,
          })
        }
      >
        <option value="">{t.notAsked}</option>
        {SKILLS.map((skill) => (
          <option key={skill} value={skill}>
            {t.skills[skill]}
          </option>
        ))}
      </SelectField>
      {said.skill === "other" && (
        <TextField
          label={t.ownSkill}
          maxLength={160}
          value={said.own_skill ?? ""}
          onChange={(event) => fill({ own_skill: event.target.value || null })}
        />
      )}
      <TextField
        label={t.eveningPlan}
        optional
        maxLength={160}
        value={said.evening_plan ?? ""}
        onChange={(event) => fill({ evening_plan: event.target.value || null })}
      />
    </div>
  );
}
