import { useMutation, useQueryClient } from "@tanstack/react-query";
import { CircleCheck } from "lucide-react";
import { useState } from "react";
import { answerOf, api, refusalOf, type Schemas } from "../api/client";
import { meQuery } from "../api/queries";
import { Banner, Pill } from "../ui/banner";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { TextField } from "../ui/field";
import { useSay } from "../ui/status-line";
import { useWords } from "../words/words";
import { accessWords } from "./words";

// A code from one's phone, besides the password. It counts once a code made with the secret has
// come back.
export function SecondFactorCard({ on }: { on: boolean }) {
  const t = useWords(accessWords);
  const offer = useMutation({
    mutationFn: () => answerOf(api.POST("/api/v1/account/second-factor")),
  });
  if (on)
    return (
      <Card title={t.secondFactor}>
        <div>
          <Pill tone="good" icon={CircleCheck}>
            {t.secondFactorOn}
          </Pill>
        </div>
      </Card>
    );
  return (
    <Card title={t.secondFactor}>
      {offer.data ? (
        <Confirm factor={offer.data} />
      ) : (
        <>
          <p className="soft">{t.secondFactorHint}</p>
          {offer.error && (
            <Banner tone="risk" role="alert">
              {refusalOf(offer.error).problem.title}
            </Banner>
          )}
          <div>
            <Button busy={offer.isPending} onClick={() => offer.mutate()}>
              {t.secondFactorSet}
            </Button>
          </div>
        </>
      )}
    </Card>
  );
}

function Confirm({ factor }: { factor: Schemas["SecondFactor"] }) {
  const t = useWords(accessWords);
  const say = useSay();
  const queries = useQueryClient();
  const [code, setCode] = useState("");
  const confirm = useMutation({
    mutationFn: () =>
      answerOf(
        api.PUT("/api/v1/account/second-factor", {
          body: { secret: factor.secret, code: code.trim() },
        }),
      ),
    onSuccess: (me) => {
      queries.setQueryData(meQuery.queryKey, me);
      say(t.secondFactorOn);
    },
  });
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        confirm.mutate();
      }}
    >
      <p>{t.secretHint}</p>
      <p className="token">{factor.secret.replace(/(.{4})(?=.)/g, "$1 ")}</p>
      <p>
        <a href={factor.uri}>{t.openApp}</a>
      </p>
      <TextField
        label={t.code}
        hint={t.codeHint}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={6}
        value={code}
        error={confirm.error ? t.codeWrong : undefined}
        onChange={(event) => setCode(event.target.value)}
      />
      <div>
        <Button type="submit" kind="primary" busy={confirm.isPending}>
          {t.secondFactorConfirm}
        </Button>
      </div>
    </form>
  );
}
