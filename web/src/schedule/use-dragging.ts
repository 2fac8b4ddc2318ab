import { type PointerEvent, type RefObject, useRef } from "react";
import { type BoardSession, type Column, type Hours, nobody, stepMinutes } from "./rules";
import { minuteHeight } from "./scale";
import type { Moving } from "./use-moving";

const slack = 5; // px a hand moves when it only means to press

interface Grabbed {
  x: number;
  y: number;
  offset: number; // px from the block's top to the pointer
  session: BoardSession;
  column: string;
  lifted: boolean;
}

// A mouse takes a block by the hand. A finger scrolls instead, and moves a session from its dialog.
export function useDragging(
  area: RefObject<HTMLDivElement | null>,
  columns: readonly Column[],
  day: string,
  hours: Hours,
  moving: Moving,
) {
  const grabbed = useRef<Grabbed>(undefined);
  const dragged = useRef(false);
  const over = (event: PointerEvent) => {
    const under = document.elementsFromPoint(event.clientX, event.clientY);
    const column = under.find((one) => one instanceof HTMLElement && one.dataset.column);
    const other = under.find((one) => one instanceof HTMLElement && one.dataset.day);
    return {
      column: column as HTMLElement | undefined,
      day: (other as HTMLElement | undefined)?.dataset.day,
    };
  };
  const follow = (event: PointerEvent) => {
    const held = grabbed.current;
    if (!held) return;
    if (!held.lifted) {
      if (Math.hypot(event.clientX - held.x, event.clientY - held.y) < slack) return;
      held.lifted = true;
      dragged.current = true;
      area.current?.setPointerCapture(event.pointerId);
      moving.begin(held.session, held.column);
      return;
    }
    const { move } = moving;
    if (!move) return;
    const at = over(event);
    if (at.day) return moving.aim({ ...move.to, day: at.day });
    const id = at.column?.dataset.column;
    if (!at.column || !id || id === nobody || !columns.some((one) => one.id === id)) return;
    const y = event.clientY - held.offset - at.column.getBoundingClientRect().top;
    const minutes = Math.round(y / minuteHeight / stepMinutes) * stepMinutes;
    moving.aim({ day, column: id, starts: hours.first + minutes });
  };
  const release = () => {
    if (grabbed.current?.lifted) moving.drop();
    grabbed.current = undefined;
    setTimeout(() => {
      dragged.current = false; // after the click that ends a drag
    });
  };
  return {
    grab(event: PointerEvent<HTMLElement>, session: BoardSession, column: string) {
      dragged.current = false;
      if (event.pointerType !== "mouse" || event.button !== 0) return;
      grabbed.current = {
        x: event.clientX,
        y: event.clientY,
        offset: event.clientY - event.currentTarget.getBoundingClientRect().top,
        session,
        column,
        lifted: false,
      };
    },
    // Whether the press that just ended was a drag: then it opens nothing.
    wasDrag: () => dragged.current,
    area: {
      onPointerMove: follow,
      onPointerUp: release,
      onPointerCancel() {
        grabbed.current = undefined;
        moving.leave();
      },
    },
  };
}
