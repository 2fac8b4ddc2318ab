import { Link } from "@tanstack/react-router";
import type { Schemas } from "../api/client";
import { Card } from "../ui/card";
import { List } from "../ui/table";
import { useWords } from "../words/words";
import { StateMark } from "./people-card";
import { type Board, isMyAppointment, personOf } from "./rules";
import { SessionPill, SessionTime } from "./sessions-card";
import "./today.css";
import { todayWords } from "./words";

type SessionRow = Schemas["SessionRow"];

// The times somebody has today with one person each; nothing on a day without any.
export function MyAppointments({
  board,
  canMark,
}: {
  board: Board | "loading" | "unavailable";
  canMark: boolean;
}) {
  const t = useWords(todayWords);
  if (typeof board === "string") return null; // the board says so itself
  const mine = board.sessions.filter(isMyAppointment);
  if (mine.length === 0) return null;
  return (
    <Card title={t.myAppointments} flush>
      <List label={t.myAppointments}>
        {mine.map((row) => (
          <Appointment key={row.session.id} row={row} board={board} canMark={canMark} />
        ))}
      </List>
    </Card>
  );
}

// How it stands: with the person until it is over, and with its attendance from then on.
function Appointment({ row, board, canMark }: { row: SessionRow; board: Board; canMark: boolean }) {
  const { session, state } = row;
  const person = personOf(board, row);
  const name = person?.name ?? session.group_name;
  const due = state === "to_mark" && canMark;
  const awaited = person && (state === "to_come" || state === "running");
  return (
    <li className="session" data-state={state}>
      <SessionTime session={session} zone={board.time_zone} />
      <div className="session-what">
        <span className="session-name">{name}</span>
        <span className="soft small">
          {[person && session.group_name, session.room_name].filter(Boolean).join(" · ")}
        </span>
        <span className="row small">
          {awaited ? <StateMark state={person.state} /> : <SessionPill state={state} />}
        </span>
      </div>
      <Step session={session} due={due} name={name} />
    </li>
  );
}

function Step({
  session,
  due,
  name,
}: {
  session: SessionRow["session"];
  due: boolean;
  name: string;
}) {
  const t = useWords(todayWords);
  if (due)
    return (
      <Link
        to="/sessions/$session"
        params={{ session: session.id }}
        className="button button-grid button-primary"
        aria-label={t.attendanceOf(t.markSession, session.group_name)}
      >
        {t.mark}
      </Link>
    );
  return (
    <Link
      to="/patients/$patient"
      params={{ patient: session.patient_id ?? "" }}
      className="button button-grid button-quiet"
      aria-label={t.stepFor(t.steps.open_chart, name)}
    >
      {t.steps.open_chart}
    </Link>
  );
}
