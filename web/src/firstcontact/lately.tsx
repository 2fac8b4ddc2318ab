import { useQuery } from "@tanstack/react-query";
import { addDays, dayOf } from "../base/time";
import { useSession } from "../shell/session";
import { firstContactQuery } from "./queries";
import { SpeedLine } from "./speed-cards";

const usualDays = 28; // as on the page behind the number

// How fast people were spoken to lately, in one line.
export function Lately() {
  const { site } = useSession();
  const to = dayOf(new Date().toISOString(), site.time_zone);
  const speed = useQuery(firstContactQuery(site.id, addDays(to, 1 - usualDays), to));
  return <SpeedLine speed={speed.data ?? "loading"} days={usualDays} />;
}
