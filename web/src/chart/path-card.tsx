import type { Schemas } from "../api/client";
import { addDays, fullDay } from "../base/time";
import { useLanguage, useWords } from "../words/words";
import { ListCard } from "./lists";
import { stayWords } from "./stay-words";

type Line = Schemas["PathLine"];

// Where a stay has been, part by part, the latest first.
export function PathCard({ path }: { path: readonly Line[] | "loading" | "unavailable" }) {
  const t = useWords(stayWords);
  const language = useLanguage();
  const sites = typeof path === "string" ? 0 : new Set(path.map(({ site_name }) => site_name)).size;
  const when = ({ from_on, until_on }: Line["stretch"]) =>
    until_on
      ? t.span(fullDay(from_on, language), fullDay(addDays(until_on, -1), language))
      : t.since(fullDay(from_on, language));
  return (
    <ListCard
      title={t.path}
      items={path}
      unavailable={t.pathUnavailable}
      none={t.pathNone}
      idOf={({ stretch }) => `${stretch.from_on} ${stretch.track_id}`}
      line={({ stretch, site_name, program_name, track_name }) => (
        <>
          <span>
            {track_name}{" "}
            <span className="soft">
              {[program_name, sites > 1 && site_name].filter(Boolean).join(" · ")}
            </span>
            {stretch.reason && <span className="soft small path-reason">{stretch.reason}</span>}
          </span>
          <span className="soft numbers">{when(stretch)}</span>
        </>
      )}
    />
  );
}
