import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, lazy, Suspense, useMemo, useState } from "react";
import { answerOf, api, ifMatch } from "../api/client";
import { wrongsOf } from "../api/wrongs";
import { clockTime, dayOf, shortDay } from "../base/time";
import { useSession } from "../shell/session";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Dialog, DialogActions } from "../ui/dialog";
import { ErrorSummary } from "../ui/error-summary";
import { TextField } from "../ui/field";
import { useSay } from "../ui/status-line";
import { useLanguage, useWords } from "../words/words";
import "./first-contact.css";
import type { Entry } from "./model";
import { contactsQuery } from "./queries";
import { firstContactWords } from "./words";

const NoteDialog = lazy(async () => ({ default: (await import("./note-dialog")).NoteDialog }));

// A referral's contacts, with the ways to note one and to take one back.
export function Contacts({
  referral,
  name,
  phone,
}: {
  referral: string;
  name: string;
  phone: string;
}) {
  const { site, may } = useSession();
  const log = useQuery(contactsQuery(referral));
  const [asked, setAsked] = useState<"note" | Entry>();
  const close = () => setAsked(undefined);
  const canNote = may("manage_referrals");
  return (
    <>
      <LogCard
        entries={log.data?.items ?? (log.isPending ? "loading" : "unavailable")}
        zone={site.time_zone}
        onNote={canNote ? () => setAsked("note") : undefined}
        onTakeBack={canNote ? setAsked : undefined}
      />
      {asked === "note" && (
        <Suspense>
          <NoteDialog
            referral={referral}
            name={name}
            phone={phone}
            zone={site.time_zone}
            onClose={close}
          />
        </Suspense>
      )}
      {asked && asked !== "note" && <TakeBackDialog entry={asked} onClose={close} />}
    </>
  );
}

// Everything tried, the latest first. What was taken back stays in sight.
export function LogCard({
  entries,
  zone,
  onNote,
  onTakeBack,
}: {
  entries: readonly Entry[] | "loading" | "unavailable";
  zone: string;
  onNote?: (() => void) | undefined;
  onTakeBack?: ((entry: Entry) => void) | undefined;
}) {
  const t = useWords(firstContactWords);
  if (entries === "loading") return <Card title={t.log} busy />;
  if (entries === "unavailable") return <Card title={t.log} alert={t.unavailable} />;
  return (
    <Card
      title={t.log}
      action={
        onNote && (
          <Button size="grid" onClick={onNote}>
            {t.note}
          </Button>
        )
      }
    >
      {entries.length === 0 ? (
        <p className="soft">{t.logEmpty}</p>
      ) : (
        <ol className="contact-log">
          {entries.map((entry) => (
            <Line key={entry.id} entry={entry} zone={zone} onTakeBack={onTakeBack} />
          ))}
        </ol>
      )}
    </Card>
  );
}

function Line({
  entry,
  zone,
  onTakeBack,
}: {
  entry: Entry;
  zone: string;
  onTakeBack: ((entry: Entry) => void) | undefined;
}) {
  const t = useWords(firstContactWords);
  const language = useLanguage();
  const when = (at: string) =>
    `${shortDay(dayOf(at, zone), language)}, ${clockTime(at, zone, language)}`;
  const made = when(entry.made_at);
  const what = `${t.hows[entry.how]} · ${t.whoms[entry.whom]} · ${t.outcomes[entry.outcome]}`;
  return (
    <li className="contact-line">
      <p className="soft small numbers">
        {made}
        {entry.made_by_name && ` ${t.by(entry.made_by_name)}`}
      </p>
      <p className="contact-what">{entry.voided_at ? <s>{what}</s> : <strong>{what}</strong>}</p>
      {entry.call_back_at && !entry.voided_at && (
        <p className="small">{t.next(when(entry.call_back_at))}</p>
      )}
      {entry.words && <p>{entry.voided_at ? <s>{entry.words}</s> : entry.words}</p>}
      {entry.voided_at ? (
        <p className="small soft">
          {t.takenBack}: {entry.void_reason}
        </p>
      ) : (
        onTakeBack && (
          <Button
            kind="quiet"
            size="grid"
            aria-label={t.takeBackOne(made)}
            onClick={() => onTakeBack(entry)}
          >
            {t.takeBack}
          </Button>
        )
      )}
    </li>
  );
}

function TakeBackDialog({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const t = useWords(firstContactWords);
  const say = useSay();
  const queries = useQueryClient();
  const takeBack = useMutation({
    mutationFn: (reason: string) =>
      answerOf(
        api.POST("/api/v1/contact-entries/{entry}/void", {
          params: { path: { entry: entry.id } },
          headers: ifMatch(entry.version),
          body: { reason },
        }),
      ),
    onSuccess: () => {
      say(t.takenBackSaid);
      onClose();
    },
    onSettled: () => {
      for (const key of ["calls", "contacts", "first-contact"])
        void queries.invalidateQueries({ queryKey: [key] });
    },
  });
  const wrongs = useMemo(() => wrongsOf(takeBack.error, t.refusals), [takeBack.error, t]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    takeBack.mutate(String(new FormData(event.currentTarget).get("reason") ?? "").trim());
  };
  return (
    <Dialog title={t.takeBackTitle} open onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <ErrorSummary wrongs={wrongs} />
        <TextField
          id="reason"
          name="reason"
          label={t.reason}
          hint={t.takeBackHint}
          maxLength={500}
        />
        <DialogActions>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button type="submit" kind="danger" busy={takeBack.isPending}>
            {t.takeBack}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
