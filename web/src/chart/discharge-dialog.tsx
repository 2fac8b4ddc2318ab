import { useState } from "react";
import { answerOf, api, ifMatch, type Schemas } from "../api/client";
import { Dialog } from "../ui/dialog";
import { SelectField, TextArea, TextField } from "../ui/field";
import { useWords } from "../words/words";
import { DialogForm, useChange, useToday } from "./dialog-parts";
import { chartWords } from "./words";

type Reason = Schemas["Discharge"]["reason"];

const reasons: readonly Reason[] = [
  "completed",
  "transferred",
  "dropped_out",
  "terminated",
  "other",
];

// The end of a stay. The reason has no usual answer, so that none is given by accident.
export function DischargeDialog({
  episode,
  onClose,
}: {
  episode: Schemas["Episode"];
  onClose: () => void;
}) {
  const t = useWords(chartWords);
  const today = useToday();
  const [version] = useState(episode.version);
  const [reason, setReason] = useState<Reason>();
  const [endedOn, setEndedOn] = useState(today);
  const [note, setNote] = useState("");
  const discharge = useChange({
    needs: { reason: !reason && t.dischargeNeeds, ended_on: !endedOn && t.dayNeeded },
    make: () =>
      answerOf(
        api.POST("/api/v1/episodes/{episode}/discharge", {
          params: { path: { episode: episode.id } },
          headers: ifMatch(version),
          body: { reason: reason as Reason, ended_on: endedOn, note: note.trim() },
        }),
      ),
    said: t.discharged,
    onClose,
  });
  return (
    <Dialog title={t.dischargeTitle} open onClose={onClose}>
      <DialogForm change={discharge} verb={t.discharge} danger onClose={onClose}>
        <SelectField
          id="reason"
          label={t.dischargeReason}
          value={reason ?? ""}
          error={discharge.errorOf("reason")}
          onChange={(event) => setReason((event.target.value || undefined) as Reason | undefined)}
        >
          <option value="">{t.choose}</option>
          {reasons.map((one) => (
            <option key={one} value={one}>
              {t.dischargeReasons[one]}
            </option>
          ))}
        </SelectField>
        <TextField
          id="ended_on"
          label={t.dischargeOn}
          type="date"
          value={endedOn}
          error={discharge.errorOf("ended_on")}
          onChange={(event) => setEndedOn(event.target.value)}
        />
        <TextArea
          label={t.dischargeNote}
          optional
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </DialogForm>
    </Dialog>
  );
}
