import { useMutation, useQueryClient } from "@tanstack/react-query";
import { KeyRound } from "lucide-react";
import { useState } from "react";
import { answerOf, api, refusalOf } from "../api/client";
import { Banner } from "../ui/banner";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { TextArea } from "../ui/field";
import { useSay } from "../ui/status-line";
import { useWords } from "../words/words";
import "./breakglass.css";
import { isReason } from "./rules";
import { breakglassWords } from "./words";

// In place of a chart that one's role does not reach: the way in for an emergency.
export function OfferCard({ patient }: { patient: string }) {
  const t = useWords(breakglassWords);
  const say = useSay();
  const queries = useQueryClient();
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const readAgain = () =>
    queries.resetQueries({
      predicate: ({ queryKey }) =>
        ["summary", "timeline"].includes(String(queryKey[0])) && queryKey[1] === patient,
    });
  const open = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST("/api/v1/break-glass", { body: { patient_id: patient, reason: reason.trim() } }),
      ),
    onSuccess: () => {
      say(t.opened);
      return readAgain();
    },
    // It is open already: in another window, perhaps.
    onError: (error) => (refusalOf(error).code === "conflict" ? readAgain() : undefined),
  });
  const submit = () => {
    setAsked(true);
    if (isReason(reason)) open.mutate();
  };
  const refusal = open.error && refusalOf(open.error);
  return (
    <div className="page offer">
      <header className="stack">
        <h1>{t.title}</h1>
        <p>{t.offer}</p>
      </header>
      <Card title={<OfferTitle />}>
        <TextArea
          label={t.reason}
          hint={t.reasonHint}
          value={reason}
          maxLength={1000}
          error={asked && !isReason(reason) ? t.reasonNeeded : undefined}
          onChange={(event) => setReason(event.target.value)}
        />
        {refusal && (
          <Banner tone="risk" role="alert">
            {refusal.code === "offline"
              ? t.offline
              : t.refused(refusal.problem.title, refusal.code)}
          </Banner>
        )}
        <div>
          <Button kind="primary" busy={open.isPending} onClick={submit}>
            {t.open}
          </Button>
        </div>
      </Card>
    </div>
  );
}

function OfferTitle() {
  const t = useWords(breakglassWords);
  return (
    <>
      <KeyRound className="icon" aria-hidden="true" /> {t.emergency}
    </>
  );
}
