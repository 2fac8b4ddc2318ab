import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { touched } from "../absence/absence-dialog";
import { ReasonFields } from "../absence/reason-fields";
import { isReasonComplete, type Reason } from "../absence/rules";
import { absenceWords } from "../absence/words";
import { answerOf, api, ifMatch, refusalOf } from "../api/client";
import { Refused } from "../today/check-in-dialogs";
import { Button } from "../ui/button";
import { Choices, TextField } from "../ui/field";
import { useSay } from "../ui/status-line";
import { useWords } from "../words/words";
import { type Ending, endingsAfter, type Outreach, wasReached } from "./rules";
import { outreachWords } from "./words";

// How it ended. An excuse also becomes an absence; a wish to leave, a review.
export function EndForm({
  outreach,
  queryKey,
  today,
  onClose,
}: {
  outreach: Outreach;
  queryKey: readonly string[];
  today: string;
  onClose: () => void;
}) {
  const t = useWords(outreachWords);
  const reasonWords = useWords(absenceWords);
  const say = useSay();
  const queries = useQueryClient();
  const { task, attempts } = outreach;
  const [ending, setEnding] = useState<Ending>();
  const [because, setBecause] = useState({ kind: "ill" as Reason, words: "" });
  const [until, setUntil] = useState(today);
  const [asked, setAsked] = useState(false);
  const excused = ending === "excused";
  const end = useMutation({
    mutationFn: (ended_as: Ending) =>
      answerOf(
        api.POST("/api/v1/outreach/{task}/end", {
          params: { path: { task: task.id } },
          headers: ifMatch(task.version),
          body: {
            ended_as,
            ...(because.words.trim() && { outcome: because.words.trim() }),
            ...(excused && { reason_kind: because.kind, until_on: until }),
          },
        }),
      ),
    onSuccess: () => {
      say(t.ended);
      onClose();
    },
    onError: () => queries.invalidateQueries({ queryKey: [...queryKey] }),
    onSettled: () =>
      queries.invalidateQueries({
        predicate: ({ queryKey: [key] }) => key !== "outreach" && touched.includes(String(key)),
      }),
  });
  const reasonError =
    asked && excused && !isReasonComplete(because.kind, because.words)
      ? reasonWords.inWordsNeeded
      : undefined;
  const submit = () => {
    setAsked(true);
    if (!ending || (excused && !isReasonComplete(because.kind, because.words))) return;
    end.mutate(ending);
  };
  return (
    <section className="outreach-form" aria-label={t.ending}>
      <Choices
        label={t.ending}
        hint={ending === "wants_to_leave" ? t.wantsToLeaveHint : undefined}
        error={asked && !ending ? t.endingNeeded : undefined}
        choices={endingsAfter(attempts).map((value) => ({ value, label: t.endings[value] }))}
        value={ending}
        onChange={setEnding}
      />
      {excused ? (
        <>
          <ReasonFields because={because} error={reasonError} onChange={setBecause} />
          <TextField
            type="date"
            label={t.until}
            min={today}
            value={until}
            onChange={(event) => setUntil(event.target.value)}
          />
        </>
      ) : (
        ending && (
          <TextField
            label={t.words}
            optional
            maxLength={160}
            value={because.words}
            onChange={(event) => setBecause({ ...because, words: event.target.value })}
          />
        )
      )}
      {end.error && <Refused refusal={refusalOf(end.error)} words={{ stale: t.stale }} />}
      <div>
        <Button
          kind={wasReached(attempts) ? "primary" : "plain"}
          busy={end.isPending}
          onClick={submit}
        >
          {t.end}
        </Button>
      </div>
    </section>
  );
}
