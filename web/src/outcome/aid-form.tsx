import { useState } from "react";
import { refusalOf } from "../api/client";
import { addDays } from "../base/time";
import { Button } from "../ui/button";
import { ErrorSummary, type Wrong } from "../ui/error-summary";
import { Choices, SelectField, TextArea, TextField } from "../ui/field";
import { useSay } from "../ui/status-line";
import { uiWords } from "../ui/words";
import { useWords } from "../words/words";
import { type AidLine, type NewAid, type PatientOutcomes, useAnswerAid } from "./queries";
import { noLines, wrongsIn } from "./rules";
import { outcomeWords } from "./words";

const findings = ["no_concern", "concern", "not_asked"] as const;
const days = 7; // until what will be done is done, unless they say otherwise

// What was found in each area, and what will be done about it, by whom and when.
export function AidForm({
  known,
  instrument,
  onDone,
}: {
  known: PatientOutcomes;
  instrument: string;
  onDone: () => void;
}) {
  const t = useWords(outcomeWords);
  const ui = useWords(uiWords);
  const say = useSay();
  const answer = useAnswerAid(known.patient_id);
  const [wrongs, setWrongs] = useState<readonly Wrong[]>([]);
  const [aid, setAid] = useState<NewAid>(() => ({
    instrument,
    lines: noLines(),
    step: "",
    owner_id: "",
    due_on: addDays(known.today, days),
  }));
  const put = (change: Partial<NewAid>) => setAid((before) => ({ ...before, ...change }));
  const putLine = (line: AidLine) =>
    put({ lines: aid.lines.map((one) => (one.area === line.area ? line : one)) });
  const send = () => {
    const found = wrongsIn(aid, { ...t.wrong, areas: t.areas });
    setWrongs(found);
    if (found.length > 0) return;
    answer.mutate(aid, {
      onSuccess: () => {
        say(t.saved);
        onDone();
      },
      onError: (error) => {
        const { problem } = refusalOf(error);
        setWrongs(
          problem.findings.length > 0
            ? problem.findings.map(({ text }) => ({ text }))
            : [{ text: t.notSaved(problem.title) }],
        );
      },
    });
  };
  const wrongAt = (field: string) => wrongs.find((wrong) => wrong.field === field)?.text;
  return (
    <form
      className="stack no-print"
      aria-label={t.aid}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <p className="soft">{t.aidHint}</p>
      <ErrorSummary wrongs={wrongs} />
      {aid.lines.map((line) => (
        <Area key={line.area} line={line} error={wrongAt(`aid-${line.area}`)} onPut={putLine} />
      ))}
      <div className="aid-what">
        <TextArea
          id="aid-step"
          label={t.step}
          rows={2}
          value={aid.step}
          error={wrongAt("aid-step")}
          onChange={({ target }) => put({ step: target.value })}
        />
        <SelectField
          id="aid-owner"
          label={t.owner}
          value={aid.owner_id}
          error={wrongAt("aid-owner")}
          onChange={({ target }) => put({ owner_id: target.value })}
        >
          <option value="">{t.ownerNone}</option>
          {known.owners.map(({ staff_id, name }) => (
            <option key={staff_id} value={staff_id}>
              {name}
            </option>
          ))}
        </SelectField>
        <TextField
          id="aid-due"
          type="date"
          label={t.due}
          min={known.today}
          max={addDays(known.today, 60)}
          value={aid.due_on}
          error={wrongAt("aid-due")}
          onChange={({ target }) => put({ due_on: target.value })}
        />
      </div>
      <div className="row">
        <Button type="submit" kind="primary" busy={answer.isPending}>
          {t.save}
        </Button>
        <Button onClick={onDone}>{ui.cancel}</Button>
      </div>
    </form>
  );
}

function Area({
  line,
  error,
  onPut,
}: {
  line: AidLine;
  error: string | undefined;
  onPut: (line: AidLine) => void;
}) {
  const t = useWords(outcomeWords);
  const area = t.areas[line.area];
  return (
    <div className="aid-area" id={`aid-${line.area}-box`}>
      <Choices
        label={area}
        hint={t.areaHints[line.area]}
        choices={findings.map((value) => ({ value, label: t.findings[value] }))}
        value={line.finding}
        onChange={(finding) => onPut({ ...line, finding })}
      />
      {line.finding === "concern" && (
        <TextArea
          id={`aid-${line.area}`}
          label={t.concernIs(area)}
          rows={2}
          value={line.words}
          error={error}
          onChange={({ target }) => onPut({ ...line, words: target.value })}
        />
      )}
    </div>
  );
}
