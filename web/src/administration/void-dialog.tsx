import { useState } from "react";
import { refusalOf } from "../api/client";
import { Button } from "../ui/button";
import { Dialog, DialogActions } from "../ui/dialog";
import { TextArea } from "../ui/field";
import { useSay } from "../ui/status-line";
import { useWords } from "../words/words";
import { type Sheet, useSheetAct, voidOne } from "./queries";
import { administrationWords } from "./words";

// Takes an administration back, with a reason.
export function VoidDialog({ sheet, onClose }: { sheet: Sheet; onClose: () => void }) {
  const t = useWords(administrationWords);
  const say = useSay();
  const [reason, setReason] = useState("");
  const [wrong, setWrong] = useState<string>();
  const { id, version } = sheet.administration;
  const act = useSheetAct(() => voidOne(id, version, reason));
  const takeBack = () =>
    act.mutate(undefined, {
      onSuccess: () => {
        say(t.voided);
        onClose();
      },
      onError: (error) => {
        const { problem } = refusalOf(error);
        const aboutReason = problem.findings.some(({ field }) => field === "/reason");
        setWrong(aboutReason ? t.sayWhy : problem.title);
      },
    });
  return (
    <Dialog title={t.voidTitle} open onClose={onClose}>
      <p className="soft">{t.voidHint}</p>
      <TextArea
        label={t.reason}
        rows={2}
        value={reason}
        error={wrong}
        onChange={({ target }) => setReason(target.value)}
      />
      <DialogActions>
        <Button kind="danger" busy={act.isPending} onClick={takeBack}>
          {t.voidIt}
        </Button>
        <Button onClick={onClose}>{t.keep}</Button>
      </DialogActions>
    </Dialog>
  );
}
