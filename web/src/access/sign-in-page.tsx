import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { type FormEvent, useEffect, useState } from "react";
import { answerOf, api, refusalOf, type Schemas } from "../api/client";
import { meQuery, welcomeQuery } from "../api/queries";
import mark from "../mark.svg";
import { forgetKept } from "../note/kept";
import { usePageTitle } from "../shell/page-title";
import { usePreferences } from "../shell/preferences";
import { Button } from "../ui/button";
import { ErrorSummary, type Wrong } from "../ui/error-summary";
import { TextField } from "../ui/field";
import { useWords } from "../words/words";
import "./sign-in.css";
import { needsAfter, type SignInNeeds, type SignInTrouble } from "./sign-in-rules";
import { accessWords } from "./words";

const nothingMore: SignInNeeds = { code: false, organization: false, trouble: undefined };

export function SignInPage() {
  const t = useWords(accessWords);
  usePageTitle(t.title);
  const welcome = useQuery(welcomeQuery);
  const signIn = useSignIn();
  const demo = welcome.data?.demo ? welcome.data : undefined;
  return (
    <div className="sign-in">
      <main className="sign-in-box">
        <div className="sign-in-brand">
          <img src={mark} alt="" width="40" height="40" />
          <span>Stepwell</span>
          <LanguageSwitch />
        </div>
        <div className={demo ? "sign-in-both" : undefined}>
          <SignInForm signIn={signIn} />
          {demo && <RoleButtons welcome={demo} signIn={signIn} />}
        </div>
      </main>
    </div>
  );
}

function LanguageSwitch() {
  const { language, prefer } = usePreferences();
  const other = language === "en" ? "es" : "en";
  return (
    <Button
      kind="quiet"
      size="grid"
      className="push"
      lang={other}
      onClick={() => prefer({ language: other })}
    >
      {other === "es" ? "Español" : "English"}
    </Button>
  );
}

interface SignIn {
  needs: SignInNeeds;
  seconds: number; // until the next try
  busy: string | undefined; // the user name under way
  send: (details: Schemas["SignIn"]) => Promise<void>;
}

function useSignIn(): SignIn {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { next } = useSearch({ from: "/sign-in" });
  const [needs, setNeeds] = useState(nothingMore);
  const [busy, setBusy] = useState<string>();
  const [seconds, wait] = useCountdown();
  const send = async (details: Schemas["SignIn"]) => {
    setBusy(details.username);
    try {
      const me = await answerOf(api.POST("/api/v1/session", { body: details }));
      queries.clear();
      forgetKept(me.staff_id);
      queries.setQueryData(meQuery.queryKey, me);
      await navigate({ to: next ?? "/" });
    } catch (error) {
      const after = needsAfter(refusalOf(error), Boolean(details.code));
      if (after.trouble?.kind === "throttled") wait(after.trouble.seconds);
      setNeeds((before) => ({
        code: before.code || after.code,
        organization: before.organization || after.organization,
        trouble: after.trouble,
      }));
    } finally {
      setBusy(undefined);
    }
  };
  return { needs, seconds, busy, send };
}

// Returns the seconds left, and a function that starts the wait.
function useCountdown(): [number, (seconds: number) => void] {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    if (seconds <= 0) return;
    const tick = setTimeout(() => setSeconds(seconds - 1), 1000);
    return () => clearTimeout(tick);
  }, [seconds]);
  return [seconds, setSeconds];
}

function SignInForm({ signIn }: { signIn: SignIn }) {
  const t = useWords(accessWords);
  const { needs, seconds, busy, send } = signIn;
  const [missing, setMissing] = useState<Wrong[]>([]);
  const over = needs.trouble?.kind === "throttled" && seconds === 0;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const said = (name: string) => String(form.get(name) ?? "").trim();
    const asked = [
      ["username", t.username],
      ["password", t.password],
      ...(needs.code ? [["code", t.code]] : []),
      ...(needs.organization ? [["organization", t.organization]] : []),
    ] as [string, string][];
    const empty = asked
      .filter(([name]) => !said(name))
      .map(([name, label]) => ({ field: name, text: t.needed(label) }));
    setMissing(empty);
    if (empty.length > 0) return;
    void send({
      username: said("username"),
      password: String(form.get("password")),
      ...(said("code") && { code: said("code") }),
      ...(said("organization") && { organization: said("organization") }),
    });
  };
  const errorOf = (field: string) => missing.find((one) => one.field === field)?.text;
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <h1>{t.title}</h1>
      <ErrorSummary wrongs={missing} />
      {missing.length === 0 && needs.trouble && !over && (
        <p className="banner tone-risk" role="alert">
          <Trouble trouble={needs.trouble} seconds={seconds} />
        </p>
      )}
      <TextField
        id="username"
        name="username"
        label={t.username}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        error={errorOf("username")}
      />
      <TextField
        id="password"
        name="password"
        type="password"
        label={t.password}
        autoComplete="current-password"
        error={errorOf("password")}
      />
      {needs.organization && (
        <TextField
          id="organization"
          name="organization"
          label={t.organization}
          hint={t.organizationHint}
          autoComplete="organization"
          error={errorOf("organization")}
        />
      )}
      {needs.code && (
        <TextField
          id="code"
          name="code"
          label={t.code}
          hint={t.codeHint}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={6}
          error={errorOf("code")}
        />
      )}
      <Button type="submit" kind="primary" busy={busy !== undefined} disabled={seconds > 0}>
        {t.signIn}
      </Button>
    </form>
  );
}

function Trouble({ trouble, seconds }: { trouble: SignInTrouble; seconds: number }) {
  const t = useWords(accessWords);
  switch (trouble.kind) {
    case "wrong":
      return t.wrong;
    case "wrong_code":
      return t.wrongCode;
    case "throttled":
      return t.throttled(seconds);
    case "offline":
      return t.offline;
    case "other":
      return t.failed(trouble.code);
  }
}

function RoleButtons({ welcome, signIn }: { welcome: Schemas["Welcome"]; signIn: SignIn }) {
  const t = useWords(accessWords);
  const isRole = (name: string): name is keyof typeof t.roles => name in t.roles;
  return (
    <section className="stack roles" aria-labelledby="roles">
      <h2 id="roles">{t.demoTitle}</h2>
      <p className="soft small">{t.demoHint}</p>
      <div className="roles-grid">
        {welcome.usernames.map((username) => (
          <button
            key={username}
            type="button"
            className="role"
            aria-busy={signIn.busy === username}
            disabled={signIn.busy !== undefined || signIn.seconds > 0}
            onClick={() => void signIn.send({ username, password: welcome.password })}
          >
            <span className="role-name">{isRole(username) ? t.roles[username] : username}</span>
            {isRole(username) && <span className="soft small">{t.roleHints[username]}</span>}
          </button>
        ))}
      </div>
    </section>
  );
}
