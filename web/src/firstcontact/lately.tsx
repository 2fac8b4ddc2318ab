import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { addDays, dayOf } from "../base/time";
import { useSession } from "../shell/session";
import { useWords } from "../words/words";
import { firstContactQuery } from "./queries";
import { longSpan } from "./rules";
import { SpeedLine } from "./speed-cards";
import { firstContactWords } from "./words";

const usualDays = 28; // as on the page behind the number

function useLately() {
  const { site } = useSession();
  const to = dayOf(new Date().toISOString(), site.time_zone);
  return useQuery(firstContactQuery(site.id, addDays(to, 1 - usualDays), to)).data;
}

// How fast people were spoken to lately, in one line.
export function Lately() {
  return <SpeedLine speed={useLately() ?? "loading"} days={usualDays} />;
}

// The same in one figure, with the page behind it.
export function MedianLately() {
  const t = useWords(firstContactWords);
  const median = useLately()?.speed.median_minutes;
  if (typeof median !== "number") return null;
  return <Link to="/intake/first-contact">{t.medianLately(longSpan(median))}</Link>;
}
