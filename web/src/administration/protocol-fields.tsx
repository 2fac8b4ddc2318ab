import { useState } from "react";
import type { Finding } from "../api/client";
import { Button } from "../ui/button";
import { Checkbox, SelectField, TextField } from "../ui/field";
import { useWords } from "../words/words";
import "./administration.css";
import { InstrumentName } from "./instrument-name";
import type { ProgramMeasures, ProtocolLine } from "./queries";
import { codesOf, nameOf } from "./rules";
import { administrationWords } from "./words";

type Wording = ProgramMeasures["instruments"][number]["wording"];
type Days = "every_days" | "first_every_days" | "first_days";

// One line of a protocol: an instrument, for whom, when, and who answers.
export function ProtocolFields({
  line,
  title,
  wording,
  findings,
  onChange,
  onRemove,
}: {
  line: ProtocolLine;
  title: string;
  wording: Wording;
  findings: readonly Finding[];
  onChange: (line: ProtocolLine) => void;
  onRemove: () => void;
}) {
  const t = useWords(administrationWords);
  const [codes, setCodes] = useState(line.diagnoses.join(", "));
  const wrong = (field: string) => {
    const found = findings.find((one) => one.field.endsWith(`/${field}`));
    return found && ((t.wrong as Record<string, string>)[found.code] ?? found.text);
  };
  const days = (field: Days, label: string) => (
    <TextField
      type="number"
      min={1}
      max={366}
      label={label}
      error={wrong(field)}
      value={line[field] ?? ""}
      onChange={({ target }) =>
        onChange({ ...line, [field]: target.value === "" ? null : Number(target.value) })
      }
    />
  );
  return (
    <fieldset className="protocol-line">
      <legend className="visually-hidden">{nameOf(line.instrument)}</legend>
      <div className="protocol-head">
        <InstrumentName id={line.instrument} title={title} />
        <Button
          size="grid"
          kind="quiet"
          aria-label={t.removeOf(nameOf(line.instrument))}
          onClick={onRemove}
        >
          {t.remove}
        </Button>
      </div>
      {wording !== "shipped" && <p className="soft small">{t.wording[wording]}</p>}
      <div className="protocol-fields">
        <TextField
          label={t.diagnoses}
          hint={t.diagnosesHint}
          error={wrong("diagnoses")}
          value={codes}
          onChange={({ target }) => {
            setCodes(target.value);
            onChange({ ...line, diagnoses: codesOf(target.value) });
          }}
        />
        {days("every_days", t.everyDays)}
        {days("first_every_days", t.firstEvery)}
        {days("first_days", t.firstDays)}
        <SelectField
          label={t.whoAnswers}
          value={line.answered_by}
          onChange={({ target }) =>
            onChange({ ...line, answered_by: target.value === "staff" ? "staff" : "patient" })
          }
        >
          <option value="patient">{t.people.patient}</option>
          <option value="staff">{t.people.staff}</option>
        </SelectField>
      </div>
      <div className="protocol-checks">
        <Checkbox
          label={t.atAdmission}
          checked={line.at_admission}
          onChange={({ target }) => onChange({ ...line, at_admission: target.checked })}
        />
        <Checkbox
          label={t.atDischarge}
          checked={line.at_discharge}
          onChange={({ target }) => onChange({ ...line, at_discharge: target.checked })}
        />
        <Checkbox
          label={t.paper}
          hint={wrong("on_paper")}
          checked={line.on_paper}
          onChange={({ target }) => onChange({ ...line, on_paper: target.checked })}
        />
      </div>
    </fieldset>
  );
}
