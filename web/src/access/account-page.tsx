import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { answerOf, api, refusalOf } from "../api/client";
import { wrongsOf } from "../api/wrongs";
import { CalendarOf } from "../calendar/calendar-card";
import { forgetKept } from "../note/kept";
import { StaffContactOf } from "../outbox/staff-contact-card";
import { usePageTitle } from "../shell/page-title";
import { useSession } from "../shell/session";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { ErrorSummary, type Wrong } from "../ui/error-summary";
import { TextField } from "../ui/field";
import { useSay } from "../ui/status-line";
import { useWords } from "../words/words";
import { SecondFactorCard } from "./second-factor-card";
import "./sign-in.css";
import { accessWords } from "./words";

// One's own account: the password, and every place one is signed in.
export function AccountPage() {
  const t = useWords(accessWords);
  const { me } = useSession();
  usePageTitle(t.account);
  return (
    <div className="page account">
      <header className="page-head">
        <h1>{t.account}</h1>
        <p className="soft">{t.signedInAs(me.username)}</p>
      </header>
      <PasswordCard />
      <SecondFactorCard on={me.second_factor} />
      <StaffContactOf />
      <CalendarOf />
      <EverywhereCard />
    </div>
  );
}

function PasswordCard() {
  const t = useWords(accessWords);
  const say = useSay();
  const [wrongs, setWrongs] = useState<Wrong[]>([]);
  const change = useMutation({
    mutationFn: (body: { current: string; password: string }) =>
      answerOf(api.PUT("/api/v1/account/password", { body })),
    onSuccess: () => say(t.changed),
    onError: (error) => setWrongs(wrongsOf(error, {})),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const body = { current: String(form.get("current")), password: String(form.get("password")) };
    const missing: Wrong[] = [];
    if (!body.current) missing.push({ field: "current", text: t.needed(t.current) });
    if (!body.password) missing.push({ field: "password", text: t.needed(t.next) });
    setWrongs(missing);
    if (missing.length === 0) change.mutate(body);
  };
  const errorOf = (field: string) => wrongs.find((one) => one.field === field)?.text;
  return (
    <Card title={t.changePassword}>
      <form className="stack" onSubmit={submit} noValidate>
        <ErrorSummary wrongs={wrongs} />
        <TextField
          id="current"
          name="current"
          type="password"
          label={t.current}
          autoComplete="current-password"
          error={errorOf("current")}
        />
        <TextField
          id="password"
          name="password"
          type="password"
          label={t.next}
          hint={t.nextHint}
          autoComplete="new-password"
          error={errorOf("password")}
        />
        <div>
          <Button type="submit" kind="primary" busy={change.isPending}>
            {t.save}
          </Button>
        </div>
      </form>
    </Card>
  );
}

function EverywhereCard() {
  const t = useWords(accessWords);
  const say = useSay();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const end = useMutation({
    mutationFn: () => answerOf(api.POST("/api/v1/session/end-all")),
    onSuccess: async () => {
      await navigate({ to: "/sign-in" });
      queries.clear();
      forgetKept();
    },
    onError: (error) => say(refusalOf(error).problem.title),
  });
  return (
    <Card title={t.endAll}>
      <p className="soft">{t.endAllHint}</p>
      <div>
        <Button busy={end.isPending} onClick={() => end.mutate()}>
          {t.endAll}
        </Button>
      </div>
    </Card>
  );
}
