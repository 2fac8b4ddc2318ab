import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answerOf, api, ifMatch, refusalOf } from "../api/client";
import { wrongsOf } from "../api/wrongs";
import { Refused } from "../today/check-in-dialogs";
import { Button } from "../ui/button";
import { Dialog, DialogActions } from "../ui/dialog";
import { ErrorSummary } from "../ui/error-summary";
import { Checkbox, Choices, TextArea, TextField } from "../ui/field";
import { useSay } from "../ui/status-line";
import { uiWords } from "../ui/words";
import { useWords } from "../words/words";
import { type NewRelease, purposes, type Release, tolds, usualExpiry } from "./rules";
import { letterWords } from "./words";

// What stands on a signed form is noted, field by field.
export function ReleaseDialog({
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
  const t = useWords(letterWords);
  const ui = useWords(uiWords);
  const say = useSay();
  const queries = useQueryClient();
  const [said, setSaid] = useState<NewRelease>({
    recipient: "",
    recipient_lines: "",
    purpose: "employment",
    purpose_words: "",
    told: "days",
    signed_by: name,
    signed_on: today,
    expires_on: usualExpiry(today),
    revocation_told: false,
  });
  const note = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST("/api/v1/patients/{patient}/releases", {
          params: { path: { patient } },
          body: said.purpose === "other" ? said : { ...said, purpose_words: "" },
        }),
      ),
    onSuccess: () => {
      say(t.noted);
      onClose();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ["letters", patient] }),
  });
  const found = note.error ? refusalOf(note.error).problem.findings : [];
  const wrongs = found.length > 0 ? wrongsOf(note.error, t.wrongs) : [];
  // The wiring of a field of text: its value, what is wrong with it, and what typing does.
  const field = <K extends keyof NewRelease>(key: K) => ({
    id: key,
    value: String(said[key] ?? ""),
    error: wrongs.find((one) => one.field === key)?.text,
    onChange: (event: { target: { value: string } }) =>
      setSaid({ ...said, [key]: event.target.value }),
  });
  return (
    <Dialog title={t.note} open onClose={onClose}>
      <p className="soft small">{t.noteHint}</p>
      <ErrorSummary wrongs={wrongs} />
      <TextField label={t.recipient} hint={t.recipientHint} {...field("recipient")} />
      <TextArea label={t.recipientLines} optional rows={2} {...field("recipient_lines")} />
      <Choices
        label={t.purpose}
        choices={purposes.map((value) => ({ value, label: t.purposes[value] }))}
        value={said.purpose}
        onChange={(purpose) => setSaid({ ...said, purpose })}
      />
      {said.purpose === "other" && <TextField label={t.purposeWords} {...field("purpose_words")} />}
      <Choices
        label={t.told}
        choices={tolds.map((value) => ({ value, label: t.tolds[value] }))}
        value={said.told}
        onChange={(told) => setSaid({ ...said, told })}
      />
      <TextField label={t.signedBy} hint={t.signedByHint} {...field("signed_by")} />
      <div className="letter-days">
        <TextField type="date" label={t.signedOn} max={today} {...field("signed_on")} />
        <TextField type="date" label={t.expiresOn} min={today} {...field("expires_on")} />
      </div>
      <Checkbox
        label={t.revocationTold}
        checked={said.revocation_told}
        onChange={(event) => setSaid({ ...said, revocation_told: event.target.checked })}
      />
      {note.error && wrongs.length === 0 && <Refused refusal={refusalOf(note.error)} />}
      <DialogActions>
        <Button onClick={onClose}>{ui.cancel}</Button>
        <Button kind="primary" busy={note.isPending} onClick={() => note.mutate()}>
          {t.note}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

// The person has taken a consent back.
export function RevokeDialog({ release, onClose }: { release: Release; onClose: () => void }) {
  const t = useWords(letterWords);
  const ui = useWords(uiWords);
  const say = useSay();
  const queries = useQueryClient();
  const [version] = useState(release.version);
  const revoke = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST("/api/v1/patients/{patient}/releases/{release}/revoke", {
          params: { path: { patient: release.patient_id, release: release.id } },
          headers: ifMatch(version),
        }),
      ),
    onSuccess: () => {
      say(t.revoked);
      onClose();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ["letters", release.patient_id] }),
  });
  return (
    <Dialog title={t.revokeTitle(release.recipient)} open role="alertdialog" onClose={onClose}>
      <p>{t.revokeHint}</p>
      {revoke.error && <Refused refusal={refusalOf(revoke.error)} words={{ stale: t.stale }} />}
      <DialogActions>
        <Button onClick={onClose}>{ui.cancel}</Button>
        <Button kind="danger" busy={revoke.isPending} onClick={() => revoke.mutate()}>
          {t.revoke}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
