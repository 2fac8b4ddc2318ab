import { CircleCheck, Hourglass, TriangleAlert } from "lucide-react";
import { duration } from "../base/time";
import { Pill } from "../ui/banner";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Meter } from "../ui/meter";
import { EmptyState } from "../ui/states";
import { useWords } from "../words/words";
import { type Dose, standingOf } from "./rules";
import { chartWords } from "./words";

// The week's hours against the order. The words carry the meaning, the bar repeats it.
export function DoseCard({
  dose,
  onMend,
}: {
  dose: Dose | "loading" | "unavailable" | null;
  onMend?: (() => void) | undefined;
}) {
  const t = useWords(chartWords);
  if (dose === "loading") return <Card title={t.week} busy />;
  if (dose === "unavailable") return <Card title={t.week} alert={t.weekUnavailable} />;
  if (dose === null)
    return (
      <Card title={t.week}>
        <EmptyState title={t.weekNone} />
      </Card>
    );
  const standing = standingOf(dose);
  return (
    <Card title={t.week}>
      <p className="big-line numbers">
        {t.doseLine(
          duration(dose.minutes),
          duration(dose.minutes_ordered),
          dose.days,
          dose.days_ordered,
        )}
      </p>
      <Meter
        value={dose.minutes}
        coming={dose.minutes_scheduled}
        max={dose.minutes_ordered}
        met={standing === "met"}
      />
      <p className="soft small numbers">
        {dose.minutes_scheduled > 0 ? t.coming(duration(dose.minutes_scheduled)) : t.nothingComing}
      </p>
      <div className="wrap">
        <StandingPill dose={dose} />
        {onMend && standing !== "met" && (
          <Button size="grid" onClick={onMend}>
            {t.mend}
          </Button>
        )}
      </div>
    </Card>
  );
}

function StandingPill({ dose }: { dose: Dose }) {
  const t = useWords(chartWords);
  switch (standingOf(dose)) {
    case "met":
      return (
        <Pill tone="good" icon={CircleCheck}>
          {t.met}
        </Pill>
      );
    case "on_track":
      return (
        <Pill tone="info" icon={Hourglass}>
          {t.onTrack}
        </Pill>
      );
    case "short":
      return (
        <Pill tone="warn" icon={TriangleAlert}>
          {t.short(
            dose.minutes_short > 0 ? duration(dose.minutes_short) : t.daysShort(dose.days_short),
          )}
        </Pill>
      );
  }
}
