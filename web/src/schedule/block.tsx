import { Video } from "lucide-react";
import { type PointerEvent, useEffect, useRef } from "react";
import { clockTime, wallTime } from "../base/time";
import { useLanguage, useWords } from "../words/words";
import {
  type BoardSession,
  type By,
  type Hours,
  isElsewhere,
  type Move,
  type Placed,
} from "./rules";
import { minuteHeight } from "./scale";
import { scheduleWords } from "./words";

// A session on the board, as tall as it is long.
export function Block({
  session,
  starts,
  lane,
  lanes,
  by,
  hours,
  zone,
  column,
  focusable,
  lifted,
  onFocus,
  onOpen,
  onPointerDown,
}: Placed & {
  by: By;
  hours: Hours;
  zone: string;
  column: number;
  focusable: boolean;
  lifted: boolean;
  onFocus: () => void;
  onOpen: () => void;
  onPointerDown: ((event: PointerEvent<HTMLButtonElement>) => void) | undefined;
}) {
  const { card } = session;
  return (
    <button
      type="button"
      className="block"
      data-session={card.id}
      data-at={column}
      data-state={card.state}
      data-movable={onPointerDown ? true : undefined}
      data-lifted={lifted || undefined}
      data-short={card.minutes < 45 || undefined}
      tabIndex={focusable ? 0 : -1}
      style={{
        top: (starts - hours.first) * minuteHeight,
        height: card.minutes * minuteHeight - 2,
        insetInlineStart: `calc(${(100 * lane) / lanes}% + 2px)`,
        width: `calc(${100 / lanes}% - 4px)`,
      }}
      onFocus={onFocus}
      onClick={onOpen}
      onPointerDown={onPointerDown}
    >
      <span className="visually-hidden">{useBlockWords(session, zone)}</span>
      <Inside session={session} by={by} zone={zone} />
    </button>
  );
}

function Inside({ session, by, zone }: { session: BoardSession; by: By; zone: string }) {
  const t = useWords(scheduleWords);
  const language = useLanguage();
  const { card, expected, capacity } = session;
  const beside = by === "rooms" ? card.facilitators.join(", ") : card.room_name;
  return (
    <>
      <span className="block-name" aria-hidden="true">
        {card.telehealth_link && <Video className="icon" aria-hidden="true" />}
        {card.group_name}
      </span>
      <span className="block-line numbers" aria-hidden="true">
        {clockTime(card.starts_at, zone, language)} · {t.seats(expected, capacity)}
      </span>
      <span className="block-line" aria-hidden="true">
        {card.state === "cancelled" ? t.cancelled : beside}
      </span>
    </>
  );
}

function useBlockWords(session: BoardSession, zone: string): string {
  const t = useWords(scheduleWords);
  const language = useLanguage();
  const { card, expected, capacity, meeting_on } = session;
  const said = [
    t.block(
      card.group_name,
      clockTime(card.starts_at, zone, language),
      clockTime(card.ends_at, zone, language),
      card.room_name,
      card.facilitators.join(", ") || t.details.nobody,
      t.seatsWords(expected, capacity),
    ),
  ];
  if (card.state === "cancelled") said.push(t.cancelled);
  if (card.telehealth_link) said.push(t.onScreen);
  if (meeting_on && isElsewhere(session, zone)) said.push(t.movedHere);
  return said.join(", ");
}

// Where a session that moves would be.
export function Ghost({ move, hours, blocked }: { move: Move; hours: Hours; blocked: boolean }) {
  const language = useLanguage();
  const { card } = move.session;
  const ghost = useRef<HTMLDivElement>(null);
  useEffect(() => {
    ghost.current?.scrollIntoView?.({ block: "nearest", inline: "nearest" });
  });
  return (
    <div
      ref={ghost}
      className="block ghost"
      data-blocked={blocked || undefined}
      aria-hidden="true"
      style={{
        top: (move.to.starts - hours.first) * minuteHeight,
        height: card.minutes * minuteHeight - 2,
      }}
    >
      <span className="block-name">{card.group_name}</span>
      <span className="block-line numbers">
        {wallTime(move.to.starts, language)}–{wallTime(move.to.starts + card.minutes, language)}
      </span>
    </div>
  );
}
