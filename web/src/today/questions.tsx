import { useState } from "react";
import type { Schemas } from "../api/client";
import { Choices, TextField } from "../ui/field";
import { useWords } from "../words/words";
import { sleepHours } from "./rules";
import { todayWords } from "./words";

type Answers = Schemas["Answers"];

const zeroToTen = Array.from({ length: 11 }, (_, value) => ({
  value: String(value),
  label: String(value),
}));

function Scale({
  label,
  hint,
  value,
  onChange,
}: {
  label: string;
  hint: string;
  value: number | null | undefined;
  onChange: (value: number) => void;
}) {
  return (
    <div className="scale">
      <Choices
        label={label}
        hint={hint}
        choices={zeroToTen}
        value={typeof value === "number" ? String(value) : undefined}
        onChange={(next) => onChange(Number(next))}
      />
    </div>
  );
}

// The check-in questions on one page, for staff who ask them aloud.
export function Questions({
  answers,
  onChange,
}: {
  answers: Answers;
  onChange: (answers: Answers) => void;
}) {
  const t = useWords(todayWords).questions;
  const [sleep, setSleep] = useState(String(answers.sleep_hours ?? ""));
  const fill = (more: Answers) => onChange({ ...answers, ...more });
  const yesNo = (["yes", "no", "declined"] as const).map((value) => ({
    value,
    label: t.yesNo[value],
  }));
  const medication = (["taken", "partly", "not_taken", "none_prescribed", "declined"] as const).map(
    (value) => ({ value, label: t.medicationChoices[value] }),
  );
  return (
    <div className="questions">
      <Choices
        label={t.safety}
        choices={yesNo}
        value={answers.safety ?? undefined}
        onChange={(safety) => fill({ safety })}
      />
      <Scale
        label={t.mood}
        hint={t.moodHint}
        value={answers.mood}
        onChange={(mood) => fill({ mood })}
      />
      <Scale
        label={t.craving}
        hint={t.cravingHint}
        value={answers.craving}
        onChange={(craving) => fill({ craving })}
      />
      <TextField
        label={t.sleep}
        inputMode="decimal"
        value={sleep}
        error={sleepHours(sleep) === "wrong" ? t.sleepWrong : undefined}
        onChange={(event) => {
          setSleep(event.target.value);
          const hours = sleepHours(event.target.value);
          fill({ sleep_hours: typeof hours === "number" ? hours : null });
        }}
      />
      <Choices
        label={t.medication}
        choices={medication}
        value={answers.medication_taken ?? undefined}
        onChange={(medication_taken) => fill({ medication_taken })}
      />
      <Choices
        label={t.substance}
        choices={yesNo}
        value={answers.substance_use ?? undefined}
        onChange={(substance_use) => fill({ substance_use })}
      />
    </div>
  );
}
