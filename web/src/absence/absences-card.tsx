import type { Schemas } from "../api/client";
import { shortDay } from "../base/time";
import { ListCard } from "../chart/lists";
import { Button } from "../ui/button";
import { useLanguage, useWords } from "../words/words";
import { absenceWords } from "./words";

type Absence = Schemas["Absence"];

// When somebody has said that they will not come.
export function AbsencesCard({
  absences,
  canPlan,
  onPlan,
  onTakeBack,
}: {
  absences: readonly Absence[] | "loading" | "unavailable";
  canPlan: boolean;
  onPlan: () => void;
  onTakeBack: (absence: Absence) => void;
}) {
  const t = useWords(absenceWords);
  const language = useLanguage();
  const when = ({ from_on, until_on }: Absence) =>
    from_on === until_on
      ? shortDay(from_on, language)
      : t.days(shortDay(from_on, language), shortDay(until_on, language));
  return (
    <ListCard
      title={t.title}
      items={absences}
      unavailable={t.unavailable}
      none={t.none}
      action={
        canPlan && (
          <Button size="grid" onClick={onPlan}>
            {t.add}
          </Button>
        )
      }
      idOf={({ id }) => id}
      line={(absence) => (
        <>
          <span>
            {when(absence)}{" "}
            <span className="soft">
              {[t.reasons[absence.reason_kind], absence.reason].filter(Boolean).join(", ")}
            </span>
          </span>
          {canPlan && (
            <Button
              kind="quiet"
              size="grid"
              aria-label={t.takeBackOf(when(absence))}
              onClick={() => onTakeBack(absence)}
            >
              {t.takeBack}
            </Button>
          )}
        </>
      )}
    />
  );
}
