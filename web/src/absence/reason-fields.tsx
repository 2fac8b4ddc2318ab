import { SelectField, TextField } from "../ui/field";
import { useWords } from "../words/words";
import { type Reason, reasons } from "./rules";
import { absenceWords } from "./words";

export interface Because {
  kind: Reason;
  words: string;
}

// Why somebody stays away: a word, and more in words where it needs them.
export function ReasonFields({
  because,
  error,
  onChange,
}: {
  because: Because;
  error?: string | undefined;
  onChange: (because: Because) => void;
}) {
  const t = useWords(absenceWords);
  return (
    <>
      <SelectField
        id="reason-kind"
        label={t.reason}
        value={because.kind}
        onChange={(event) => onChange({ ...because, kind: event.target.value as Reason })}
      >
        {reasons.map((kind) => (
          <option key={kind} value={kind}>
            {t.reasons[kind]}
          </option>
        ))}
      </SelectField>
      <TextField
        id="reason"
        label={t.inWords}
        optional={because.kind !== "other"}
        value={because.words}
        error={error}
        maxLength={160}
        onChange={(event) => onChange({ ...because, words: event.target.value })}
      />
    </>
  );
}
