import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { Schemas } from "../api/client";
import { wrongsOf } from "../api/wrongs";
import { addDays, dayOf, fullDay } from "../base/time";
import { useSession } from "../shell/session";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Dialog, DialogActions } from "../ui/dialog";
import { ErrorSummary } from "../ui/error-summary";
import { Checkbox, Choices, TextField } from "../ui/field";
import { SecretLinkDialog } from "../ui/secret-link";
import { useSay } from "../ui/status-line";
import { List } from "../ui/table";
import { uiWords } from "../ui/words";
import { type Language, useLanguage, useWords } from "../words/words";
import { phoneDeskWords } from "./desk-words";
import {
  type PhoneLink,
  type PhoneLinks,
  phoneLinksQuery,
  useMakePhoneLink,
  useRevokePhoneLink,
} from "./queries";

// The links of one patient, with everything the desk may do about them.
export function PhoneLinksOf({ patient }: { patient: string }) {
  const t = useWords(phoneDeskWords);
  const say = useSay();
  const { site } = useSession();
  const [making, setMaking] = useState(false);
  const links = useQuery(phoneLinksQuery(patient));
  const revoke = useRevokePhoneLink(patient, () => say(t.revoked));
  return (
    <>
      <PhoneLinksCard
        links={links.data ?? (links.error ? "unavailable" : "loading")}
        zone={site.time_zone}
        onMake={() => setMaking(true)}
        onRevoke={(link) => revoke.mutate(link.id)}
      />
      {making && links.data && (
        <MakeDialog
          patient={patient}
          canSend={links.data.can_send}
          today={dayOf(new Date().toISOString(), site.time_zone)}
          onClose={() => setMaking(false)}
        />
      )}
    </>
  );
}

export function PhoneLinksCard({
  links,
  zone,
  onMake,
  onRevoke,
}: {
  links: PhoneLinks | "loading" | "unavailable";
  zone: string;
  onMake: () => void;
  onRevoke: (link: PhoneLink) => void;
}) {
  const t = useWords(phoneDeskWords);
  const language = useLanguage();
  if (links === "loading") return <Card title={t.title} busy />;
  if (links === "unavailable") return <Card title={t.title} alert={t.unavailable} />;
  return (
    <Card
      title={t.title}
      action={
        links.has_birth_date && (
          <Button size="grid" onClick={onMake}>
            {t.make}
          </Button>
        )
      }
    >
      <p className="soft">{links.has_birth_date ? t.hint : t.noBirthDate}</p>
      {links.items.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <List label={t.title}>
          {links.items.map((link) => (
            <li key={link.id} className="setup-row">
              <div className="setup-grow">
                <strong>{whatFor(link, t, language)}</strong>
                <p className="soft small">
                  {t.made(fullDay(dayOf(link.created_at, zone), language))},{" "}
                  {link.used_at
                    ? t.used(fullDay(dayOf(link.used_at, zone), language))
                    : t.neverUsed}
                </p>
              </div>
              <Button
                size="grid"
                aria-label={t.revokeOne(whatFor(link, t, language))}
                onClick={() => onRevoke(link)}
              >
                {t.revoke}
              </Button>
            </li>
          ))}
        </List>
      )}
    </Card>
  );
}

function whatFor(
  link: PhoneLink,
  t: { standing: string; oneDay: (day: string) => string },
  language: Language,
): string {
  return link.valid_on ? t.oneDay(fullDay(link.valid_on, language)) : t.standing;
}

type Span = "standing" | "today" | "day";

function MakeDialog({
  patient,
  canSend,
  today,
  onClose,
}: {
  patient: string;
  canSend: boolean;
  today: string;
  onClose: () => void;
}) {
  const t = useWords(phoneDeskWords);
  const ui = useWords(uiWords);
  const [span, setSpan] = useState<Span>("standing");
  const [send, setSend] = useState(false);
  const make = useMakePhoneLink(patient);
  if (make.data) return <MadeDialog made={make.data} onClose={onClose} />;
  const wrongs = wrongsOf(make.error, t.refusals);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosen = String(new FormData(event.currentTarget).get("valid_on") ?? "");
    const days: Record<Span, string | null> = { standing: null, today, day: chosen || null };
    make.mutate({ valid_on: days[span], send });
  };
  return (
    <Dialog title={t.make} open onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <ErrorSummary wrongs={wrongs} />
        <Choices<Span>
          label={t.for}
          choices={[
            { value: "standing", label: t.standing },
            { value: "today", label: t.today },
            { value: "day", label: t.day },
          ]}
          value={span}
          onChange={setSpan}
        />
        {span === "day" && (
          <TextField
            id="valid_on"
            name="valid_on"
            type="date"
            label={t.which}
            min={today}
            defaultValue={addDays(today, 1)}
            error={wrongs.find((one) => one.field === "valid_on")?.text}
          />
        )}
        <Checkbox
          label={t.send}
          hint={canSend ? t.sendHint : t.cannotSend}
          checked={send}
          disabled={!canSend}
          onChange={(event) => setSend(event.target.checked)}
        />
        <DialogActions>
          <Button onClick={onClose}>{ui.cancel}</Button>
          <Button type="submit" kind="primary" busy={make.isPending}>
            {t.make}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function MadeDialog({ made, onClose }: { made: Schemas["MadeLink"]; onClose: () => void }) {
  const t = useWords(phoneDeskWords);
  return (
    <SecretLinkDialog
      title={t.linkTitle}
      hint={t.linkHint}
      link={`${location.origin}/phone#${made.token}`}
      words={t}
      onClose={onClose}
    />
  );
}
