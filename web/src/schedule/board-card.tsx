import { useEffect, useState } from "react";
import { longDay, mondayOf, shortDay, wallTime } from "../base/time";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { useSay } from "../ui/status-line";
import { useLanguage, useWords } from "../words/words";
import { DayBoard } from "./day-board";
import { DayList } from "./day-list";
import { findingWords } from "./finding-words";
import {
  type Board,
  type BoardSession,
  type By,
  columnsOf,
  doingOf,
  hoursOf,
  inTheWayOf,
  type Move,
  nobody,
  sessionsOn,
  weekFrom,
} from "./rules";
import { useMoving } from "./use-moving";
import { scheduleWords } from "./words";

const minuteMs = 60_000;

interface Given {
  board: Board;
  day: string;
  by: By;
  today: string;
  zone: string;
  canChange: boolean;
  last?: string | undefined; // the session that was open: where the focus goes when it has gone
  onShow: (to: { day?: string; by?: By }) => void;
  onOpen: (session: BoardSession) => void;
  onDrop: (move: Move) => void;
  now?: Date;
}

// The days of a week, and one of them in full.
export function BoardCard({
  board,
  ...rest
}: Omit<Given, "board"> & { board: Board | "loading" | "unavailable" }) {
  const t = useWords(scheduleWords);
  if (board === "loading") return <Card title={t.loading} busy />;
  if (board === "unavailable") return <Card title={t.loading} alert={t.unavailable} />;
  return <Loaded board={board} {...rest} />;
}

function Loaded({
  board,
  day,
  by,
  today,
  zone,
  canChange,
  last,
  onShow,
  onOpen,
  onDrop,
  now,
}: Given) {
  const t = useWords(scheduleWords);
  const language = useLanguage();
  const say = useSay();
  const narrow = useNarrow();
  const clock = useClock(now);
  const days = weekFrom(mondayOf(day));
  const columns = columnsOf(board, by, day);
  const moving = useMoving({
    by,
    zone,
    columns,
    days,
    onDay: (to) => onShow({ day: to }),
    onDrop,
    onLeave: () => say(t.moving.left),
  });
  return (
    <div className="card card-flush board-card">
      <div className="board-top">
        <WeekStrip
          board={board}
          days={days}
          day={day}
          today={today}
          onDay={(to) => onShow({ day: to })}
        />
        {!narrow && (
          <fieldset className="board-by">
            <legend className="visually-hidden">{t.columns}</legend>
            {(["rooms", "staff"] as const).map((one) => (
              <Button
                key={one}
                size="grid"
                aria-pressed={by === one}
                onClick={() => onShow({ by: one })}
              >
                {t.by[one]}
              </Button>
            ))}
          </fieldset>
        )}
      </div>
      {narrow ? (
        <DayList board={board} day={day} zone={zone} onOpen={onOpen} />
      ) : (
        <DayBoard
          board={board}
          day={day}
          by={by}
          columns={columns}
          hours={hoursOf(board.sessions, zone)}
          zone={zone}
          canChange={canChange}
          moving={moving}
          last={last}
          now={clock}
          onOpen={onOpen}
        />
      )}
      {!narrow && (
        <p className="board-foot small soft" role="status">
          {moving.move ? (
            <MoveLine board={board} move={moving.move} zone={zone} />
          ) : (
            sessionsOn(board, day).length > 0 && canChange && t.keys
          )}
          {sessionsOn(board, day).length === 0 && !moving.move && (
            <>
              <span className="capital">{longDay(day, language)}</span>: {t.noSessions}
            </>
          )}
        </p>
      )}
    </div>
  );
}

// The week over the board: how much each day holds, which are closed, and where one is.
function WeekStrip({
  board,
  days,
  day,
  today,
  onDay,
}: {
  board: Board;
  days: readonly string[];
  day: string;
  today: string;
  onDay: (day: string) => void;
}) {
  const t = useWords(scheduleWords);
  const language = useLanguage();
  const isClosed = (one: string) =>
    board.closures.some(
      ({ room_id, from_on, until_on }) => !room_id && from_on <= one && one <= until_on,
    );
  const count = (one: string) =>
    sessionsOn(board, one).filter(({ card }) => card.state === "scheduled").length;
  return (
    <fieldset className="board-days">
      <legend className="visually-hidden">{t.days}</legend>
      {days.map((one) => (
        <button
          key={one}
          type="button"
          className="board-day"
          data-day={one}
          data-today={one === today || undefined}
          aria-current={one === day ? "date" : undefined}
          ref={one === day ? intoView : undefined}
          onClick={() => onDay(one)}
        >
          <span className="capital">{shortDay(one, language)}</span>
          <span className="small soft">
            {one === today && `${t.today} · `}
            {isClosed(one) ? t.closed : t.sessionsOn(count(one))}
          </span>
        </button>
      ))}
    </fieldset>
  );
}

// On a phone the week is wider than the screen.
const intoView = (button: HTMLElement | null) => {
  button?.scrollIntoView?.({ block: "nearest", inline: "center" });
};

// Where a moving session is and what is in its way, in a sentence that is read out as it changes.
function MoveLine({ board, move, zone }: { board: Board; move: Move; zone: string }) {
  const t = useWords(scheduleWords);
  const findings = useWords(findingWords);
  const language = useLanguage();
  const { to, session } = move;
  const time = (minute: number) => wallTime(minute, language);
  const column = columnsOf(board, move.by, to.day).find(({ id }) => id === to.column);
  const name = column?.id === nobody ? t.nobody : (column?.name ?? "");
  const blocked = inTheWayOf(board, move, zone);
  const where =
    doingOf(move) === "substitute"
      ? t.moving.give(name)
      : t.moving.at(shortDay(to.day, language), time(to.starts), name);
  const why = blocked.map((one) =>
    findings.taken(one.name, one.group, time(one.starts), time(one.ends)),
  );
  const begun = doingOf(move) === "nothing";
  return (
    <>
      {begun
        ? t.moving.began(session.card.group_name)
        : `${where}: ${why.length > 0 ? why.join("; ") : t.moving.free}. ${t.moving.hint}`}
    </>
  );
}

// A phone gets a list.
function useNarrow(): boolean {
  const query = globalThis.matchMedia?.("(max-width: 720px)");
  const [narrow, setNarrow] = useState(query?.matches ?? false);
  useEffect(() => {
    const media = globalThis.matchMedia?.("(max-width: 720px)");
    const change = () => setNarrow(media.matches);
    media?.addEventListener("change", change);
    return () => media?.removeEventListener("change", change);
  }, []);
  return narrow;
}

function useClock(fixed: Date | undefined): Date {
  const [now, setNow] = useState(() => fixed ?? new Date());
  useEffect(() => {
    if (fixed) return;
    const timer = setInterval(() => setNow(new Date()), minuteMs);
    return () => clearInterval(timer);
  }, [fixed]);
  return now;
}
