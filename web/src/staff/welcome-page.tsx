import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import "../access/sign-in.css";
import { answerOf, api, type Schemas } from "../api/client";
import { wrongsOf } from "../api/wrongs";
import mark from "../mark.svg";
import { usePageTitle } from "../shell/page-title";
import { Button } from "../ui/button";
import { ErrorSummary, type Wrong } from "../ui/error-summary";
import { TextField } from "../ui/field";
import { useWords } from "../words/words";
import { staffWords } from "./words";

// Where an invitation leads. Its secret stands after the #, which no browser sends to a server; it
// is taken out of the address at once, so that it is in no history either.
export function WelcomePage() {
  const t = useWords(staffWords);
  const [token] = useState(() => location.hash.slice(1));
  usePageTitle(t.welcome);
  const accept = useMutation({
    mutationFn: (body: Schemas["Acceptance"]) =>
      answerOf(api.POST("/api/v1/invitations/accept", { body })),
    onSuccess: () => history.replaceState(history.state, "", "/welcome"),
  });
  return (
    <div className="sign-in">
      <main className="sign-in-box">
        <div className="sign-in-brand">
          <img src={mark} alt="" width="40" height="40" />
          <span>Stepwell</span>
        </div>
        <h1>{t.welcome}</h1>
        {!token && !accept.data && <p>{t.noLink}</p>}
        {accept.data && (
          <>
            <p role="status">{t.chosen(accept.data.username)}</p>
            <Link to="/sign-in" className="button button-primary button-normal">
              {t.toSignIn}
            </Link>
          </>
        )}
        {token && !accept.data && (
          <PasswordForm
            busy={accept.isPending}
            error={accept.error}
            onChoose={(password) => accept.mutate({ token, password })}
          />
        )}
      </main>
    </div>
  );
}

function PasswordForm({
  busy,
  error,
  onChoose,
}: {
  busy: boolean;
  error: unknown;
  onChoose: (password: string) => void;
}) {
  const t = useWords(staffWords);
  const [missing, setMissing] = useState<Wrong[]>([]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const password = String(form.get("password"));
    const empty: Wrong[] = [];
    if (!password) empty.push({ field: "password", text: t.needed(t.password) });
    else if (password !== form.get("again")) empty.push({ field: "again", text: t.different });
    setMissing(empty);
    if (empty.length === 0) onChoose(password);
  };
  const wrongs = missing.length > 0 ? missing : wrongsOf(error, t.refusals);
  const errorOf = (field: string) => wrongs.find((one) => one.field === field)?.text;
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <p className="soft">{t.welcomeHint}</p>
      <ErrorSummary wrongs={wrongs} />
      <TextField
        id="password"
        name="password"
        type="password"
        label={t.password}
        autoComplete="new-password"
        error={errorOf("password")}
      />
      <TextField
        id="again"
        name="again"
        type="password"
        label={t.again}
        autoComplete="new-password"
        error={errorOf("again")}
      />
      <Button type="submit" kind="primary" busy={busy}>
        {t.choose}
      </Button>
    </form>
  );
}
