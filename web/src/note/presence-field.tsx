import { useEffect, useState } from "react";
import {
  choose,
  isAway,
  isComplete,
  minutesTyped,
  type Presence,
  presences,
  proposalFor,
} from "../attendance/rules";
import { attendanceWords } from "../attendance/words";
import { SaveLine } from "../ui/saving";
import { useWords } from "../words/words";
import { fieldOf, type RowProps } from "./person-row";
import type { Line } from "./rules";
import { noteWords } from "./words";

// Who was there, and for how long: the marks of the attendance page, corrected here.
export function PresenceField({
  line,
  sheet,
  marks,
  canMark,
}: Pick<RowProps, "sheet" | "marks" | "canMark"> & {
  line: Pick<Line, "person" | "stands"> & { row: Pick<Line["row"], "note"> };
}) {
  const t = useWords(noteWords);
  const said = useWords(attendanceWords);
  const { person, stands } = line;
  const patient = person.patient_id;
  const draft = marks.drafts[patient];
  const signedAs = stands === "signed" ? line.row.note : undefined;
  const shown = signedAs?.presence
    ? { presence: signedAs.presence, minutes: signedAs.minutes ?? 0 }
    : (draft ?? person.mark ?? undefined);
  const saving = marks.savings[patient];
  if (!canMark || signedAs)
    return (
      <span className="small numbers">
        {shown ? `${said.presence[shown.presence]} · ${shown.minutes} ${t.min}` : t.unmarked}
      </span>
    );
  const proposed = shown ? undefined : proposalFor(person, sheet.session)?.presence;
  return (
    <>
      <select
        id={fieldOf(patient, "presence")}
        aria-label={t.presenceOf(person.name)}
        data-presence={shown?.presence ?? "none"}
        value={shown?.presence ?? ""}
        onChange={({ target }) =>
          target.value &&
          marks.put(patient, choose(target.value as Presence, person, sheet.session, draft))
        }
      >
        {!shown && (
          <option value="">{proposed ? `${said.presence[proposed]}?` : t.unmarked}</option>
        )}
        {presences.map((one) => (
          <option key={one} value={one}>
            {said.presence[one]}
          </option>
        ))}
      </select>
      {shown && !isAway(shown.presence) && (
        <Minutes
          id={fieldOf(patient, "minutes")}
          label={t.minutesOf(person.name)}
          value={shown.minutes}
          wrong={Boolean(draft && !isComplete(draft, sheet.session))}
          onMinutes={(minutes) =>
            marks.put(patient, {
              ...(draft ?? choose(shown.presence, person, sheet.session, undefined)),
              minutes,
            })
          }
        />
      )}
      {saving && saving.state !== "saved" && saving.state !== "unchanged" && (
        <SaveLine saving={saving} refusals={said.refusals} />
      )}
    </>
  );
}

function Minutes({
  id,
  label,
  value,
  wrong,
  onMinutes,
}: {
  id: string;
  label: string;
  value: number | undefined;
  wrong: boolean;
  onMinutes: (minutes: number | undefined) => void;
}) {
  const t = useWords(noteWords);
  const [typed, setTyped] = useState<string>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is stored now is what is shown
  useEffect(() => setTyped(undefined), [value]);
  return (
    <span className="gn-minutes small">
      <input
        id={id}
        type="text"
        inputMode="numeric"
        className="numbers"
        aria-label={label}
        aria-invalid={wrong || undefined}
        value={typed ?? value ?? ""}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={() => typed !== undefined && onMinutes(minutesTyped(typed))}
      />
      {t.min}
    </span>
  );
}
