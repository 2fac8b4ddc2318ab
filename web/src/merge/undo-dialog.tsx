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
import type { MergeRow } from "./rules";
import { mergeWords } from "./words";

// They are two people after all.
export default function UndoDialog({ row, onClose }: { row: MergeRow; onClose: () => void }) {
  const t = useWords(mergeWords);
  const ui = useWords(uiWords);
  const say = useSay();
  const queries = useQueryClient();
  const [why, setWhy] = useState("");
  const [asked, setAsked] = useState(false);
  const undo = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST("/api/v1/merges/{merge}/undo", {
          params: { path: { merge: row.merge.id } },
          headers: ifMatch(row.merge.version),
          body: { reason: why.trim() },
        }),
      ),
    onSuccess: () => {
      say(t.undoDone);
      onClose();
    },
    onSettled: () =>
      queries.invalidateQueries({ predicate: ({ queryKey: [key] }) => key !== "me" }),
  });
  const submit = () => {
    setAsked(true);
    if (why.trim()) undo.mutate();
  };
  return (
    <Dialog title={t.undoTitle} open onClose={onClose}>
      <p>{t.mergedLine(row.merged_name, row.merged_record_number, row.survivor_name)}</p>
      <p className="soft small">{t.undoHint}</p>
      <TextField
        label={t.why}
        value={why}
        maxLength={160}
        error={asked && !why.trim() ? t.whyNeeded : undefined}
        onChange={(event) => setWhy(event.target.value)}
      />
      {undo.error && <Refused refusal={refusalOf(undo.error)} words={{ stale: t.stale }} />}
      <DialogActions>
        <Button onClick={onClose}>{ui.cancel}</Button>
        <Button kind="danger" busy={undo.isPending} onClick={submit}>
          {t.undo}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
