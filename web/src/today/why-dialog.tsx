import { type QueryFilters, useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { refusalOf } from "../api/client";
import { Button } from "../ui/button";
import { Dialog, DialogActions } from "../ui/dialog";
import { TextField } from "../ui/field";
import { useSay } from "../ui/status-line";
import { uiWords } from "../ui/words";
import { useWords } from "../words/words";
import { Refused } from "./check-in-dialogs";

// Takes something back that stays on record: asks why, and does it once that was said.
export function WhyDialog({
  title,
  words: t,
  verb,
  done,
  danger = false,
  maxLength,
  make,
  touches,
  onClose,
  children,
}: {
  title: string;
  words: { why: string; whyNeeded: string; stale: string };
  verb: string;
  done: string;
  danger?: boolean;
  maxLength?: number;
  make: (why: string) => Promise<unknown>;
  touches: QueryFilters; // what is to be asked for again
  onClose: () => void;
  children?: ReactNode; // what whoever does it should know
}) {
  const ui = useWords(uiWords);
  const say = useSay();
  const queries = useQueryClient();
  const [why, setWhy] = useState("");
  const [asked, setAsked] = useState(false);
  const doing = useMutation({
    mutationFn: () => make(why.trim()),
    onSuccess: () => {
      say(done);
      onClose();
    },
    onSettled: () => queries.invalidateQueries(touches),
  });
  const submit = () => {
    setAsked(true);
    if (why.trim()) doing.mutate();
  };
  return (
    <Dialog title={title} open onClose={onClose}>
      {children}
      <TextField
        label={t.why}
        value={why}
        maxLength={maxLength}
        error={asked && !why.trim() ? t.whyNeeded : undefined}
        onChange={(event) => setWhy(event.target.value)}
      />
      {doing.error && <Refused refusal={refusalOf(doing.error)} words={{ stale: t.stale }} />}
      <DialogActions>
        <Button onClick={onClose}>{ui.cancel}</Button>
        <Button kind={danger ? "danger" : "primary"} busy={doing.isPending} onClick={submit}>
          {verb}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
