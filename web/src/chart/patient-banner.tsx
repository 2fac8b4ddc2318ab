import { Languages, ShieldAlert } from "lucide-react";
import type { Schemas } from "../api/client";
import { ageOn, dayOf, fullDay } from "../base/time";
import { Pill } from "../ui/banner";
import { Skeleton } from "../ui/skeleton";
import { useLanguage, useWords } from "../words/words";
import "./chart.css";
import { namesOf } from "./rules";
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
