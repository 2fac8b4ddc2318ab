import { useState } from "react";
import { refusalOf } from "../api/client";
import { dayOf, fullDay } from "../base/time";
import { Banner } from "../ui/banner";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Checkbox } from "../ui/field";
import { useLanguage, useWords } from "../words/words";
import type { ContactConsent } from "./queries";
import { outboxWords } from "./words";

// How a patient lets us write to them. Whoever was not asked is not written to.
export function ConsentCard({
  consent,
  email,
  phone,
  zone,
  busy = false,
  error,
  onSave,
}: {
  consent: ContactConsent | "loading" | "unavailable";
  email: string;
  phone: string;
  zone: string;
  busy?: boolean;
  error?: unknown;
  onSave?: ((said: { may_email: boolean; may_text: boolean }) => void) | undefined;
}) {
  const t = useWords(outboxWords);
  const language = useLanguage();
  if (consent === "loading") return <Card title={t.consent} busy />;
  if (consent === "unavailable") return <Card title={t.consent} alert={t.consentUnavailable} />;
  return (
    <Card title={t.consent}>
      <p className="soft">{t.consentHint}</p>
      {error !== undefined && error !== null && (
        <Banner tone="warn" role="alert">
          {refusalOf(error).problem.title}
        </Banner>
      )}
      <Ways key={consent.version} {...{ consent, email, phone, busy, onSave }} />
      <p className="soft small">
        {consent.noted_at
          ? t.askedOn(fullDay(dayOf(consent.noted_at, zone), language))
          : t.neverAsked}
      </p>
    </Card>
  );
}

function Ways({
  consent,
  email,
  phone,
  busy,
  onSave,
}: {
  consent: ContactConsent;
  email: string;
  phone: string;
  busy: boolean;
  onSave: ((said: { may_email: boolean; may_text: boolean }) => void) | undefined;
}) {
  const t = useWords(outboxWords);
  const [said, setSaid] = useState({ may_email: consent.may_email, may_text: consent.may_text });
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        onSave?.(said);
      }}
    >
      <Checkbox
        label={t.mayEmail}
        hint={email || t.noEmail}
        checked={said.may_email}
        disabled={!onSave}
        onChange={(event) => setSaid({ ...said, may_email: event.target.checked })}
      />
      <Checkbox
        label={t.mayText}
        hint={phone || t.noPhone}
        checked={said.may_text}
        disabled={!onSave}
        onChange={(event) => setSaid({ ...said, may_text: event.target.checked })}
      />
      {onSave && (
        <div>
          <Button type="submit" busy={busy}>
            {t.save}
          </Button>
        </div>
      )}
    </form>
  );
}
