import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answerOf, api, refusalOf } from "../api/client";
import { Refused } from "../today/check-in-dialogs";
import { Button } from "../ui/button";
import { Choices, SelectField, TextField } from "../ui/field";
import { useSay } from "../ui/status-line";
import { useWords } from "../words/words";
import { type How, hows, type NextTry, nextTries, nextTryAt } from "./rules";
import { outreachWords } from "./words";

// One attempt, written down as soon as it is over.
export function AttemptForm({
  task,
  queryKey,
  primary,
  again,
}: {
  task: string;
  queryKey: readonly string[];
  primary: boolean;
  again: boolean;
}) {
  const t = useWords(outreachWords);
  const say = useSay();
  const queries = useQueryClient();
  const [how, setHow] = useState<How>("call");
  const [reached, setReached] = useState<"yes" | "no">();
  const [agreed, setAgreed] = useState("");
  const [next, setNext] = useState<NextTry>("none");
  const [asked, setAsked] = useState(false);
  const log = useMutation({
    mutationFn: () => {
      const at = nextTryAt(next, new Date());
      return answerOf(
        api.POST("/api/v1/outreach/{task}/attempts", {
          params: { path: { task } },
          body: {
            how,
            reached: reached === "yes",
            ...(reached === "yes" && agreed.trim() && { agreed: agreed.trim() }),
            ...(reached === "no" && at && { next_try_at: withMicros(at) }),
          },
        }),
      );
    },
    onSuccess: (outreach) => {
      queries.setQueryData([...queryKey], outreach);
      say(t.logged);
      return queries.invalidateQueries({ queryKey: ["today"] });
    },
  });
  const voicemail = how === "voicemail";
  const submit = () => {
    setAsked(true);
    if (reached) log.mutate();
  };
  return (
    <section className="outreach-form" aria-label={again ? t.another : t.log}>
      <Choices
        label={t.how}
        choices={hows.map((value) => ({ value, label: t.hows[value] }))}
        value={how}
        onChange={(value) => {
          setHow(value);
          if (value === "voicemail") setReached("no");
        }}
      />
      <Choices
        label={t.reached}
        error={asked && !reached ? t.reachedNeeded : undefined}
        choices={[
          ...(voicemail ? [] : [{ value: "yes" as const, label: t.reachedYes }]),
          { value: "no" as const, label: t.reachedNo },
        ]}
        value={reached}
        onChange={setReached}
      />
      {reached === "yes" && (
        <TextField
          label={t.agreed}
          optional
          maxLength={160}
          value={agreed}
          onChange={(event) => setAgreed(event.target.value)}
        />
      )}
      {reached === "no" && (
        <SelectField
          label={t.nextTry}
          value={next}
          onChange={(event) => setNext(event.target.value as NextTry)}
        >
          {nextTries.map((choice) => (
            <option key={choice} value={choice}>
              {t.nextTries[choice]}
            </option>
          ))}
        </SelectField>
      )}
      {log.error && <Refused refusal={refusalOf(log.error)} />}
      <div>
        <Button kind={primary ? "primary" : "plain"} busy={log.isPending} onClick={submit}>
          {again ? t.another : t.log}
        </Button>
      </div>
    </section>
  );
}

// The server's instants have microseconds, a browser's have not.
function withMicros(instant: string): string {
  return instant.replace(/\.(\d{3})Z$/, ".$1000Z");
}
