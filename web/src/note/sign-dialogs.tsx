import { Button } from "../ui/button";
import { Dialog, DialogActions } from "../ui/dialog";
import { useWords } from "../words/words";
import type { Signing } from "./use-signing";
import { noteWords } from "./words";

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
