import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { hoursQuery, showRateQuery } from "../api/queries";
import { FEWEST } from "../attendance/show-rate";
import { addDays } from "../base/time";
import { useWords } from "../words/words";
import type { Board } from "./rules";
import { todayWords } from "./words";

const usualDays = 28; // as on the page behind the number

// A director's numbers. Behind each is the list it was counted from.
export function FiguresCard({ board }: { board: Board }) {
  const hours = useQuery(hoursQuery(board.site_id));
  const to = addDays(board.day, -1);
  const rate = useQuery(showRateQuery(board.site_id, addDays(to, 1 - usualDays), to));
  const turnout = rate.data?.turnout;
  return (
    <Figures
      census={board.counts.census}
      showRate={rate.isPending ? "loading" : showRateOf(turnout)}
      short={hours.data?.items.length ?? "loading"}
      alerts={board.tasks.filter(({ task }) => task.kind === "safety_check").length}
    />
  );
}

// Returns the share who came, in percent; nothing where too few were marked to speak of a share.
export function showRateOf(
  turnout: { came: number; scheduled: number; unmarked: number } | undefined,
): number | undefined {
  if (!turnout) return undefined;
  const marked = turnout.scheduled - turnout.unmarked;
  return marked < FEWEST ? undefined : Math.round((100 * turnout.came) / marked);
}

export function Figures({
  census,
  showRate,
  short,
  alerts,
}: {
  census: number;
  showRate: number | undefined | "loading";
  short: number | "loading";
  alerts: number;
}) {
  const t = useWords(todayWords);
  const rate = showRate === "loading" ? "…" : showRate === undefined ? "–" : `${showRate} %`;
  return (
    <ul className="figures" aria-label={t.figures}>
      <li>
        <Link to="/patients" className="figure">
          <Figure value={census} name={t.figure.census} />
        </Link>
      </li>
      <li>
        <Link to="/show-rate" className="figure">
          <Figure value={rate} name={t.figure.showRate} />
        </Link>
      </li>
      <li>
        <Link to="/hours" className="figure" data-some={typeof short === "number" && short > 0}>
          <Figure value={short === "loading" ? "…" : short} name={t.figure.short} />
        </Link>
      </li>
      <li>
        <a href="#tasks" className="figure figure-risk" data-some={alerts > 0}>
          <Figure value={alerts} name={t.figure.alerts} />
        </a>
      </li>
    </ul>
  );
}

function Figure({ value, name }: { value: ReactNode; name: string }) {
  return (
    <>
      <span className="figure-value numbers">{value}</span>
      <span className="small">{name}</span>
    </>
  );
}
