import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { Schemas } from "../api/client";
import { wrongsOf } from "../api/wrongs";
import { Button } from "../ui/button";
import { DialogActions } from "../ui/dialog";
import { ErrorSummary } from "../ui/error-summary";
import { SelectField } from "../ui/field";
import { useWords } from "../words/words";
import { useNamed } from "./finding-words";
import { substitutesQuery } from "./queries";
import type { Board, BoardSession } from "./rules";
import { scheduleWords } from "./words";

type Substitute = Schemas["Substitute"];

// Who leads a session instead of whom. Those who can't are named with the reason, not hidden.
export function SubstituteForm({
  session,
  board,
  whom: first,
  busy,
  error,
  onSave,
  onBack,
}: {
  session: BoardSession;
  board: Board;
  whom?: string;
  busy: boolean;
  error: unknown;
  onSave: (whom: string, who: string, name: string) => void;
  onBack: () => void;
}) {
  const t = useWords(scheduleWords);
  const named = useNamed();
  const substitutes = useQuery(substitutesQuery(session.card.id));
  const [whom, setWhom] = useState(first ?? session.staff_ids[0] ?? "");
  const [who, setWho] = useState("");
  const [asked, setAsked] = useState(false);
  const people = substitutes.data?.items ?? [];
  const wrongs =
    asked && !who
      ? [{ field: "substitute_id", text: t.substitute.choose }]
      : wrongsOf(error, t.refusals, named).filter(({ field }) => field !== "");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    const chosen = people.find(({ staff_id }) => staff_id === who);
    if (chosen) onSave(whom, who, chosen.name);
  };
  const leading = board.staff.filter(({ staff_id }) => session.staff_ids.includes(staff_id));
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ErrorSummary wrongs={wrongs} />
      {leading.length > 1 && (
        <SelectField
          id="staff_id"
          label={t.substitute.whom}
          value={whom}
          onChange={(event) => setWhom(event.target.value)}
        >
          {leading.map(({ staff_id, name }) => (
            <option key={staff_id} value={staff_id}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      <SelectField
        id="substitute_id"
        label={t.substitute.who}
        value={who}
        error={wrongs.find(({ field }) => field === "substitute_id")?.text}
        onChange={(event) => setWho(event.target.value)}
      >
        <option value="">{t.substitute.choose}</option>
        <People label={t.substitute.free} people={people.filter(isFree)} />
        <People label={t.substitute.notFree} people={people.filter((one) => !isFree(one))} />
      </SelectField>
      <DialogActions>
        <Button onClick={onBack}>{t.details.back}</Button>
        <Button type="submit" kind="primary" busy={busy}>
          {t.substitute.save}
        </Button>
      </DialogActions>
    </form>
  );
}

const isFree = ({ taken_by, credential, away_until }: Substitute) =>
  !taken_by && !credential && !away_until;

function People({ label, people }: { label: string; people: readonly Substitute[] }) {
  const t = useWords(scheduleWords);
  const said = ({ name, taken_by, credential, away_until, outside_hours }: Substitute) => {
    if (away_until) return t.substitute.away(name);
    if (taken_by) return t.substitute.takenBy(name, taken_by);
    if (credential) return t.substitute.lacking(name);
    return outside_hours ? t.substitute.outsideHours(name) : name;
  };
  if (people.length === 0) return null;
  return (
    <optgroup label={label}>
      {people.map((one) => (
        <option key={one.staff_id} value={one.staff_id}>
          {said(one)}
        </option>
      ))}
    </optgroup>
  );
}
