import { useWords } from "../words/words";
import type { Waitlist } from "./model";
import { waitlistWords } from "./words";

// How many wait, and how long it takes to get a place.
export function FiguresLine({ figures }: { figures: Waitlist["figures"] }) {
  const t = useWords(waitlistWords);
  const days = (median: number | null | undefined) =>
    typeof median === "number" ? t.days(median) : t.noFigure;
  return (
    <dl className="wait-figures">
      <div>
        <dt>{t.waiting}</dt>
        <dd className="numbers">{figures.waiting}</dd>
      </div>
      <div>
        <dt>{t.medianWaiting}</dt>
        <dd className="numbers">{days(figures.median_days_waiting)}</dd>
      </div>
      <div>
        <dt>{t.medianToPlace}</dt>
        <dd className="numbers">
          {figures.placed > 0 && `${days(figures.median_days_to_place)} `}
          <span className="soft small">
            {figures.placed === 0
              ? t.noneLately(figures.within_days)
              : t.placedLately(figures.placed, figures.within_days)}
          </span>
        </dd>
      </div>
    </dl>
  );
}
