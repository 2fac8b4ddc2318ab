import { ShieldAlert } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { Because } from "../absence/reason-fields";
import { reasons } from "../absence/rules";
import { absenceWords } from "../absence/words";
import { clockTime, duration } from "../base/time";
import { Pill } from "../ui/banner";
import { Card } from "../ui/card";
import { Meter } from "../ui/meter";
import { SaveLine } from "../ui/saving";
import { Conflict, EmptyState } from "../ui/states";
import { useLanguage, useWords } from "../words/words";
import {
  choose,
  type Draft,
  isAway,
  isComplete,
  minutesTyped,
  type Presence,
  presences,
  proposalFor,
  type Row,
  type Sheet,
} from "./rules";
import "./sheet.css";
import type { Marks } from "./use-marks";
import { attendanceWords } from "./words";

export interface SheetCardProps {
  sheet: Sheet | "loading" | "unavailable";
  marks: Marks;
  canMark: boolean;
  zone: string;
  active: number;
  onActive: (row: number) => void;
}

// The roster of one session, and what is said about each person in it.
export function SheetCard({ sheet, marks, canMark, zone, active, onActive }: SheetCardProps) {
  const t = useWords(attendanceWords);
  if (sheet === "loading") return <Card title={t.roster} busy />;
  if (sheet === "unavailable") return <Card title={t.roster} alert={t.unavailable} />;
  if (sheet.rows.length === 0)
    return (
      <Card title={t.roster}>
        <EmptyState title={t.empty} hint={t.emptyHint} />
      </Card>
    );
  return (
    <Card title={t.roster} flush>
      <div className="sheet-head" aria-hidden="true">
        <span>{t.person}</span>
        <span>{t.roster}</span>
        <span>{t.minutes}</span>
        <span>{t.week}</span>
      </div>
      {/* biome-ignore lint/a11y/noRedundantRoles: a list without bullets is not read as one in Safari */}
      <ol role="list" className="sheet">
        {sheet.rows.map((row, index) => (
          <SheetRow
            key={row.patient_id}
            row={row}
            session={sheet.session}
            marks={marks}
            canMark={canMark && sheet.session.state !== "cancelled"}
            zone={zone}
            active={index === active}
            onActive={() => onActive(index)}
            onNext={() => onActive(Math.min(index + 1, sheet.rows.length - 1))}
          />
        ))}
      </ol>
    </Card>
  );
}

interface RowProps {
  row: Row;
  session: Sheet["session"];
  marks: Marks;
  canMark: boolean;
  zone: string;
  active: boolean;
  onActive: () => void;
  onNext: () => void;
}

function SheetRow({ row, session, marks, canMark, zone, active, onActive, onNext }: RowProps) {
  const t = useWords(attendanceWords);
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (active && !item.current?.contains(document.activeElement)) item.current?.focus();
  }, [active]);
  const draft = marks.drafts[row.patient_id];
  const saving = marks.savings[row.patient_id] ?? { state: "unchanged" };
  const shown = draft ?? row.mark ?? undefined;
  const set = (presence: Presence) =>
    marks.put(row.patient_id, choose(presence, row, session, draft));
  const next = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.target !== item.current) return;
    event.preventDefault();
    onNext();
  };
  return (
    <li
      ref={item}
      className="sheet-row"
      tabIndex={-1}
      data-active={active}
      data-marked={Boolean(row.mark) && !draft}
      aria-label={row.name}
      onFocus={onActive}
      onKeyDown={next}
    >
      <Who row={row} zone={zone} />
      <Presences row={row} session={session} shown={shown} canMark={canMark} onSet={set} />
      <Minutes
        row={row}
        session={session}
        shown={shown}
        canMark={canMark}
        onMinutes={(minutes) =>
          marks.put(row.patient_id, {
            ...(draft ?? choose(shown?.presence ?? "present", row, session, undefined)),
            minutes,
          })
        }
        onNext={onNext}
      />
      <Week row={row} />
      <div className="sheet-saving">
        <SaveLine saving={saving} refusals={t.refusals} />
      </div>
      {shown && isAway(shown.presence) && canMark && (
        <Reason
          key={`${shown.presence} ${row.mark?.version}`}
          row={row}
          because={{
            kind: (draft ? draft.reasonKind : row.mark?.reason_kind) ?? "unknown",
            words: shown.reason,
          }}
          onReason={({ kind, words }) =>
            marks.put(row.patient_id, {
              ...(draft ?? choose(shown.presence, row, session, undefined)),
              reasonKind: kind,
              reason: words,
            })
          }
        />
      )}
      {draft && saving.state === "conflict" && row.mark && (
        <div className="sheet-conflict">
          <Conflict
            mine={<MarkWords mark={draft} />}
            theirs={<MarkWords mark={row.mark} />}
            onKeepMine={() => marks.put(row.patient_id, { ...draft, version: row.mark?.version })}
            onKeepTheirs={() => marks.drop(row.patient_id)}
          />
        </div>
      )}
      {draft?.minutes !== undefined && !isComplete(draft, session) && (
        <p className="field-error sheet-conflict">{t.minutesWrong(session.minutes)}</p>
      )}
    </li>
  );
}

