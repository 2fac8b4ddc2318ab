import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answerOf, api, ifMatch, refusalOf } from "../api/client";
import { Refused } from "../today/check-in-dialogs";
import { Button } from "../ui/button";
import { Dialog, DialogActions } from "../ui/dialog";
import { TextField } from "../ui/field";
import { useSay } from "../ui/status-line";
import { uiWords } from "../ui/words";
import { useWords } from "../words/words";
import { touched } from "./absence-dialog";
import type { Absence } from "./rules";
import { absenceWords } from "./words";

// They come after all, or it was a mistake. The absence stays on record and no longer counts.
export function TakeBackDialog({ absence, onClose }: { absence: Absence; onClose: () => void }) {
  const t = useWords(absenceWords);
  const ui = useWords(uiWords);
  const say = useSay();
  const queries = useQueryClient();
  const [why, setWhy] = useState("");
  const [asked, setAsked] = useState(false);
  const [version] = useState(absence.version);
  const takeBack = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST("/api/v1/absences/{absence}/void", {
          params: { path: { absence: absence.id } },
          headers: ifMatch(version),
          body: { reason: why.trim() },
        }),
      ),
    onSuccess: () => {
      say(t.takenBack);
      onClose();
    },
    onSettled: () =>
      queries.invalidateQueries({
        predicate: ({ queryKey }) => touched.includes(String(queryKey[0])),
      }),
  });
  const submit = () => {
    setAsked(true);
    if (why.trim()) takeBack.mutate();
  };
  return (
    <Dialog title={t.takeBackTitle} open onClose={onClose}>
      <TextField
        label={t.why}
        value={why}
        error={asked && !why.trim() ? t.whyNeeded : undefined}
        onChange={(event) => setWhy(event.target.value)}
      />
      {takeBack.error && <Refused refusal={refusalOf(takeBack.error)} words={{ stale: t.stale }} />}
      <DialogActions>
        <Button onClick={onClose}>{ui.cancel}</Button>
        <Button kind="primary" busy={takeBack.isPending} onClick={submit}>
          {t.takeBack}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
