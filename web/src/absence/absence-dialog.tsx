import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answerOf, api, refusalOf } from "../api/client";
import { Refused } from "../today/check-in-dialogs";
import { Button } from "../ui/button";
import { Dialog, DialogActions } from "../ui/dialog";
import { ErrorSummary, type Wrong } from "../ui/error-summary";
import { TextField } from "../ui/field";
import { useSay } from "../ui/status-line";
import { uiWords } from "../ui/words";
import { useWords } from "../words/words";
import { ReasonFields } from "./reason-fields";
import { isReasonComplete, type Reason } from "./rules";
import { absenceWords } from "./words";

// What an absence changes is on these pages.
export const touched = ["today", "sheet", "summary", "timeline", "outreach"];

// Somebody calls in: they will not come, until when, and why.
export function AbsenceDialog({
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
  const t = useWords(absenceWords);
  const ui = useWords(uiWords);
  const say = useSay();
  const queries = useQueryClient();
  const [from, setFrom] = useState(today);
  const [until, setUntil] = useState(today);
  const [because, setBecause] = useState({ kind: "ill" as Reason, words: "" });
  const [wrongs, setWrongs] = useState<Wrong[]>([]);
  const note = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST("/api/v1/patients/{patient}/absences", {
          params: { path: { patient } },
          body: {
            from_on: from,
            until_on: until,
            reason_kind: because.kind,
            ...(because.words.trim() && { reason: because.words.trim() }),
          },
        }),
      ),
    onSuccess: () => {
      say(t.noted);
      onClose();
    },
    onSettled: () =>
      queries.invalidateQueries({
        predicate: ({ queryKey }) => touched.includes(String(queryKey[0])),
      }),
  });
  const submit = () => {
    const found: Wrong[] = [];
    if (until < from) found.push({ field: "until", text: t.untilEarly });
    if (!isReasonComplete(because.kind, because.words))
      found.push({ field: "reason", text: t.inWordsNeeded });
    setWrongs(found);
    if (found.length === 0) note.mutate();
  };
  const errorOf = (field: string) => wrongs.find((one) => one.field === field)?.text;
  return (
    <Dialog title={t.noteTitle(name)} open onClose={onClose}>
      <p className="soft small">{t.noteHint}</p>
      <ErrorSummary wrongs={wrongs} />
      <TextField
        id="from"
        type="date"
        label={t.from}
        value={from}
        min={today}
        onChange={(event) => {
          setFrom(event.target.value);
          if (until < event.target.value) setUntil(event.target.value);
        }}
      />
      <TextField
        id="until"
        type="date"
        label={t.until}
        value={until}
        min={from}
        error={errorOf("until")}
        onChange={(event) => setUntil(event.target.value)}
      />
      <ReasonFields because={because} error={errorOf("reason")} onChange={setBecause} />
      {note.error && <Refused refusal={refusalOf(note.error)} />}
      <DialogActions>
        <Button onClick={onClose}>{ui.cancel}</Button>
        <Button kind="primary" busy={note.isPending} onClick={submit}>
          {t.note}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
