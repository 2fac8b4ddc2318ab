import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { CalendarX, IdCard, UserX } from "lucide-react";
import type { Schemas } from "../api/client";
import { offerQuery } from "../api/queries";
import { addDays, fullDay } from "../base/time";
import { Banner } from "../ui/banner";
import { useLanguage, useWords } from "../words/words";
import { closuresQuery, gapsQuery } from "./queries";
import { whatIsClosed, whoIsAway } from "./rules";
import { setupWords } from "./words";

// What stands over a day's sessions: that it is closed, and who leads what they may not.
export function DayNotices({
  site,
  day,
  session,
  toSchedule = false,
}: {
  site: string;
  day: string;
  session?: string; // only about this one
  toSchedule?: boolean; // where somebody else is put in
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
      {...(toSchedule && { findOn: day })}
    />
  );
}

export function Notices({
  closures,
  gaps,
  rooms,
  findOn,
}: {
  closures: readonly Schemas["Closure"][];
  gaps: readonly Schemas["StaffingGap"][];
  rooms: readonly Schemas["Room"][];
  findOn?: string; // the day of the board on which somebody else is found
}) {
  const t = useWords(setupWords);
  const language = useLanguage();
  const lacking = gaps
    .filter(({ away_until }) => !away_until)
    .map((gap) =>
      gap.lapsed_kind && gap.lapsed_on
        ? t.gap.lapsed(
            gap.staff_name,
            gap.group_name,
            gap.lapsed_kind,
            fullDay(gap.lapsed_on, language),
          )
        : t.gap.none(gap.staff_name, gap.group_name),
    );
  return (
    <>
      {closures.map((one) => (
        <Banner key={one.id} icon={CalendarX}>
          {t.closedOn(whatIsClosed(one, rooms, t.wholeSite), one.reason)}
        </Banner>
      ))}
      {whoIsAway(gaps).map(({ name, groups }) => (
        <Banner key={name} tone="warn" icon={UserX}>
          {t.gap.away(name, new Intl.ListFormat(language).format(groups))}
          {findOn && (
            <Link
              to="/sessions"
              search={{ day: findOn, by: "staff" }}
              className="button button-grid push"
              aria-label={t.gap.findFor(name)}
            >
              {t.gap.find}
            </Link>
          )}
        </Banner>
      ))}
      {[...new Set(lacking)].map((text) => (
        <Banner key={text} tone="warn" icon={IdCard}>
          {text}
        </Banner>
      ))}
    </>
  );
}
