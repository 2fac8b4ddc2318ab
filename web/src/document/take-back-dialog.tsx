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
import type { Document } from "./rules";
import { documentWords } from "./words";

// A document was another person's, or a wrong page: it stays on record, with the reason.
export default function TakeBackDialog({
  document,
  onClose,
}: {
  document: Document;
  onClose: () => void;
}) {
  const t = useWords(documentWords);
  const ui = useWords(uiWords);
  const say = useSay();
  const queries = useQueryClient();
  const [why, setWhy] = useState("");
  const [asked, setAsked] = useState(false);
  const [version] = useState(document.version);
  const takeBack = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST("/api/v1/patients/{patient}/documents/{document}/void", {
          params: { path: { patient: document.patient_id, document: document.id } },
          headers: ifMatch(version),
          body: { reason: why.trim() },
        }),
      ),
    onSuccess: () => {
      say(t.takenBack);
      onClose();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ["documents", document.patient_id] }),
  });
  const submit = () => {
    setAsked(true);
    if (why.trim()) takeBack.mutate();
  };
  return (
    <Dialog title={t.takeBackTitle(document.title)} open onClose={onClose}>
      <p className="soft small">{t.takeBackHint}</p>
      <TextField
        label={t.why}
        value={why}
        maxLength={160}
        error={asked && !why.trim() ? t.whyNeeded : undefined}
        onChange={(event) => setWhy(event.target.value)}
      />
      {takeBack.error && <Refused refusal={refusalOf(takeBack.error)} words={{ stale: t.stale }} />}
      <DialogActions>
        <Button onClick={onClose}>{ui.cancel}</Button>
        <Button kind="danger" busy={takeBack.isPending} onClick={submit}>
          {t.takeBack}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
