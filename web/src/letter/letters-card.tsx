import { Download } from "lucide-react";
import { dayOf, fullDay } from "../base/time";
import { Banner, Pill, type Tone } from "../ui/banner";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { EmptyState } from "../ui/states";
import { List } from "../ui/table";
import { useLanguage, useWords } from "../words/words";
import "./letter.css";
import {
  type LetterList,
  type LetterRow,
  type ReleaseRow,
  type Standing,
  standingOf,
} from "./rules";
import { letterWords } from "./words";

type Given<T> = T | "loading" | "unavailable";

// What somebody's work, school or court was told.
export function LettersCard({
  list,
  zone,
  canWrite,
  saving,
  onMake,
  onSave,
}: {
  list: Given<Pick<LetterList, "letters" | "releases" | "letterhead">>;
  zone: string;
  canWrite: boolean;
  saving?: string | undefined;
  onMake: () => void;
  onSave: (row: LetterRow) => void;
}) {
  const t = useWords(letterWords);
  if (list === "loading") return <Card title={t.title} busy />;
  if (list === "unavailable") return <Card title={t.title} alert={t.unavailable} />;
  const ready = list.letterhead && list.releases.some(({ open }) => open);
  return (
    <Card
      title={t.title}
      flush
      action={
        canWrite &&
        ready && (
          <Button kind="primary" size="grid" onClick={onMake}>
            {t.make}
          </Button>
        )
      }
    >
      {list.letters.length === 0 ? (
        <EmptyState title={t.none} hint={canWrite && !ready ? t.needsConsent : t.noneHint} />
      ) : (
        <List label={t.title}>
          {list.letters.map((row) => (
            <LetterLine
              key={row.letter.id}
              row={row}
              zone={zone}
              busy={saving === row.letter.id}
              onSave={() => onSave(row)}
            />
          ))}
        </List>
      )}
    </Card>
  );
}

function LetterLine({
  row,
  zone,
  busy,
  onSave,
}: {
  row: LetterRow;
  zone: string;
  busy: boolean;
  onSave: () => void;
}) {
  const t = useWords(letterWords);
  const language = useLanguage();
  const { recipient, purpose, from_on, until_on, days, made_at, language: written } = row.letter;
  const day = (on: string) => fullDay(on, language);
  const on = day(dayOf(made_at, zone));
  const facts = [
    t.purposes[purpose],
    t.period(day(from_on), day(until_on)),
    t.days(days),
    t.languages[written],
    t.madeBy(row.made_by_name, on),
  ];
  return (
    <li className="letter-line">
      <div className="letter-text">
        <p className="letter-to">{recipient}</p>
        <p className="soft small">{facts.join(" · ")}</p>
      </div>
      <Button
        size="grid"
        icon={<Download className="icon" aria-hidden="true" />}
        aria-label={t.saveOf(recipient, on)}
        busy={busy}
        onClick={onSave}
      >
        {t.save}
      </Button>
    </li>
  );
}

const tones: Record<Standing, Tone> = {
  open: "good",
  over: "quiet",
  revoked: "warn",
  not_yet: "info",
};

// Who may be told what, and until when.
export function ConsentsCard({
  releases,
  today,
  canWrite,
  onNote,
  onRevoke,
}: {
  releases: Given<readonly ReleaseRow[]>;
  today: string;
  canWrite: boolean;
  onNote: () => void;
  onRevoke: (row: ReleaseRow) => void;
}) {
  const t = useWords(letterWords);
  if (releases === "loading") return <Card title={t.consents} busy />;
  if (releases === "unavailable") return <Card title={t.consents} alert={t.consentsUnavailable} />;
  return (
    <Card
      title={t.consents}
      flush
      action={
        canWrite && (
          <Button size="grid" onClick={onNote}>
            {t.note}
          </Button>
        )
      }
    >
      {releases.length === 0 ? (
        <EmptyState title={t.consentsNone} hint={t.consentsHint} />
      ) : (
        <List label={t.consents}>
          {releases.map((row) => (
            <ConsentLine
              key={row.release.id}
              row={row}
              standing={standingOf(row, today)}
              onRevoke={canWrite ? () => onRevoke(row) : undefined}
            />
          ))}
        </List>
      )}
    </Card>
  );
}

function ConsentLine({
  row,
  standing,
  onRevoke,
}: {
  row: ReleaseRow;
  standing: Standing;
  onRevoke: (() => void) | undefined;
}) {
  const t = useWords(letterWords);
  const language = useLanguage();
  const { release } = row;
  const day = (on: string) => fullDay(on, language);
  const said: Record<Standing, string> = {
    open: t.open(day(release.expires_on)),
    over: t.over(day(release.expires_on)),
    revoked: release.revoked_on ? t.revokedOn(day(release.revoked_on)) : "",
    not_yet: t.notYet,
  };
  const purpose = release.purpose === "other" ? release.purpose_words : t.purposes[release.purpose];
  return (
    <li className="letter-line">
      <div className="letter-text">
        <p className="letter-to">{release.recipient}</p>
        <p className="soft small">
          {[
            t.facts(purpose, t.tolds[release.told]),
            t.signedFact(release.signed_by, day(release.signed_on)),
          ].join(" · ")}
        </p>
      </div>
      <Pill tone={tones[standing]}>{said[standing]}</Pill>
      {onRevoke && standing === "open" && (
        <Button
          kind="quiet"
          size="grid"
          aria-label={t.revokeOf(release.recipient)}
          onClick={onRevoke}
        >
          {t.revoke}
        </Button>
      )}
    </li>
  );
}

// By what name the site writes.
export function LetterheadLine({
  letterhead,
  onChoose,
}: {
  letterhead: LetterList["letterhead"];
  onChoose?: (() => void) | undefined;
}) {
  const t = useWords(letterWords);
  const choose = onChoose && (
    <Button size="grid" onClick={onChoose}>
      {letterhead ? t.change : t.choose}
    </Button>
  );
  if (!letterhead)
    return (
      <Banner tone="warn">
        <span>
          {t.letterheadNone} {!onChoose && t.letterheadAsk}
        </span>
        {choose}
      </Banner>
    );
  return (
    <p className="row small soft">
      <span>{t.letterheadOf(letterhead.name)}</span>
      {choose}
    </p>
  );
}
