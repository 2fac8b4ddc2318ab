import { type FormEvent, useState } from "react";
import type { Schemas } from "../api/client";
import { wrongsOf } from "../api/wrongs";
import { shortDay } from "../base/time";
import { useNamed } from "../schedule/finding-words";
import { Button } from "../ui/button";
import { DialogActions } from "../ui/dialog";
import { ErrorSummary, type Wrong } from "../ui/error-summary";
import { Checkbox, SelectField, TextField } from "../ui/field";
import { useSay } from "../ui/status-line";
import { uiWords } from "../ui/words";
import { useLanguage, useWords } from "../words/words";
import { ChoicesDialog } from "./choices-dialog";
import { type NewAppointment, useNewAppointment } from "./queries";
import { appointmentWords } from "./words";

type Kind = "individual" | "family_therapy" | "medication" | "case_management";
type Every = "once" | "weekly" | "fortnightly";
const kinds: Kind[] = ["individual", "family_therapy", "medication", "case_management"];
const everies: Every[] = ["once", "weekly", "fortnightly"];

// A person's own time with somebody, once or week after week.
export function AppointmentDialog({
  patient,
  name,
  today,
  onClose,
}: {
  patient: string;
  name: string;
  today: string;
  onClose: () => void;
}) {
  const t = useWords(appointmentWords);
  return (
    <ChoicesDialog title={t.newTitle(name)} patient={patient} onClose={onClose}>
      {(choices) => <Form patient={patient} today={today} choices={choices} onClose={onClose} />}
    </ChoicesDialog>
  );
}

function Form({
  patient,
  today,
  choices,
  onClose,
}: {
  patient: string;
  today: string;
  choices: Schemas["Choices"];
  onClose: () => void;
}) {
  const t = useWords(appointmentWords);
  const ui = useWords(uiWords);
  const say = useSay();
  const language = useLanguage();
  const named = useNamed();
  const make = useNewAppointment(patient);
  const [every, setEvery] = useState<Every>("weekly");
  const [missing, setMissing] = useState<Wrong[]>([]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const said = (field: string) => String(form.get(field) ?? "").trim();
    const needed = { staff_ids: t.staff, room_id: t.room, first_on: t.day, starts: t.starts };
    const wrong = Object.entries(needed)
      .filter(([field]) => !said(field))
      .map(([field, label]) => ({ field, text: t.needed(label) }));
    setMissing(wrong);
    if (wrong.length > 0) return;
    const kind = said("modality") as Kind;
    const body: NewAppointment = {
      title: t.kinds[kind],
      modality: kind,
      staff_ids: [said("staff_ids")],
      room_id: said("room_id"),
      first_on: said("first_on"),
      starts: said("starts"),
      minutes: Number(said("minutes")),
      every_weeks: every === "fortnightly" ? 2 : 1,
      times: every === "once" ? 1 : Number(said("times")),
      beside_groups: form.has("beside_groups"),
    };
    make.mutate(body, {
      onSuccess: ({ made, left_out }) => {
        const days = left_out.map((day) => shortDay(day, language)).join(", ");
        say([t.made(made), days && t.leftOut(days)].filter(Boolean).join(" "));
        onClose();
      },
    });
  };
  const wrongs = missing.length > 0 ? missing : wrongsOf(make.error, t.refusals, named);
  const wiring = (field: string) => ({
    id: field,
    name: field,
    error: wrongs.find((one) => one.field === field)?.text,
  });
  const elsewhere = wrongs.some(({ field }) => field === "beside_groups");
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <p className="soft small">{t.newHint}</p>
      <ErrorSummary wrongs={wrongs} />
      <SelectField {...wiring("modality")} label={t.kind}>
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {t.kinds[kind]}
          </option>
        ))}
      </SelectField>
      <SelectField {...wiring("staff_ids")} label={t.staff}>
        <option value="">{t.choose}</option>
        {choices.staff.map(({ staff_id, name }) => (
          <option key={staff_id} value={staff_id}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField {...wiring("room_id")} label={t.room}>
        <option value="">{t.choose}</option>
        {choices.rooms.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <div className="field-pair">
        <TextField {...wiring("first_on")} type="date" label={t.day} defaultValue={today} />
        <TextField {...wiring("starts")} type="time" step={300} label={t.starts} />
      </div>
      <div className="field-pair">
        <TextField
          {...wiring("minutes")}
          type="number"
          min={5}
          step={5}
          label={t.minutes}
          defaultValue="50"
        />
        <SelectField
          id="every"
          label={t.repeats}
          value={every}
          onChange={(event) => setEvery(event.target.value as Every)}
        >
          {everies.map((one) => (
            <option key={one} value={one}>
              {t.every[one]}
            </option>
          ))}
        </SelectField>
      </div>
      {every !== "once" && (
        <TextField
          {...wiring("times")}
          type="number"
          min={2}
          max={26}
          label={t.times}
          defaultValue="6"
        />
      )}
      {elsewhere && <Checkbox id="beside_groups" name="beside_groups" label={t.beside} />}
      <DialogActions>
        <Button onClick={onClose}>{ui.cancel}</Button>
        <Button type="submit" kind="primary" busy={make.isPending}>
          {t.save}
        </Button>
      </DialogActions>
    </form>
  );
}