function MarkWords({ mark }: { mark: { presence: Presence; minutes: number | undefined } }) {
  const t = useWords(attendanceWords);
  return t.markWords(t.presence[mark.presence], duration(mark.minutes ?? 0));
}

function Who({ row, zone }: { row: Row; zone: string }) {
  const t = useWords(attendanceWords);
  const { reasons } = useWords(absenceWords);
  const language = useLanguage();
  return (
    <div className="sheet-who">
      <span className="person-name">
        {row.name}
        {row.pronouns && <span className="soft small sheet-pronouns"> {row.pronouns}</span>}
      </span>
      <span className="row small soft numbers">
        {row.arrived_at
          ? t.arrivedAt(clockTime(row.arrived_at, zone, language))
          : row.absence
            ? t.away(reasons[row.absence.reason_kind])
            : t.notArrived}
        {row.open_alerts > 0 && (
          <Pill tone="risk" icon={ShieldAlert}>
            {t.safety}
          </Pill>
        )}
      </span>
    </div>
  );
}

function Presences({
  row,
  session,
  shown,
  canMark,
  onSet,
}: {
  row: Row;
  session: Sheet["session"];
  shown: { presence: Presence } | undefined;
  canMark: boolean;
  onSet: (presence: Presence) => void;
}) {
  const t = useWords(attendanceWords);
  const proposed = shown ? undefined : proposalFor(row, session)?.presence;
  if (!canMark) return <span className="small">{shown ? t.presence[shown.presence] : "–"}</span>;
  return (
    <fieldset className="presences">
      <legend className="visually-hidden">{t.marks(row.name)}</legend>
      {presences.map((presence) => (
        <button
          key={presence}
          type="button"
          className="presence"
          data-presence={presence}
          data-proposed={proposed === presence}
          aria-pressed={shown?.presence === presence}
          aria-label={t.mark(t.presence[presence], row.name)}
          onClick={() => onSet(presence)}
        >
          {t.presence[presence]}
        </button>
      ))}
    </fieldset>
  );
}

function Minutes({
  row,
  session,
  shown,
  canMark,
  onMinutes,
  onNext,
}: {
  row: Row;
  session: Sheet["session"];
  shown: Pick<Draft, "presence" | "minutes"> | undefined;
  canMark: boolean;
  onMinutes: (minutes: number | undefined) => void;
  onNext: () => void;
}) {
  const t = useWords(attendanceWords);
  const box = useRef<HTMLInputElement>(null);
  const value = shown ? shown.minutes : proposalFor(row, session)?.minutes;
  const [typed, setTyped] = useState<string>();
  const needed = shown && !isAway(shown.presence) && shown.minutes === undefined;
  useEffect(() => {
    if (needed) box.current?.focus();
  }, [needed]);
  if (!canMark || (shown && isAway(shown.presence)))
    return <span className="numbers sheet-minutes">{shown ? (shown.minutes ?? "") : ""}</span>;
  if (!shown && row.absence && !row.arrived_at) return <span className="sheet-minutes" />;
  const commit = () => {
    if (typed === undefined) return;
    setTyped(undefined);
    const minutes = minutesTyped(typed);
    if (minutes !== value || !shown) onMinutes(minutes);
  };
  return (
    <span className="minutes-box">
      <input
        ref={box}
        className="minutes numbers"
        inputMode="numeric"
        aria-label={t.minutesOf(row.name)}
        aria-invalid={needed || undefined}
        data-proposed={!shown}
        value={typed ?? value ?? ""}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          commit();
          onNext();
        }}
      />
    </span>
  );
}

function Week({ row }: { row: Row }) {
  const t = useWords(attendanceWords);
  const { dose } = row;
  return (
    <div className="sheet-week small numbers">
      <span className="row">
        {t.weekOf(duration(dose.minutes), duration(dose.minutes_ordered))}
        {dose.minutes_short > 0 && <Pill tone="warn">{t.short(duration(dose.minutes_short))}</Pill>}
      </span>
      <Meter value={dose.minutes} coming={dose.minutes_scheduled} max={dose.minutes_ordered} />
    </div>
  );
}

function Reason({
  row,
  because,
  onReason,
}: {
  row: Row;
  because: Because;
  onReason: (because: Because) => void;
}) {
  const t = useWords(attendanceWords);
  const { reasons: words, inWordsNeeded } = useWords(absenceWords);
  const [typed, setTyped] = useState(because.words);
  const needed = because.kind === "other" && !typed.trim();
  return (
    <div className="reasons">
      <select
        className="reason"
        aria-label={t.reasonOf(row.name)}
        value={because.kind}
        onChange={({ target }) =>
          onReason({ kind: target.value as Because["kind"], words: typed.trim() })
        }
      >
        {reasons.map((kind) => (
          <option key={kind} value={kind}>
            {words[kind]}
          </option>
        ))}
      </select>
      <input
        className="reason"
        placeholder={needed ? inWordsNeeded : t.reason}
        aria-label={t.reasonWordsOf(row.name)}
        aria-invalid={needed || undefined}
        maxLength={160}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() =>
          typed.trim() !== because.words && onReason({ ...because, words: typed.trim() })
        }
      />
    </div>
  );
}
