import { type FormEvent, useState } from "react";
import type { Schemas } from "../api/client";
import { wrongsOf } from "../api/wrongs";
import { Button } from "../ui/button";
import { DialogActions } from "../ui/dialog";
import { ErrorSummary } from "../ui/error-summary";
import { Choices, TextField } from "../ui/field";
import { useWords } from "../words/words";
import { useNamed } from "./finding-words";
import { scheduleWords } from "./words";

type Cancel = Schemas["SessionCancel"];

// Why a session does not take place, and whether those that follow do.
export function CancelForm({
  weekly,
  busy,
  error,
  onSave,
  onBack,
}: {
  weekly: boolean;
  busy: boolean;
  error: unknown;
  onSave: (body: Cancel) => void;
  onBack: () => void;
}) {
  const t = useWords(scheduleWords);
  const named = useNamed();
  const [reason, setReason] = useState("");
  const [scope, setScope] = useState<Cancel["scope"]>("this_one");
  const [asked, setAsked] = useState(false);
  const missing = asked && !reason.trim();
  const wrongs = missing
    ? [{ field: "reason", text: t.cancel.needed }]
    : wrongsOf(error, t.refusals, named);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (reason.trim()) onSave({ reason: reason.trim(), scope });
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ErrorSummary wrongs={wrongs} />
      <TextField
        id="reason"
        label={t.cancel.reason}
        hint={t.cancel.reasonHint}
        value={reason}
        error={wrongs.find(({ field }) => field === "reason")?.text}
        onChange={(event) => setReason(event.target.value)}
      />
      {weekly && (
        <Choices
          label={t.cancel.which}
          hint={scope === "this_and_following" ? t.cancel.followingHint : undefined}
          choices={(["this_one", "this_and_following"] as const).map((value) => ({
            value,
            label: t.cancel[value],
          }))}
          value={scope}
          onChange={setScope}
        />
      )}
      <DialogActions>
        <Button onClick={onBack}>{t.details.back}</Button>
        <Button type="submit" kind="danger" busy={busy}>
          {t.cancel.save}
        </Button>
      </DialogActions>
    </form>
  );
}
