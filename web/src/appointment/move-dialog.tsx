import { type FormEvent, useState } from "react";
import type { Schemas } from "../api/client";
import { wrongsOf } from "../api/wrongs";
import { shortDay } from "../base/time";
import { useNamed } from "../schedule/finding-words";
import { minuteOf, textOfMinute } from "../schedule/rules";
import { Button } from "../ui/button";
import { DialogActions } from "../ui/dialog";
import { ErrorSummary, type Wrong } from "../ui/error-summary";
import { Checkbox, Choices, SelectField, TextField } from "../ui/field";
import { useSay } from "../ui/status-line";
import { uiWords } from "../ui/words";
import { useLanguage, useWords } from "../words/words";
import { ChoicesDialog } from "./choices-dialog";
import { type Appointment, type Scope, useMove } from "./queries";
import { appointmentWords } from "./words";

// Where the next time of an appointment is to be, alone or with all that follow.
export function MoveDialog({
  patient,
  appointment,
  zone,
  onClose,
}: {
  patient: string;
  appointment: Appointment;
  zone: string;
  onClose: () => void;
}) {
  const t = useWords(appointmentWords);
  const [next] = useState(appointment.sessions[0]);
  if (!next) return null;
  return (
    <ChoicesDialog title={t.moveTitle(appointment.name)} patient={patient} onClose={onClose}>
      {({ rooms }) => (
        <Form
          next={next}
          follows={appointment.sessions.length > 1}
          rooms={rooms}
          zone={zone}
          onClose={onClose}
        />
      )}
    </ChoicesDialog>
  );
}

function Form({
  next,
  follows,
  rooms,
  zone,
  onClose,
}: {
  next: Schemas["SessionCard"];
  follows: boolean;
  rooms: Schemas["Choices"]["rooms"];
  zone: string;
  onClose: () => void;
}) {
  const t = useWords(appointmentWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const named = useNamed();
  const [scope, setScope] = useState<Scope>("this_one");
  const [missing, setMissing] = useState<Wrong[]>([]);
  const move = useMove(next);
  const done = useDone(onClose);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const said = (field: string) => String(form.get(field) ?? "").trim();
    const wrong = Object.entries({ held_on: t.toDay, starts: t.starts })
      .filter(([field]) => !said(field))
      .map(([field, label]) => ({ field, text: t.needed(label) }));
    setMissing(wrong);
    if (wrong.length > 0) return;
    const to = { held_on: said("held_on"), starts: said("starts"), room_id: said("room_id") };
    move.mutate({ ...to, scope, beside_groups: form.has("beside_groups") }, { onSuccess: done });
  };
  const wrongs = missing.length > 0 ? missing : wrongsOf(move.error, t.refusals, named);
  const wiring = (field: string) => ({
    id: field,
    name: field,
    error: wrongs.find((one) => one.field === field)?.text,
  });
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ErrorSummary wrongs={wrongs} />
      <div className="field-pair">
        <TextField {...wiring("held_on")} type="date" label={t.toDay} defaultValue={next.held_on} />
        <TextField
          {...wiring("starts")}
          type="time"
          step={300}
          label={t.starts}
          defaultValue={textOfMinute(minuteOf(next.starts_at, zone))}
        />
      </div>
      <SelectField
        {...wiring("room_id")}
        label={t.room}
        defaultValue={rooms.find(({ name }) => name === next.room_name)?.id}
      >
        {rooms.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      {follows && (
        <Choices
          label={t.scope}
          value={scope}
          choices={(["this_one", "this_and_following"] as const).map((one) => ({
            value: one,
            label: t.scopes[one](shortDay(next.held_on, language)),
          }))}
          onChange={setScope}
        />
      )}
      {wrongs.some(({ field }) => field === "beside_groups") && (
        <Checkbox id="beside_groups" name="beside_groups" label={t.beside} />
      )}
      <DialogActions>
        <Button onClick={onClose}>{ui.cancel}</Button>
        <Button type="submit" kind="primary" busy={move.isPending}>
          {t.move}
        </Button>
      </DialogActions>
    </form>
  );
}

// Says what moving came to.
function useDone(onClose: () => void) {
  const t = useWords(appointmentWords);
  const language = useLanguage();
  const say = useSay();
  return ({ moved, left_out }: Schemas["AppointmentMoved"]) => {
    const days = left_out.map((day) => shortDay(day, language)).join(", ");
    say([t.moved(moved), days && t.stayed(days)].filter(Boolean).join(" "));
    onClose();
  };
}
