import { CirclePause, Languages, MoveRight, ShieldAlert } from "lucide-react";
import type { Schemas } from "../api/client";
import { ageOn, dayOf, fullDay, shortDay } from "../base/time";
import { Pill } from "../ui/banner";
import { Skeleton } from "../ui/skeleton";
import { type Language, useLanguage, useWords } from "../words/words";
import "./chart.css";
import { namesOf } from "./rules";
import { stayWords } from "./stay-words";
import { chartWords } from "./words";

// Who this is, over every page about them: the same facts in the same place, worst risk first.
export function PatientBanner({
  banner,
  zone,
}: {
  banner: Schemas["Banner"] | "loading";
  zone: string;
}) {
  const t = useWords(chartWords);
  const stay = useWords(stayWords);
  const language = useLanguage();
  if (banner === "loading")
    return (
      <div className="patient-banner">
        <Skeleton lines={2} />
      </div>
    );
  const { patient, episode } = banner;
  const { called, legal } = namesOf(patient);
  const today = dayOf(new Date().toISOString(), zone);
  return (
    <header className="patient-banner">
      <div className="patient-who">
        <h1>{called}</h1>
        {patient.pronouns && <span className="soft">{patient.pronouns}</span>}
        {legal && <span className="soft">{t.calledAs(legal)}</span>}
        {banner.open_alerts.length > 0 && (
          <Pill tone="risk" icon={ShieldAlert}>
            {t.unsafe}
          </Pill>
        )}
        {banner.hold && (
          <Pill tone="warn" icon={CirclePause}>
            {stay.until(shortDay(banner.hold.expected_on, language))}
          </Pill>
        )}
        {banner.transfer && (
          <Pill tone="info" icon={MoveRight}>
            {stay.movesSoon(shortDay(banner.transfer.moved_on, language))}
          </Pill>
        )}
        {patient.language === "es" && (
          <Pill tone="info" icon={Languages}>
            {t.speaks}
          </Pill>
        )}
      </div>
      <dl className="facts numbers">
        <div>
          <dt>{t.born}</dt>
          <dd>
            {patient.birth_date
              ? `${fullDay(patient.birth_date, language)} (${t.years(ageOn(patient.birth_date, today))})`
              : t.notKnown}
          </dd>
        </div>
        <div>
          <dt>{t.record}</dt>
          <dd>{patient.record_number}</dd>
        </div>
        <div>
          <dt>{episode ? t.states[episode.state] : t.notAdmitted}</dt>
          <dd>
            {[
              banner.program_name,
              banner.track_name,
              typeof banner.day_of_stay === "number" && t.dayOfStay(banner.day_of_stay),
              ...stayLine(banner, stay, language),
            ]
              .filter(Boolean)
              .join(" · ") || t.notKnown}
          </dd>
        </div>
        <div>
          <dt>{t.allergies}</dt>
          <dd>{banner.allergies.map(({ text }) => text).join(", ") || t.noneSent}</dd>
        </div>
      </dl>
    </header>
  );
}

// Returns which stay this is, where it is not the first, and how the one before ended.
function stayLine(
  { stay_number, former, episode }: Schemas["Banner"],
  t: (typeof stayWords)["en"],
  language: Language,
): string[] {
  const begun = episode?.admitted_on ? stay_number : stay_number + 1;
  if (!former?.ended_on || begun < 2) return [];
  const day = fullDay(former.ended_on, language);
  const words = chartWords[language].dischargeReasons;
  return [
    t.stay(begun),
    former.end_reason ? t.last(day, words[former.end_reason]) : t.lastPlain(day),
  ];
}
