import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { answerOf, api, ifMatch, refusalOf, type Schemas } from "../api/client";
import { Banner } from "../ui/banner";
import { Button } from "../ui/button";
import { Dialog, DialogActions } from "../ui/dialog";
import { ErrorSummary, type Wrong } from "../ui/error-summary";
import { Choices, TextArea } from "../ui/field";
import { useSay } from "../ui/status-line";
import { uiWords } from "../ui/words";
import { useWords } from "../words/words";
import { type OpeningRow, openingsQuery } from "./queries";
import { breakglassWords } from "./words";

type Outcome = Schemas["OpeningReview"]["outcome"];

// The privacy officer says whether it was right, and why.
export function ReviewDialog({ row, onClose }: { row: OpeningRow; onClose: () => void }) {
  const t = useWords(breakglassWords);
  const ui = useWords(uiWords);
  const say = useSay();
  const queries = useQueryClient();
  const [outcome, setOutcome] = useState<Outcome>();
  const [found, setFound] = useState("");
  const [wrongs, setWrongs] = useState<Wrong[]>([]);
  const { opening } = row;
  const sign = useMutation({
    mutationFn: (said: Outcome) =>
      answerOf(
        api.POST("/api/v1/break-glass/{opening}/review", {
          params: { path: { opening: opening.id } },
          headers: ifMatch(opening.version),
          body: { outcome: said, words: found.trim() },
        }),
      ),
    onSuccess: () => {
      say(t.signed);
      onClose();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: openingsQuery.queryKey }),
  });
  const submit = () => {
    const missing: Wrong[] = [];
    if (!outcome) missing.push({ text: t.outcomeNeeded });
    if (!found.trim()) missing.push({ field: "found", text: t.wordsNeeded });
    setWrongs(missing);
    if (outcome && missing.length === 0) sign.mutate(outcome);
  };
  const refusal = sign.error && refusalOf(sign.error);
  const known: Record<string, string> = { stale: t.stale, forbidden: t.notYours };
  return (
    <Dialog title={t.dialogTitle} open onClose={onClose}>
      <p>
        <strong>{t.openedBy(row.staff_name, row.patient_name)}</strong>
      </p>
      <figure className="opening-given">
        <figcaption className="small soft">{t.given}</figcaption>
        <blockquote>{opening.reason}</blockquote>
      </figure>
      <p>
        <Link
          to="/audit"
          search={{ patient: opening.patient_id, staff: opening.staff_id }}
          onClick={onClose}
        >
          {t.looks}
        </Link>
      </p>
      <ErrorSummary wrongs={wrongs} />
      <Choices
        label={t.outcome}
        choices={(["justified", "not_justified"] as const).map((value) => ({
          value,
          label: t.outcomes[value],
        }))}
        value={outcome}
        onChange={setOutcome}
      />
      <TextArea
        id="found"
        label={t.words}
        hint={t.wordsHint}
        value={found}
        maxLength={1000}
        error={wrongs.find(({ field }) => field === "found")?.text}
        onChange={(event) => setFound(event.target.value)}
      />
      {refusal && (
        <Banner tone="risk" role="alert">
          {known[refusal.code] ?? t.refused(refusal.problem.title, refusal.code)}
        </Banner>
      )}
      <DialogActions>
        <Button onClick={onClose}>{ui.cancel}</Button>
        <Button kind="primary" busy={sign.isPending} onClick={submit}>
          {t.sign}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
