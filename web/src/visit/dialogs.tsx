import { useState } from "react";
import { Button } from "../ui/button";
import { Dialog, DialogActions } from "../ui/dialog";
import { TextArea } from "../ui/field";
import { useWords } from "../words/words";
import { visitWords } from "./words";

export function SwitchDialog({
  lost,
  onSwitch,
  onClose,
}: {
  lost: number;
  onSwitch: () => void;
  onClose: () => void;
}) {
  const t = useWords(visitWords);
  return (
    <Dialog title={t.switchTitle} open onClose={onClose} role="alertdialog">
      <p>{t.switchHint(lost)}</p>
      <DialogActions>
        <Button onClick={onSwitch}>{t.switchAnyway}</Button>
        <Button kind="primary" onClick={onClose}>
          {t.goOn}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

export function DiscardDialog({
  busy,
  problem,
  onDiscard,
  onClose,
}: {
  busy: boolean;
  problem: string | undefined;
  onDiscard: (reason: string) => void;
  onClose: () => void;
}) {
  const t = useWords(visitWords);
  const [reason, setReason] = useState("");
  return (
    <Dialog title={t.discardTitle} open onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          onDiscard(reason.trim());
        }}
      >
        <p className="soft">{t.discardHint}</p>
        <TextArea
          label={t.reason}
          error={problem}
          rows={2}
          autoFocus
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        <DialogActions>
          <Button onClick={onClose}>{t.goOn}</Button>
          <Button kind="primary" type="submit" busy={busy}>
            {t.discard}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
