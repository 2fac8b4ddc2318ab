import { useState } from "react";
import { answerOf, api, ifMatch, type Schemas } from "../api/client";
import { DialogForm, useChange } from "../chart/dialog-parts";
import { Dialog } from "../ui/dialog";
import { Choices, TextArea } from "../ui/field";
import { useWords } from "../words/words";
import type { PlaceOffer, WaitingRow } from "./model";
import { saidAs } from "./rules";
import { waitlistWords } from "./words";

type Answer = Schemas["OfferAnswer"]["answer"];
type Then = "stays" | "declined" | "referred_out";
const thens: readonly Then[] = ["stays", "declined", "referred_out"];

// What somebody said to the place they were offered. Who has accepted may still change their mind.
export function AnswerDialog({
  row,
  offer,
  onClose,
}: {
  row: WaitingRow;
  offer: PlaceOffer;
  onClose: () => void;
}) {
  const t = useWords(waitlistWords);
  const [version] = useState(offer.version);
  const accepted = offer.state === "accepted";
  const [answer, setAnswer] = useState<Answer | undefined>(accepted ? "declined" : undefined);
  const [reason, setReason] = useState("");
  const [then, setThen] = useState<Then>("stays");
  const declines = answer === "declined";
  const record = useChange({
    needs: {
      answer: !answer && t.needs.answer,
      reason: declines && !reason.trim() && t.needs.reason,
    },
    make: () =>
      answerOf(
        api.POST("/api/v1/offers/{offer}/answer", {
          params: { path: { offer: offer.id } },
          headers: ifMatch(version),
          body: {
            answer: answer as Answer,
            ...(declines && { reason: reason.trim() }),
            ...(declines && then !== "stays" && { leaves_as: then }),
          },
        }),
      ),
    said: declines ? t.declined : t.accepted,
    findings: t.findings,
    onClose,
  });
  const answers: readonly Answer[] = accepted ? ["declined"] : ["accepted", "declined"];
  return (
    <Dialog title={t.answerTitle(saidAs(row.name))} open onClose={onClose}>
      <DialogForm change={record} verb={t.record} onClose={onClose}>
        <Choices
          label={t.answer}
          choices={answers.map((value) => ({ value, label: t.answers[value] }))}
          value={answer}
          error={record.errorOf("answer")}
          onChange={setAnswer}
        />
        {declines && (
          <>
            <TextArea
              id="reason"
              label={t.answerReason}
              value={reason}
              error={record.errorOf("reason")}
              onChange={(event) => setReason(event.target.value)}
            />
            <Choices
              label={t.afterwards}
              choices={thens.map((value) => ({ value, label: t.thens[value] }))}
              value={then}
              onChange={setThen}
            />
          </>
        )}
      </DialogForm>
    </Dialog>
  );
}
