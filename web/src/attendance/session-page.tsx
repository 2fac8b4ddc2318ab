import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { CheckCheck, CloudOff, PenLine, Video } from "lucide-react";
import { useState } from "react";
import { refusalOf } from "../api/client";
import { sheetQuery } from "../api/queries";
import { clockTime, longDay } from "../base/time";
import { DayNotices } from "../setup/day-notices";
import { useKeys } from "../shell/keys";
import { usePageTitle } from "../shell/page-title";
import { usePreferences } from "../shell/preferences";
import { useSession } from "../shell/session";
import { Banner } from "../ui/banner";
import { Button } from "../ui/button";
import { Skeleton } from "../ui/skeleton";
import { ErrorState } from "../ui/states";
import { useLanguage, useWords } from "../words/words";
import {
  choose,
  hasBegun,
  isAway,
  isComplete,
  markedCount,
  presenceOfKey,
  proposalFor,
  type Sheet,
} from "./rules";
import { SheetCard } from "./sheet-card";
import { useMarks } from "./use-marks";
import { attendanceWords } from "./words";

// One group on one day: who was in the room, and for how long.
export function SessionPage() {
  const t = useWords(attendanceWords);
  const { session } = useParams({ from: "/frame/sessions/$session" });
  const sheet = useQuery(sheetQuery(session));
  usePageTitle(t.title);
  if (sheet.isPending) return <Skeleton lines={6} />;
  if (!sheet.data)
    return <ErrorState refusal={refusalOf(sheet.error)} onRetry={() => void sheet.refetch()} />;
  return <SessionSheet key={session} sheet={sheet.data} />;
}

function SessionSheet({ sheet }: { sheet: Sheet }) {
  const t = useWords(attendanceWords);
  const { site, may } = useSession();
  const marks = useMarks(sheet);
  const [active, setActive] = useState(-1);
  const canMark = may("mark_attendance");
  useSheetKeys(sheet, marks, canMark, active, setActive);
  const waiting = Object.values(marks.savings).filter(({ state }) => state === "kept").length;
  return (
    <div className="page">
      <Heading sheet={sheet} zone={site.time_zone} />
      <DayNotices site={site.id} day={sheet.session.held_on} session={sheet.session.id} />
      {sheet.session.state === "cancelled" && (
        <Banner tone="warn">
          {sheet.session.cancel_reason
            ? t.cancelledBecause(sheet.session.cancel_reason)
            : t.cancelled}
        </Banner>
      )}
      {!canMark && <Banner>{t.readOnly}</Banner>}
      {waiting > 0 && (
        <Banner tone="warn" icon={CloudOff} role="status">
          {t.kept(waiting)}
        </Banner>
      )}
      <Progress sheet={sheet} marks={marks} canMark={canMark} onMarked={() => setActive(0)} />
      <SheetCard
        sheet={sheet}
        marks={marks}
        canMark={canMark}
        zone={site.time_zone}
        active={active}
        onActive={setActive}
      />
    </div>
  );
}

function Heading({ sheet, zone }: { sheet: Sheet; zone: string }) {
  const t = useWords(attendanceWords);
  const { may } = useSession();
  const language = useLanguage();
  const { session } = sheet;
  const time = (instant: string) => clockTime(instant, zone, language);
  return (
    <header className="page-head">
      <div>
        <h1>{session.group_name}</h1>
        <p className="soft capital">
          {longDay(session.held_on, language)}, {time(session.starts_at)} – {time(session.ends_at)}
        </p>
        <p className="soft small">
          {[t.modality[session.modality], session.room_name, ...session.facilitators]
            .filter(Boolean)
            .join(" · ")}
        </p>
      </div>
      {may(session.patient_id ? "write_notes" : "read_notes") && session.state === "scheduled" && (
        <Link
          to={session.patient_id ? "/sessions/$session/visit" : "/sessions/$session/note"}
          params={{ session: session.id }}
          className="button button-plain button-normal"
        >
          <PenLine className="icon" aria-hidden="true" />
          {session.patient_id ? t.visitNote : t.note}
        </Link>
      )}
      {session.telehealth_link && session.state === "scheduled" && (
        <a
          className="button button-plain button-normal"
          href={session.telehealth_link}
          target="_blank"
          rel="noreferrer"
        >
          <Video className="icon" aria-hidden="true" />
          {t.join}
        </a>
      )}
    </header>
  );
}

function Progress({
  sheet,
  marks,
  canMark,
  onMarked,
}: {
  sheet: Sheet;
  marks: ReturnType<typeof useMarks>;
  canMark: boolean;
  onMarked: () => void;
}) {
  const t = useWords(attendanceWords);
  const { singleKeys } = usePreferences();
  const marked = markedCount(sheet.rows);
  const begun = hasBegun(sheet.session, new Date());
  const proposed = sheet.rows.flatMap((row) => {
    const draft = marks.drafts[row.patient_id] ? undefined : proposalFor(row, sheet.session);
    return draft ? [{ patient: row.patient_id, draft }] : [];
  });
  const progress =
    marked === sheet.rows.length
      ? t.allMarked
      : begun
        ? t.progress(marked, sheet.rows.length)
        : t.notBegun;
  if (sheet.rows.length === 0 || !canMark || sheet.session.state === "cancelled") return null;
  return (
    <div className="sheet-top">
      {proposed.length > 0 && begun && (
        <Button
          kind="primary"
          icon={<CheckCheck className="icon" aria-hidden="true" />}
          onClick={() => {
            for (const { patient, draft } of proposed) marks.put(patient, draft);
            onMarked(); // the button goes, and takes no focus with it
          }}
        >
          {proposed.some(({ draft }) => isAway(draft.presence))
            ? t.markKnown(proposed.length)
            : t.markArrived(proposed.length)}
        </Button>
      )}
      <span className="numbers" role="status">
        {progress}
      </span>
      {singleKeys && <span className="soft small push sheet-keys">{t.keys}</span>}
    </div>
  );
}

// J and K move between rows; a letter marks the row one is in, and goes on when nothing is left
// to say about it.
function useSheetKeys(
  sheet: Sheet,
  marks: ReturnType<typeof useMarks>,
  canMark: boolean,
  active: number,
  setActive: (row: number) => void,
) {
  const { singleKeys } = usePreferences();
  const last = sheet.rows.length - 1;
  const set = (letter: string) => () => {
    const row = sheet.rows[active];
    const presence = presenceOfKey[letter];
    if (!row || !presence || !canMark || sheet.session.state === "cancelled") return;
    const draft = choose(presence, row, sheet.session, marks.drafts[row.patient_id]);
    marks.put(row.patient_id, draft);
    if (isComplete(draft, sheet.session)) setActive(Math.min(active + 1, last));
  };
  const letters = Object.fromEntries(
    Object.keys(presenceOfKey).map((letter) => [letter, set(letter)]),
  );
  useKeys(
    {
      ...letters,
      j: () => setActive(Math.min(active + 1, last)),
      k: () => setActive(Math.max(active - 1, 0)),
    },
    singleKeys,
  );
}
