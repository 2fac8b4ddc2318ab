import { useQuery } from "@tanstack/react-query";
import { CalendarX, IdCard } from "lucide-react";
import type { Schemas } from "../api/client";
import { offerQuery } from "../api/queries";
import { addDays, fullDay } from "../base/time";
import { Banner } from "../ui/banner";
import { useLanguage, useWords } from "../words/words";
import { closuresQuery, gapsQuery } from "./queries";
import { whatIsClosed } from "./rules";
import { setupWords } from "./words";

// What stands over a day's sessions: that it is closed, and who leads what they may not.
export function DayNotices({
  site,
  day,
  session,
}: {
  site: string;
  day: string;
  session?: string; // only about this one
}) {
  const closures = useQuery(closuresQuery(site, day));
  const gaps = useQuery(gapsQuery(site, day, addDays(day, 1)));
  const offer = useQuery(offerQuery(site));
  return (
    <Notices
      closures={(closures.data?.items ?? []).filter(
        ({ from_on, until_on }) => from_on <= day && day <= until_on,
      )}
      gaps={(gaps.data?.items ?? []).filter((gap) => !session || gap.session_id === session)}
      rooms={offer.data?.rooms ?? []}
    />
  );
}

export function Notices({
  closures,
  gaps,
  rooms,
}: {
  closures: readonly Schemas["Closure"][];
  gaps: readonly Schemas["StaffingGap"][];
  rooms: readonly Schemas["Room"][];
}) {
  const t = useWords(setupWords);
  const language = useLanguage();
  const said = (gap: Schemas["StaffingGap"]) => {
    if (gap.away_until) return t.gap.away(gap.staff_name, gap.group_name);
    return gap.lapsed_kind && gap.lapsed_on
      ? t.gap.lapsed(
          gap.staff_name,
          gap.group_name,
          gap.lapsed_kind,
          fullDay(gap.lapsed_on, language),
        )
      : t.gap.none(gap.staff_name, gap.group_name);
  };
  return (
    <>
      {closures.map((one) => (
        <Banner key={one.id} icon={CalendarX}>
          {t.closedOn(whatIsClosed(one, rooms, t.wholeSite), one.reason)}
        </Banner>
      ))}
      {[...new Set(gaps.map(said))].map((text) => (
        <Banner key={text} tone="warn" icon={IdCard}>
          {text}
        </Banner>
      ))}
    </>
  );
}
