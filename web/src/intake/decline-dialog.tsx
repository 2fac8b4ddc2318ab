import { type FormEvent, useState } from "react";
import { answerOf, api, ifMatch } from "../api/client";
import { Button } from "../ui/button";
import { Dialog, DialogActions } from "../ui/dialog";
import { ErrorSummary, type Wrong } from "../ui/error-summary";
import { TextArea } from "../ui/field";
import { useWords } from "../words/words";
import { useChange } from "./changing";
import type { ReferralDetail } from "./model";
import { controlOf, errorAt, wrongsOf } from "./rules";
import { Trouble } from "./trouble";
import { intakeWords } from "./words";

export function DeclineDialog({
  referral,
  onClose,
}: {
  referral: ReferralDetail["referral"];
  onClose: () => void;
}) {
  const t = useWords(intakeWords);
  const { busy, refusal, change } = useChange();
  const [missing, setMissing] = useState<Wrong[]>([]);
  const wrongs = missing.length > 0 ? missing : wrongsOf(refusal?.problem.findings ?? [], t);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get("reason") ?? "").trim();
    setMissing(reason ? [] : [{ field: controlOf("/reason"), text: t.declineDialog.missing }]);
    if (!reason) return;
    const done = await change(
      () =>
        answerOf(
          api.POST("/api/v1/referrals/{referral}/decline", {
            params: { path: { referral: referral.id } },
            headers: ifMatch(referral.version),
            body: { reason },
          }),
        ),
      t.declineDialog.said,
    );
    if (done) onClose();
  }

  return (
    <Dialog title={t.declineDialog.title} open onClose={onClose}>
      <form className="stack" onSubmit={(event) => void submit(event)} noValidate>
        <ErrorSummary wrongs={wrongs} />
        <Trouble refusal={refusal} />
        <TextArea
          id={controlOf("/reason")}
          name="reason"
          label={t.declineDialog.reason}
          hint={t.declineDialog.hint}
          error={errorAt(wrongs, "/reason")}
        />
        <DialogActions>
          <Button onClick={onClose}>{t.declineDialog.cancel}</Button>
          <Button type="submit" kind="danger" busy={busy}>
            {t.declineDialog.confirm}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
