import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answerOf, api, ifMatch, refusalOf } from "../api/client";
import { wrongsOf } from "../api/wrongs";
import { Refused } from "../today/check-in-dialogs";
import { Button } from "../ui/button";
import { Dialog, DialogActions } from "../ui/dialog";
import { ErrorSummary } from "../ui/error-summary";
import { TextArea, TextField } from "../ui/field";
import { useSay } from "../ui/status-line";
import { uiWords } from "../ui/words";
import { useWords } from "../words/words";
import type { Letterhead } from "./rules";
import { letterWords } from "./words";

// By what name and address the site writes letters.
export function LetterheadDialog({
  site,
  letterhead,
  onClose,
}: {
  site: string;
  letterhead: Letterhead | undefined;
  onClose: () => void;
}) {
  const t = useWords(letterWords);
  const ui = useWords(uiWords);
  const say = useSay();
  const queries = useQueryClient();
  const [name, setName] = useState(letterhead?.name ?? "");
  const [lines, setLines] = useState(letterhead?.lines ?? "");
  const [version] = useState(letterhead?.version ?? 0);
  const choose = useMutation({
    mutationFn: () =>
      answerOf(
        api.PUT("/api/v1/sites/{site}/letterhead", {
          params: { path: { site } },
          headers: ifMatch(version),
          body: { name: name.trim(), lines: lines.trim() },
        }),
      ),
    onSuccess: () => {
      say(t.chosen);
      onClose();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ["letters"] }),
  });
  const found = choose.error ? refusalOf(choose.error).problem.findings : [];
  const wrongs = found.length > 0 ? wrongsOf(choose.error, t.wrongs) : [];
  const errorOf = (field: string) => wrongs.find((one) => one.field === field)?.text;
  return (
    <Dialog title={t.letterhead} open onClose={onClose}>
      <ErrorSummary wrongs={wrongs} />
      <TextField
        id="name"
        label={t.houseName}
        hint={t.houseNameHint}
        value={name}
        error={errorOf("name")}
        onChange={(event) => setName(event.target.value)}
      />
      <TextArea
        id="lines"
        label={t.houseLines}
        optional
        value={lines}
        error={errorOf("lines")}
        onChange={(event) => setLines(event.target.value)}
      />
      {choose.error && wrongs.length === 0 && (
        <Refused refusal={refusalOf(choose.error)} words={{ stale: t.letterheadStale }} />
      )}
      <DialogActions>
        <Button onClick={onClose}>{ui.cancel}</Button>
        <Button kind="primary" busy={choose.isPending} onClick={() => choose.mutate()}>
          {t.saveHouse}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
