import { useState } from "react";
import { Button } from "../ui/button";
import { Dialog, DialogActions } from "../ui/dialog";
import { TextField } from "../ui/field";
import { useWords } from "../words/words";
import { noteWords } from "./words";

// Where a program asks who signs for the password once more.
export function PasswordDialog({
  wrong,
  busy,
  onSign,
  onClose,
}: {
  wrong: boolean;
  busy: boolean;
  onSign: (password: string) => void;
  onClose: () => void;
}) {
  const t = useWords(noteWords);
  const [password, setPassword] = useState("");
  return (
    <Dialog title={t.passwordTitle} open onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (password) onSign(password);
        }}
      >
        <TextField
          label={t.password}
          hint={t.passwordHint}
          error={wrong ? t.wrongPassword : undefined}
          type="password"
          autoComplete="current-password"
          autoFocus
          value={password}
          onChange={({ target }) => setPassword(target.value)}
        />
        <DialogActions>
          <Button onClick={onClose}>{t.goOn}</Button>
          <Button kind="primary" type="submit" busy={busy}>
            {t.passwordTitle}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
