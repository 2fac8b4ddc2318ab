import type { Schemas } from "../api/client";
import { duration, fullDay } from "../base/time";
import { stayWords } from "../chart/stay-words";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { useLanguage, useWords } from "../words/words";
import type { Offer } from "./model";

// Somebody who was here before: their last stay, and which one this will be.
export interface StayBefore {
  former: Schemas["Episode"];
  nth: number;
}

export function stayBefore(banner: Schemas["Banner"] | undefined): StayBefore | undefined {
  const former =
    banner?.episode?.state === "discharged" ? banner.episode : (banner?.former ?? undefined);
  return banner && former && { former, nth: banner.stay_number + 1 };
}

// What of the last stay may be taken over; everything else stays in the chart anyway.
export function AgainCard({
  before: { former, nth },
  offer,
  onCarry,
}: {
  before: StayBefore;
  offer: Offer;
  onCarry: (former: Schemas["Episode"]) => void;
}) {
  const t = useWords(stayWords);
  const language = useLanguage();
  const track = offer.tracks.find(({ id }) => id === former.track_id);
  const program = offer.programs.find(({ id }) => id === former.program_id);
  const minutes = former.order_minutes ?? program?.minutes_min ?? 0;
  const days = former.order_days ?? program?.days_min ?? 0;
  return (
    <Card title={t.again(t.stay(nth))}>
      <p>
        {former.ended_on && t.lastPlain(fullDay(former.ended_on, language))}
        {track && ` · ${t.before(track.name, duration(minutes), days)}`}
      </p>
      <p className="soft small">{t.againHint}</p>
      {track && (
        <div>
          <Button onClick={() => onCarry(former)}>{t.carry}</Button>
        </div>
      )}
    </Card>
  );
}
