import { useState } from "react";
import { Button } from "../ui/button";
import { Dialog, DialogActions } from "../ui/dialog";
import { TextField } from "../ui/field";
import { useWords } from "../words/words";
import type { Signing } from "./use-signing";
import { noteWords } from "./words";

export function PasswordDialog({ signing }: { signing: Signing }) {
  const t = useWords(noteWords);
  const [password, setPassword] = useState("");
  return (
    <Dialog title={t.passwordTitle} open onClose={signing.close}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (password) void signing.sign({ password });
        }}
      >
        <TextField
          label={t.password}
          hint={t.passwordHint}
          error={signing.wrongPassword ? t.wrongPassword : undefined}
          type="password"
          autoComplete="current-password"
          autoFocus
          value={password}
          onChange={({ target }) => setPassword(target.value)}
        />
        <DialogActions>
          <Button onClick={signing.close}>{t.goOn}</Button>
          <Button kind="primary" type="submit" busy={signing.busy}>
            {t.passwordTitle}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

export function AlikeDialog({ signing }: { signing: Signing }) {
  const t = useWords(noteWords);
  return (
    <Dialog title={t.alikeTitle} open onClose={signing.close} role="alertdialog">
      <p>{t.alikeHint}</p>
      <DialogActions>
        <Button onClick={() => void signing.sign({ alikeSeen: true })} busy={signing.busy}>
          {t.signAnyway}
        </Button>
        <Button kind="primary" onClick={signing.close}>
          {t.goOn}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
