import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import { clockTime, longDay, wallTime } from "../base/time";
import { EmptyState } from "../ui/states";
import { useLanguage, useWords } from "../words/words";
import { Block, Ghost } from "./block";
import {
  type Board,
  type BoardSession,
  type By,
  type Column,
  columnsFor,
  type Hours,
  inTheWayOf,
  isArrow,
  isMovable,
  nobody,
  nowLine,
  placed,
  type Spot,
  sessionsOn,
  walked,
} from "./rules";
import { minuteHeight } from "./scale";
import { useDragging } from "./use-dragging";
import type { Moving } from "./use-moving";
import { scheduleWords } from "./words";

// One day: a column for each room, or for each person; the hours from top to bottom. One block has
// the focus of the whole board, and the arrows hand it on.
export function DayBoard({
  board,
  day,
  by,
  columns,
  hours,
  zone,
  canChange,
  moving,
  last,
  now,
  onOpen,
}: {
  board: Board;
  day: string;
  by: By;
  columns: readonly Column[];
  hours: Hours;
  zone: string;
  canChange: boolean;
  moving: Moving;
  last: string | undefined;
  now: Date;
  onOpen: (session: BoardSession) => void;
}) {
  const t = useWords(scheduleWords);
  const language = useLanguage();
  const area = useRef<HTMLDivElement>(null);
  const sessions = sessionsOn(board, day);
  const spots = columns.flatMap(({ id }, column) =>
    placed(
      sessions.filter((one) => columnsFor(one, by).includes(id)),
      zone,
    ).map((one) => ({ ...one, id: one.session.card.id, column })),
  );
  const walk = useWalk(spots, area);
  const drag = useDragging(area, columns, day, hours, moving);
  useFocusOfMove(moving, area, walk.focus);
  useLostFocus(last, board, walk.focus);
  const line = nowLine(day, zone, now);
  const first = line ?? Math.min(hours.last, ...spots.map(({ starts }) => starts));
  useFirstSight(area, day, first - hours.first);
  if (columns.length === 0) return <EmptyState title={by === "rooms" ? t.noRooms : t.noStaff} />;

  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (moving.press(event.key)) return event.preventDefault();
    const spot = spots[walk.at];
    if (moving.move || !spot) return;
    if (event.key.toLowerCase() === "m" && canChange && isMovable(spot.session)) {
      event.preventDefault();
      moving.begin(spot.session, columns[spot.column]?.id ?? "");
    } else if (isArrow(event.key)) {
      event.preventDefault();
      walk.go(event.key);
    }
  };
  const { move } = moving;
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: either of its roles has a name
    // biome-ignore lint/a11y/noStaticElementInteractions: either of its roles takes keys
    <div
      className="board"
      ref={area}
      tabIndex={spots.length === 0 ? 0 : -1}
      role={move ? "application" : "group"}
      aria-label={move ? move.session.card.group_name : t.boardLabel(longDay(day, language))}
      data-moving={move ? true : undefined}
      onKeyDown={press}
      {...drag.area}
    >
      <div
        className="board-grid"
        style={{
          gridTemplateColumns: `56px repeat(${columns.length}, minmax(var(--board-column), 1fr))`,
        }}
      >
        <div className="board-corner" />
        {columns.map(({ id, name, places, away }) => (
          <div key={id} className="board-head">
            <span>{id === nobody ? t.nobody : name}</span>
            {places && <span className="soft small">{t.places(places)}</span>}
            {away && <span className="soft small">{t.away}</span>}
          </div>
        ))}
        <HourNames hours={hours} />
        {columns.map(({ id, name }, column) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset lays nothing out by the hour
          <div
            key={id}
            role="group"
            className="board-column"
            data-column={id}
            aria-label={id === nobody ? t.nobody : name}
            style={{ height: (hours.last - hours.first) * minuteHeight }}
          >
            {spots.map((spot, index) =>
              spot.column !== column ? null : (
                <Block
                  key={spot.id}
                  {...spot}
                  by={by}
                  hours={hours}
                  zone={zone}
                  focusable={index === walk.at}
                  lifted={move?.session.card.id === spot.id}
                  onFocus={() => walk.set(index)}
                  onOpen={() => drag.wasDrag() || onOpen(spot.session)}
                  onPointerDown={
                    canChange && isMovable(spot.session)
                      ? (event) => drag.grab(event, spot.session, id)
                      : undefined
                  }
                />
              ),
            )}
            {move && move.to.column === id && move.to.day === day && (
              <Ghost move={move} hours={hours} blocked={inTheWayOf(board, move, zone).length > 0} />
            )}
            {line !== undefined && line >= hours.first && line <= hours.last && (
              <span className="board-now" style={{ top: (line - hours.first) * minuteHeight }}>
                {column === 0 && (
                  <span className="visually-hidden">
                    {t.now(clockTime(now.toISOString(), zone, language))}
                  </span>
                )}
              </span>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

function HourNames({ hours }: { hours: Hours }) {
  const language = useLanguage();
  const names = [];
  for (let minute = hours.first; minute < hours.last; minute += 60) names.push(minute);
  return (
    <div className="board-hours numbers" aria-hidden="true">
      {names.map((minute) => (
        <span key={minute} style={{ top: (minute - hours.first) * minuteHeight }}>
          {wallTime(minute, language).replace(":00", "")}
        </span>
      ))}
    </div>
  );
}

// Which block has the focus: the first until somebody walks.
function useWalk(spots: readonly Spot[], area: RefObject<HTMLDivElement | null>) {
  const [chosen, setChosen] = useState<Spot>();
  const found = spots.findIndex((one) => one.id === chosen?.id && one.column === chosen.column);
  const moved = found >= 0 ? found : spots.findIndex((one) => one.id === chosen?.id);
  const at = Math.max(moved, 0);
  const focus = (id: string) =>
    area.current?.querySelector<HTMLElement>(`[data-session="${id}"]`)?.focus();
  return {
    at,
    focus,
    set: (index: number) => setChosen(spots[index]),
    go: (arrow: Parameters<typeof walked>[2]) => {
      const from = spots[at];
      const to = from && walked(spots, from, arrow);
      if (!to) return;
      setChosen(to);
      area.current
        ?.querySelector<HTMLElement>(`[data-session="${to.id}"][data-at="${to.column}"]`)
        ?.focus();
    },
  };
}

// A day opens where it is worth looking at: an hour before now, or before its first session.
function useFirstSight(area: RefObject<HTMLDivElement | null>, day: string, minutes: number) {
  const from = useRef(minutes);
  from.current = minutes;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each day
  useEffect(() => {
    if (area.current) area.current.scrollTop = (from.current - 60) * minuteHeight;
  }, [day]);
}

// A session that went to another column took the focus with it.
function useLostFocus(last: string | undefined, board: Board, focus: (id: string) => void) {
  const give = useRef(focus);
  give.current = focus;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new board may have moved it
  useEffect(() => {
    if (last && document.activeElement === document.body) give.current(last);
  }, [last, board]);
}

// While something moves, the board itself has the keys, on whatever day; then its block has them
// again.
function useFocusOfMove(
  moving: Moving,
  area: RefObject<HTMLDivElement | null>,
  focus: (id: string) => void,
) {
  const moved = useRef<string>(undefined);
  const id = moving.move?.session.card.id;
  useEffect(() => {
    if (id) area.current?.focus();
    else if (moved.current) focus(moved.current);
    moved.current = id;
  });
}
