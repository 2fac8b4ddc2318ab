import type { ReactNode } from "react";
import { clockTime, longDay } from "../base/time";
import { Pill } from "../ui/banner";
import { EmptyState } from "../ui/states";
import { List } from "../ui/table";
import { useLanguage, useWords } from "../words/words";
import { type Board, type BoardSession, sessionsOn } from "./rules";
import { scheduleWords } from "./words";

// A day as a list: for a phone, and for paper.
export function DayList({
  board,
  day,
  zone,
  onOpen,
}: {
  board: Board;
  day: string;
  zone: string;
  onOpen: (session: BoardSession) => void;
}) {
  const t = useWords(scheduleWords);
  const language = useLanguage();
  const sessions = sessionsOn(board, day);
  if (sessions.length === 0) return <EmptyState title={t.noSessions} hint={t.noSessionsHint} />;
  return (
    <List label={t.boardLabel(longDay(day, language))}>
      {sessions.map((session) => (
        <ListedSession key={session.card.id} session={session} zone={zone}>
          <button type="button" className="board-open" onClick={() => onOpen(session)}>
            {session.card.group_name}
          </button>
        </ListedSession>
      ))}
    </List>
  );
}

function ListedSession({
  session: { card, expected, capacity },
  zone,
  children,
}: {
  session: BoardSession;
  zone: string;
  children: ReactNode;
}) {
  const t = useWords(scheduleWords);
  const language = useLanguage();
  return (
    <li className="board-row" data-state={card.state}>
      <span className="board-row-time numbers">
        <span>{clockTime(card.starts_at, zone, language)}</span>
        <span className="soft small">{clockTime(card.ends_at, zone, language)}</span>
      </span>
      <span className="board-row-what">
        {children}
        <span className="soft small">
          {[card.room_name, ...card.facilitators].filter(Boolean).join(" · ")}
        </span>
        <States card={card} />
      </span>
      <span className="numbers small soft">
        <span aria-hidden="true">{t.seats(expected, capacity)}</span>
        <span className="visually-hidden">{t.seatsWords(expected, capacity)}</span>
      </span>
    </li>
  );
}

export function States({ card }: { card: BoardSession["card"] }) {
  const t = useWords(scheduleWords);
  if (card.state !== "cancelled" && !card.telehealth_link) return null;
  return (
    <span className="row">
      {card.state === "cancelled" && <Pill>{t.cancelled}</Pill>}
      {card.telehealth_link && <Pill tone="info">{t.onScreen}</Pill>}
    </span>
  );
}

// The week on paper: its days beside each other, each a list.
export function PrintedWeek({
  board,
  days,
  zone,
}: {
  board: Board;
  days: readonly string[];
  zone: string;
}) {
  const t = useWords(scheduleWords);
  const language = useLanguage();
  return (
    <div className="printed-week">
      {days
        .filter((day) => sessionsOn(board, day).length > 0)
        .map((day) => (
          <section key={day}>
            <h2 className="capital">{longDay(day, language)}</h2>
            <ul>
              {sessionsOn(board, day).map(({ card, expected, capacity }) => (
                <li key={card.id} data-state={card.state}>
                  <span className="numbers">
                    {clockTime(card.starts_at, zone, language)}–
                    {clockTime(card.ends_at, zone, language)}
                  </span>{" "}
                  <strong>{card.group_name}</strong>
                  {card.state === "cancelled" && ` (${t.cancelled})`}
                  <br />
                  {[card.room_name, ...card.facilitators, t.seats(expected, capacity)].join(" · ")}
                </li>
              ))}
            </ul>
          </section>
        ))}
    </div>
  );
}
