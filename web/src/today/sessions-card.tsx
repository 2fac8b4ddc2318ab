import { Link } from "@tanstack/react-router";
import type { Schemas } from "../api/client";
import { clockTime } from "../base/time";
import { Pill, type Tone } from "../ui/banner";
import { Card } from "../ui/card";
import { EmptyState } from "../ui/states";
import { List } from "../ui/table";
import { useLanguage, useWords } from "../words/words";
import { type Board, isMyAppointment } from "./rules";
import "./today.css";
import { todayWords } from "./words";

type SessionRow = Schemas["SessionRow"];

const tones: Record<SessionRow["state"], Tone> = {
  to_come: "quiet",
  running: "info",
  to_mark: "warn",
  marked: "good",
  cancelled: "quiet",
};

// Today's sessions in the order of the clock, and how far each has come; one's own appointments have
// a card of their own.
export function SessionsCard({
  board,
  canMark,
}: {
  board: Board | "loading" | "unavailable";
  canMark: boolean;
}) {
  const t = useWords(todayWords);
  if (board === "loading") return <Card title={t.sessions} busy />;
  if (board === "unavailable") return <Card title={t.sessions} alert={t.unavailable} />;
  const sessions = board.sessions.filter((row) => !isMyAppointment(row));
  if (sessions.length === 0 && board.sessions.length > 0) return null;
  return (
    <Card title={t.sessions} flush>
      {sessions.length === 0 ? (
        <EmptyState title={t.noSessions} />
      ) : (
        <List label={t.sessions}>
          {sessions.map((row) => (
            <Session key={row.session.id} row={row} zone={board.time_zone} canMark={canMark} />
          ))}
        </List>
      )}
    </Card>
  );
}

function Session({ row, zone, canMark }: { row: SessionRow; zone: string; canMark: boolean }) {
  const t = useWords(todayWords);
  const { session, state } = row;
  const due = state === "to_mark" && canMark;
  const step = due ? t.markSession : t.openSession;
  const counted =
    state === "to_mark" || state === "marked"
      ? t.marked(row.marked, row.expected)
      : t.here(row.arrived, row.expected);
  return (
    <li className="session" data-state={state}>
      <SessionTime session={session} zone={zone} />
      <div className="session-what">
        <span className="session-name">{session.group_name}</span>
        <span className="soft small">
          {[session.room_name, ...session.facilitators].filter(Boolean).join(" · ")}
        </span>
        <span className="row small">
          <SessionPill state={state} />
          {state !== "cancelled" && <span className="soft numbers">{counted}</span>}
        </span>
      </div>
      <Link
        to="/sessions/$session"
        params={{ session: session.id }}
        className={`button button-grid ${due ? "button-primary" : "button-quiet"}`}
        aria-label={t.attendanceOf(step, session.group_name)}
      >
        {due ? t.mark : t.openSession}
      </Link>
    </li>
  );
}

export function SessionTime({ session, zone }: { session: SessionRow["session"]; zone: string }) {
  const language = useLanguage();
  return (
    <div className="session-time numbers">
      <span>{clockTime(session.starts_at, zone, language)}</span>
      <span className="soft small">{clockTime(session.ends_at, zone, language)}</span>
    </div>
  );
}

export function SessionPill({ state }: { state: SessionRow["state"] }) {
  const t = useWords(todayWords);
  return <Pill tone={tones[state]}>{t.sessionStates[state]}</Pill>;
}
