import { useState } from "react";
import {
  aimed,
  type BoardSession,
  type By,
  beginMove,
  type Column,
  doingOf,
  type Move,
  stepped,
  type Target,
} from "./rules";

// A session on its way to another place, by keys or by pointer: nothing is sent before it is put
// down.
export interface Moving {
  move: Move | undefined;
  begin: (session: BoardSession, column: string) => void;
  aim: (to: Target) => void;
  // Takes a key while something moves; says whether it was one of the move's.
  press: (key: string) => boolean;
  drop: () => void;
  leave: () => void;
}

export function useMoving({
  by,
  zone,
  columns,
  days,
  onDay,
  onDrop,
  onLeave,
}: {
  by: By;
  zone: string;
  columns: readonly Column[];
  days: readonly string[];
  onDay: (day: string) => void;
  onDrop: (move: Move) => void;
  onLeave: (move: Move) => void;
}): Moving {
  const [move, setMove] = useState<Move>();
  const aim = (to: Target) => {
    if (!move) return;
    const next = aimed(move, to);
    if (next.to.day !== move.to.day) onDay(next.to.day);
    setMove(next);
  };
  const leave = () => {
    if (!move) return;
    setMove(undefined);
    if (move.to.day !== move.from.day) onDay(move.from.day);
    onLeave(move);
  };
  const drop = () => {
    if (!move) return;
    if (doingOf(move) === "nothing") return leave();
    setMove(undefined);
    onDrop(move);
  };
  const press = (key: string) => {
    if (!move) return false;
    if (key === "Enter" || key === " ") drop();
    else if (key === "Escape") leave();
    else {
      const to = stepped(move, key, columns, days);
      if (!to) return false;
      aim(to);
    }
    return true;
  };
  return {
    move,
    begin: (session, column) => setMove(beginMove(session, column, by, zone)),
    aim,
    press,
    drop,
    leave,
  };
}
