import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answerOf, api, ifMatch, refusalOf } from "../api/client";
import { Button } from "../ui/button";
import { Dialog, DialogActions } from "../ui/dialog";
import { ErrorSummary, type Wrong } from "../ui/error-summary";
import { TextArea } from "../ui/field";
import { useSay } from "../ui/status-line";
import { uiWords } from "../ui/words";
import { useWords } from "../words/words";
import { Refused } from "./check-in-dialogs";
import { todayWords } from "./words";

// A safety task is closed by a licensed clinician and nobody else. The server decides who that is.
export function SafetyDialog({
  task,
  name,
  onClose,
}: {
  task: { id: string; version: number };
  name: string;
  onClose: () => void;
}) {
  const t = useWords(todayWords);
  const ui = useWords(uiWords);
  const say = useSay();
  const queries = useQueryClient();
  const [outcome, setOutcome] = useState("");
  const [version] = useState(task.version);
  const [wrongs, setWrongs] = useState<Wrong[]>([]);
  const close = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST("/api/v1/tasks/{task}/close", {
          params: { path: { task: task.id } },
          headers: ifMatch(version),
          body: { outcome: outcome.trim() },
        }),
      ),
    onSuccess: () => {
      say(t.closed);
      onClose();
    },
    onSettled: () =>
      void queries.invalidateQueries({
        predicate: ({ queryKey }) => ["today", "summary", "timeline"].includes(String(queryKey[0])),
      }),
  });
  const submit = () => {
    const empty = outcome.trim() === "";
    setWrongs(empty ? [{ field: "outcome", text: t.outcomeNeeded }] : []);
    if (!empty) close.mutate();
  };
  const refusal = close.error && refusalOf(close.error);
  return (
    <Dialog title={t.safetyTitle(name)} open onClose={onClose}>
      <p>{t.safetyHint}</p>
      <ErrorSummary wrongs={wrongs} />
      <TextArea
        id="outcome"
        label={t.outcome}
        value={outcome}
        error={wrongs[0]?.text}
        onChange={(event) => setOutcome(event.target.value)}
      />
      {refusal && (
        <Refused refusal={refusal} words={{ stale: t.taskStale, forbidden: t.onlyLicensed }} />
      )}
      <DialogActions>
        <Button onClick={onClose}>{ui.cancel}</Button>
        <Button kind="primary" busy={close.isPending} onClick={submit}>
          {t.close}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
