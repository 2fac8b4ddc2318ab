import { type FormEvent, useState } from "react";
import { wrongsOf } from "../api/wrongs";
import { Button } from "../ui/button";
import { DialogActions } from "../ui/dialog";
import { ErrorSummary } from "../ui/error-summary";
import { TextField } from "../ui/field";
import { useWords } from "../words/words";
import { scheduleWords } from "./words";

// Where a session takes place on a screen, beside its room.
export function TelehealthForm({
  link: known,
  busy,
  error,
  onSave,
  onBack,
}: {
  link: string | null | undefined;
  busy: boolean;
  error: unknown;
  onSave: (link: string | null) => void;
  onBack: () => void;
}) {
  const t = useWords(scheduleWords);
  const [link, setLink] = useState(known ?? "");
  const wrongs = wrongsOf(error, t.refusals);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave(link.trim());
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ErrorSummary wrongs={wrongs} />
      <TextField
        id="link"
        type="url"
        label={t.telehealth.link}
        hint={t.telehealth.linkHint}
        value={link}
        error={wrongs.find(({ field }) => field === "link")?.text}
        onChange={(event) => setLink(event.target.value)}
      />
      <DialogActions>
        <Button onClick={onBack}>{t.details.back}</Button>
        {known && (
          <Button busy={busy} onClick={() => onSave(null)}>
            {t.telehealth.remove}
          </Button>
        )}
        <Button type="submit" kind="primary" busy={busy}>
          {t.telehealth.save}
        </Button>
      </DialogActions>
    </form>
  );
}
