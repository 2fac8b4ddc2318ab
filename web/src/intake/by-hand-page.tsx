import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { ArrowLeft } from "lucide-react";
import { type FormEvent, useState } from "react";
import { answerOf, api } from "../api/client";
import { usePageTitle } from "../shell/page-title";
import { useSession } from "../shell/session";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { ErrorSummary, type Wrong } from "../ui/error-summary";
import { Choices, SelectField, TextArea, TextField } from "../ui/field";
import { useWords } from "../words/words";
import { missingIn, referralIn, sexes, sourceKinds } from "./by-hand";
import { useChange } from "./changing";
import "./intake.css";
import { ChosenPerson, KnownPerson } from "./known-person";
import { controlOf, errorAt, wrongsOf } from "./rules";
import { Trouble } from "./trouble";
import { intakeWords } from "./words";

type About = "fresh" | "known";

export function ByHandPage() {
  const t = useWords(intakeWords);
  const { site } = useSession();
  const navigate = useNavigate();
  const { busy, refusal, change } = useChange();
  const { known: asked } = useSearch({ from: "/frame/intake/new" });
  const [about, setAbout] = useState<About>(asked ? "known" : "fresh");
  const [known, setKnown] = useState(asked);
  const [missing, setMissing] = useState<Wrong[]>([]);
  usePageTitle(t.hand.title);
  const wrongs = missing.length > 0 ? missing : wrongsOf(refusal?.problem.findings ?? [], t);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const referral = referralIn(form, site.id, about === "known" ? known : undefined);
    const lacks =
      about === "known" && !known
        ? [{ field: "known-search", text: t.hand.choose }]
        : missingIn(referral, t);
    setMissing(lacks);
    if (lacks.length > 0) return;
    const made = await change(
      () => answerOf(api.POST("/api/v1/referrals", { body: referral })),
      t.hand.said,
    );
    if (made) await navigate({ to: "/intake/$referral", params: { referral: made.id } });
  }

  return (
    <form className="page intake intake-form" onSubmit={(event) => void submit(event)} noValidate>
      <Link to="/intake" className="row small intake-back">
        <ArrowLeft className="icon" aria-hidden="true" />
        {t.detail.back}
      </Link>
      <h1>{t.hand.title}</h1>
      <ErrorSummary wrongs={wrongs} />
      <Trouble refusal={refusal} />
      <Card title={t.hand.who}>
        <Choices
          label={<span className="visually-hidden">{t.hand.who}</span>}
          choices={[
            { value: "fresh", label: t.hand.fresh },
            { value: "known", label: t.hand.known },
          ]}
          value={about}
          onChange={setAbout}
        />
        {about === "known" && known === asked && known ? (
          <ChosenPerson patient={known} onAnother={() => setKnown(undefined)} />
        ) : about === "known" ? (
          <KnownPerson site={site.id} chosen={known} onChoose={setKnown} />
        ) : (
          <PersonFields wrongs={wrongs} />
        )}
      </Card>
      <Card title={t.hand.referral}>
        <ReferralFields wrongs={wrongs} />
      </Card>
      <div className="row">
        <Button type="submit" kind="primary" busy={busy}>
          {t.hand.save}
        </Button>
        <Link to="/intake" className="button button-quiet button-normal">
          {t.hand.cancel}
        </Link>
      </div>
    </form>
  );
}

function PersonFields({ wrongs }: { wrongs: readonly Wrong[] }) {
  const t = useWords(intakeWords);
  const at = (name: string) => ({
    id: controlOf(`/patient/${name}`),
    name,
    error: errorAt(wrongs, `/patient/${name}`),
    autoComplete: "off",
  });
  return (
    <div className="fields">
      <TextField {...at("given_name")} label={t.field.given_name} />
      <TextField {...at("family_name")} label={t.field.family_name} />
      <TextField {...at("preferred_name")} label={t.field.preferred_name} optional />
      <TextField {...at("pronouns")} label={t.field.pronouns} optional />
      <TextField {...at("birth_date")} type="date" label={t.field.birth_date} optional />
      <SelectField {...at("sex")} label={t.field.sex}>
        {sexes.map((sex) => (
          <option key={sex} value={sex}>
            {t.sex[sex]}
          </option>
        ))}
      </SelectField>
      <TextField {...at("phone")} type="tel" label={t.field.phone} optional />
      <TextField {...at("email")} type="email" label={t.field.email} optional />
      <SelectField {...at("language")} label={t.field.language}>
        <option value="en">{t.language.en}</option>
        <option value="es">{t.language.es}</option>
      </SelectField>
    </div>
  );
}

function ReferralFields({ wrongs }: { wrongs: readonly Wrong[] }) {
  const t = useWords(intakeWords);
  const [urgency, setUrgency] = useState<"routine" | "soon" | "urgent">("routine");
  const at = (name: string) => ({
    id: controlOf(`/${name}`),
    name,
    error: errorAt(wrongs, `/${name}`),
  });
  return (
    <>
      <div className="fields">
        <SelectField {...at("source_kind")} label={t.hand.sourceKind}>
          {sourceKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t.source[kind]}
            </option>
          ))}
        </SelectField>
        <TextField
          {...at("source_name")}
          label={t.hand.sourceName}
          hint={t.hand.sourceHint}
          optional
        />
      </div>
      <Choices
        label={t.hand.urgency}
        choices={(["routine", "soon", "urgent"] as const).map((value) => ({
          value,
          label: t.urgency[value],
        }))}
        value={urgency}
        onChange={setUrgency}
      />
      <input type="hidden" name="urgency" value={urgency} />
      <TextArea {...at("reason")} label={t.hand.reason} optional />
    </>
  );
}
