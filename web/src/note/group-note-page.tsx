import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, Navigate, useParams } from "@tanstack/react-router";
import { CheckCheck, CloudOff } from "lucide-react";
import { useState } from "react";
import { refusalOf } from "../api/client";
import { sheetQuery } from "../api/queries";
import { hasBegun, isAway, proposalFor, type Sheet } from "../attendance/rules";
import { useMarks } from "../attendance/use-marks";
import { attendanceWords } from "../attendance/words";
import { clockTime, longDay } from "../base/time";
import { usePageTitle } from "../shell/page-title";
import { useSession } from "../shell/session";
import { Banner } from "../ui/banner";
import { Button } from "../ui/button";
import { ErrorSummary } from "../ui/error-summary";
import { Skeleton } from "../ui/skeleton";
import { ErrorState } from "../ui/states";
import { useLanguage, useWords } from "../words/words";
import "./group-note.css";
import { NarrativeCard } from "./narrative-card";
import { PasswordDialog } from "./password-dialog";
import { PeopleCard } from "./people-card";
import { groupNoteQuery } from "./queries";
import { type GroupNote, type Line, linesOf } from "./rules";
import { SignBar } from "./sign-bar";
import { AlikeDialog } from "./sign-dialogs";
import { useDrafts } from "./use-drafts";
import { useSignKey } from "./use-sign-key";
import { useSigning } from "./use-signing";
import { noteWords } from "./words";

// A group's note: told once for the group, with a line for each person, signed with one act.
export function GroupNotePage() {
  const t = useWords(noteWords);
  const queries = useQueryClient();
  const { session } = useParams({ from: "/frame/sessions/$session/note" });
  const note = useQuery(groupNoteQuery(queries, session));
  const sheet = useQuery({ ...sheetQuery(session), enabled: note.isSuccess });
  usePageTitle(t.title);
  if (note.error && !note.data)
    return (
      <div className="page">
        <h1>{t.title}</h1>
        <ErrorState refusal={refusalOf(note.error)} onRetry={() => void note.refetch()} />
      </div>
    );
  if (!note.data || !sheet.data) return <Skeleton lines={8} />;
  // An appointment has a note of its own, but for those that were once written here.
  const hasLine = note.data.rows.some((row) => row.note && !row.note.form_hash);
  if (note.data.session.patient_id && !hasLine)
    return <Navigate to="/sessions/$session/visit" params={{ session }} replace />;
  return <Writing key={session} page={note.data} sheet={sheet.data} />;
}

function Writing({ page, sheet }: { page: GroupNote; sheet: Sheet }) {
  const t = useWords(noteWords);
  const { me, site, may } = useSession();
  const marks = useMarks(sheet);
  const writing = useDrafts(page, me.staff_id);
  const [active, setActive] = useState(-1);
  const begun = hasBegun(page.session, new Date());
  const cancelled = page.session.state === "cancelled";
  const canWrite = may("write_notes") && begun && !cancelled;
  const lines = linesOf(page, sheet, me.staff_id);
  const mine = lines.filter(
    ({ row, stands }) =>
      stands === "mine" || (stands === "open" && writing.drafts[row.person.patient_id]),
  );
  const signing = useSigning(page, me.staff_id, writing);
  useSignKey(canWrite && mine.length > 0, () => void signing.sign());
  const waiting = [...Object.values(writing.savings), ...Object.values(marks.savings)].some(
    ({ state }) => state === "kept",
  );
  return (
    <div className="page group-note">
      <Heading page={page} zone={site.time_zone} />
      {!may("write_notes") && <Banner>{t.readOnly}</Banner>}
      {cancelled && <Banner tone="warn">{t.cancelled}</Banner>}
      {!cancelled && !begun && <Banner>{t.notBegun}</Banner>}
      {waiting && (
        <Banner tone="warn" icon={CloudOff} role="status">
          {t.kept}
        </Banner>
      )}
      <ErrorSummary wrongs={signing.wrongs} />
      <NarrativeCard page={page} writing={writing} canWrite={canWrite} />
      <PeopleCard
        lines={lines}
        sheet={sheet}
        marks={marks}
        writing={writing}
        zone={site.time_zone}
        canWrite={canWrite}
        canMark={canWrite && may("mark_attendance")}
        active={active}
        onActive={setActive}
        onNext={(from) => setActive(nextOpen(lines, from))}
        action={canWrite && may("mark_attendance") && <MarkArrived sheet={sheet} marks={marks} />}
      />
      {lines.length > 0 && canWrite && (
        <SignBar lines={lines} mine={mine.length} writing={writing} signing={signing} />
      )}
      {signing.asks === "password" && (
        <PasswordDialog
          wrong={signing.wrongPassword}
          busy={signing.busy}
          onSign={(password) => void signing.sign({ password })}
          onClose={signing.close}
        />
      )}
      {signing.asks === "alike" && <AlikeDialog signing={signing} />}
    </div>
  );
}

// Returns the next person about whom there is something to write; the same when there is none.
function nextOpen(lines: readonly Line[], from: number): number {
  const next = lines.findIndex(
    ({ stands }, place) => place > from && (stands === "open" || stands === "mine"),
  );
  return next < 0 ? from : next;
}

function Heading({ page, zone }: { page: GroupNote; zone: string }) {
  const t = useWords(noteWords);
  const language = useLanguage();
  const { session } = page;
  const time = (instant: string) => clockTime(instant, zone, language);
  return (
    <header className="page-head">
      <div>
        <h1>
          {session.group_name}
          <span className="soft gn-kind"> {t.title}</span>
        </h1>
        <p className="soft capital">
          {longDay(session.held_on, language)}, {time(session.starts_at)} – {time(session.ends_at)}
          {session.facilitators.length > 0 && ` · ${session.facilitators.join(", ")}`}
        </p>
      </div>
      <Link
        to="/sessions/$session"
        params={{ session: session.id }}
        className="button button-quiet button-grid"
      >
        {t.toAttendance}
      </Link>
    </header>
  );
}

// Marks everybody the check-ins speak of, as the attendance page does.
function MarkArrived({ sheet, marks }: { sheet: Sheet; marks: ReturnType<typeof useMarks> }) {
  const t = useWords(attendanceWords);
  const proposed = sheet.rows.flatMap((row) => {
    const draft = marks.drafts[row.patient_id] ? undefined : proposalFor(row, sheet.session);
    return draft ? [{ patient: row.patient_id, draft }] : [];
  });
  if (proposed.length === 0) return null;
  const away = proposed.some(({ draft }) => isAway(draft.presence));
  return (
    <Button
      size="grid"
      icon={<CheckCheck className="icon" aria-hidden="true" />}
      onClick={() => {
        for (const { patient, draft } of proposed) marks.put(patient, draft);
      }}
    >
      {away ? t.markKnown(proposed.length) : t.markArrived(proposed.length)}
    </Button>
  );
}
