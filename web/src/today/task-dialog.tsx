import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answerOf, api, ifMatch, refusalOf, type Schemas } from "../api/client";
import { Button } from "../ui/button";
import { Dialog, DialogActions } from "../ui/dialog";
import { ErrorSummary, type Wrong } from "../ui/error-summary";
import { TextArea } from "../ui/field";
import { useSay } from "../ui/status-line";
import { uiWords } from "../ui/words";
import { useWords } from "../words/words";
import { Refused } from "./check-in-dialogs";
import { todayWords } from "./words";

type Words = Parameters<typeof useWords<typeof todayWords.en>>[0]["en"];

function wordsOf(kind: Schemas["Task"]["kind"], t: Words) {
  if (kind === "review") return t.review;
  if (kind === "offer_expired") return t.offerExpired;
  if (kind === "safety_plan") return t.safetyPlan;
  if (kind === "aid_step") return t.aidStep;
  return kind === "return_due" ? t.returnDue : t.safetyCheck;
}

// A task that is closed with words: a safety check by a licensed clinician, a review by a therapist or
// the director, and by nobody else. The server decides who that is.
export function TaskDialog({
  task,
  name,
  onClose,
}: {
  task: Schemas["Task"];
  name: string;
  onClose: () => void;
}) {
  const all = useWords(todayWords);
  const t = { ...all, ...wordsOf(task.kind, all) };
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
        predicate: ({ queryKey }) =>
          ["today", "summary", "timeline", "safety-plan"].includes(String(queryKey[0])),
      }),
  });
  const submit = () => {
    const empty = outcome.trim() === "";
    setWrongs(empty ? [{ field: "outcome", text: t.outcomeNeeded }] : []);
    if (!empty) close.mutate();
  };
  const refusal = close.error && refusalOf(close.error);
  return (
    <Dialog title={t.taskTitle(name)} open onClose={onClose}>
      {typeof task.no_shows === "number" && (
        <p>{all.review.because(task.no_shows, task.within_days ?? 0)}</p>
      )}
      {task.kind === "aid_step" && <p>{task.step}</p>}
      <p>{t.hint}</p>
      <ErrorSummary wrongs={wrongs} />
      <TextArea
        id="outcome"
        label={t.outcome}
        value={outcome}
        error={wrongs[0]?.text}
        onChange={(event) => setOutcome(event.target.value)}
      />
      {refusal && (
        <Refused refusal={refusal} words={{ stale: t.taskStale, forbidden: t.forbidden }} />
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
