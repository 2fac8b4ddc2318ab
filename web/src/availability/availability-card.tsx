import { shortDay } from "../base/time";
import { setupWords } from "../setup/words";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { useLanguage, useWords } from "../words/words";
import "./availability.css";
import type { PatientAvailability } from "./queries";
import { freeLines, weekdaysSaid } from "./rules";
import { availabilityWords } from "./words";

// When somebody can come in a usual week, as they said last.
export function PatientAvailabilityCard({
  availability,
  onChange,
}: {
  availability: PatientAvailability | "loading" | "unavailable";
  onChange: (() => void) | undefined;
}) {
  const t = useWords(availabilityWords);
  const { days } = useWords(setupWords);
  const language = useLanguage();
  if (availability === "loading") return <Card title={t.title} busy />;
  if (availability === "unavailable") return <Card title={t.title} alert={t.unavailable} />;
  const { hours, said_on, noted_by_name } = availability;
  return (
    <Card
      title={t.title}
      action={
        onChange && (
          <Button size="grid" onClick={onChange}>
            {hours.length === 0 ? t.ask : t.change}
          </Button>
        )
      }
    >
      {hours.length === 0 ? (
        <p className="soft">{t.none}</p>
      ) : (
        <>
          <ul className="free-lines">
            {freeLines(hours).map(({ weekdays, hours: said, way }) => (
              <li key={`${way} ${weekdays.join()}`}>
                <span>{weekdaysSaid(weekdays, days)}</span>
                <span className="numbers">
                  {said}
                  {way === "telehealth" && <span className="soft"> {t.fromHome}</span>}
                </span>
              </li>
            ))}
          </ul>
          {said_on && (
            <p className="soft small">{t.said(shortDay(said_on, language), noted_by_name)}</p>
          )}
        </>
      )}
    </Card>
  );
}
