import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answerOf, api, ifMatch, refusalOf, type Schemas } from "../api/client";
import { dayOf } from "../base/time";
import { useSession } from "../shell/session";
import { Dialog } from "../ui/dialog";
import { ErrorSummary, type Wrong } from "../ui/error-summary";
import { SelectField, TextArea, TextField } from "../ui/field";
import { useSay } from "../ui/status-line";
import { useWords } from "../words/words";
import { DialogEnd, refreshChart } from "./dialog-parts";
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
  const say = useSay();
  const queries = useQueryClient();
  const { site } = useSession();
  const [version] = useState(episode.version);
  const [reason, setReason] = useState<Reason | "">("");
  const [endedOn, setEndedOn] = useState(() => dayOf(new Date().toISOString(), site.time_zone));
  const [note, setNote] = useState("");
  const [wrongs, setWrongs] = useState<Wrong[]>([]);
  const discharge = useMutation({
    mutationFn: (why: Reason) =>
      answerOf(
        api.POST("/api/v1/episodes/{episode}/discharge", {
          params: { path: { episode: episode.id } },
          headers: ifMatch(version),
          body: { reason: why, ended_on: endedOn, note: note.trim() },
        }),
      ),
    onSuccess: () => {
      say(t.discharged);
      onClose();
    },
    onSettled: () => refreshChart(queries),
  });
  const submit = () => {
    setWrongs(reason ? [] : [{ field: "discharge-reason", text: t.dischargeNeeds }]);
    if (reason && endedOn) discharge.mutate(reason);
  };
  return (
    <Dialog title={t.dischargeTitle} open onClose={onClose}>
      <ErrorSummary wrongs={wrongs} />
      <SelectField
        id="discharge-reason"
        label={t.dischargeReason}
        value={reason}
        error={wrongs[0]?.text}
        onChange={(event) => setReason(event.target.value as Reason | "")}
      >
        <option value="">{t.choose}</option>
        {reasons.map((one) => (
          <option key={one} value={one}>
            {t.dischargeReasons[one]}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t.dischargeOn}
        type="date"
        value={endedOn}
        onChange={(event) => setEndedOn(event.target.value)}
      />
      <TextArea
        label={t.dischargeNote}
        optional
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <DialogEnd
        refusal={discharge.error ? refusalOf(discharge.error) : undefined}
        busy={discharge.isPending}
        verb={t.discharge}
        danger
        onClose={onClose}
        onDo={submit}
      />
    </Dialog>
  );
}
