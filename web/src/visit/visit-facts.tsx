import type { Schemas } from "../api/client";
import { clockTime, longDay } from "../base/time";
import { useSession } from "../shell/session";
import { useLanguage } from "../words/words";

// When an appointment was, and with whom.
export function VisitFacts({ session }: { session: Schemas["SessionCard"] }) {
  const { site } = useSession();
  const language = useLanguage();
  const time = (instant: string) => clockTime(instant, site.time_zone, language);
  return (
    <p className="visit-when">
      <strong>
        {longDay(session.held_on, language)}, {time(session.starts_at)} – {time(session.ends_at)}
      </strong>
      <span className="soft"> · {[...session.facilitators, session.room_name].join(" · ")}</span>
    </p>
  );
}
