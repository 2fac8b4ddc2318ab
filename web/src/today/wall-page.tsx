import { useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { WifiOff } from "lucide-react";
import { refusalOf, type Schemas } from "../api/client";
import { meQuery, wallQuery } from "../api/queries";
import { clockTime, longDay } from "../base/time";
import { usePageTitle } from "../shell/page-title";
import { siteOf } from "../shell/session";
import { useLive } from "../shell/use-live";
import { Banner } from "../ui/banner";
import { Skeleton } from "../ui/skeleton";
import { ErrorState } from "../ui/states";
import { useLanguage, useWords } from "../words/words";
import { type WallGroup, wallGroups } from "./rules";
import "./wall.css";
import { wallWords } from "./wall-words";

type Wall = Schemas["Wall"];

// The day on a screen at the wall: who is awaited and what is on, without anybody's name.
export function WallPage() {
  const t = useWords(wallWords);
  usePageTitle(t.title);
  const me = useQuery(meQuery);
  const asked = useSearch({ from: "/wall" }).site;
  const site = me.data && (me.data.sites.find(({ id }) => id === asked) ?? siteOf(me.data));
  if (site) return <Screen site={site} />;
  if (me.isPending || refusalOf(me.error).code === "unauthenticated") return <Skeleton lines={4} />;
  return <ErrorState refusal={refusalOf(me.error)} onRetry={() => void me.refetch()} />;
}

function Screen({ site }: { site: Schemas["Site"] }) {
  const t = useWords(wallWords);
  const live = useLive(site.id, true);
  const wall = useQuery(wallQuery(site.id));
  return (
    <main className="wall">
      {live === "waiting" && (
        <Banner edge tone="warn" icon={WifiOff} role="status">
          {t.waiting}
        </Banner>
      )}
      {wall.error && !wall.data ? (
        <ErrorState refusal={refusalOf(wall.error)} onRetry={() => void wall.refetch()} />
      ) : (
        <WallBoard wall={wall.data ?? "loading"} place={site.name} />
      )}
    </main>
  );
}

export function WallBoard({ wall, place }: { wall: Wall | "loading"; place: string }) {
  const t = useWords(wallWords);
  const language = useLanguage();
  if (wall === "loading") return <Skeleton lines={6} />;
  return (
    <>
      <header className="wall-head">
        <h1>{place}</h1>
        <p className="capital">{longDay(wall.day, language)}</p>
        <p className="wall-clock numbers">{clockTime(wall.now, wall.time_zone, language)}</p>
      </header>
      <div className="wall-columns">
        <div className="wall-people">
          {wall.people.length === 0 && <p className="soft">{t.nobody}</p>}
          {wallGroups(wall.people).map((group) => (
            <People key={group.state} group={group} zone={wall.time_zone} />
          ))}
        </div>
        <div className="wall-sessions">
          <h2>{t.sessions}</h2>
          {wall.sessions.length === 0 && <p className="soft">{t.noSessions}</p>}
          <ul>
            {wall.sessions.map(({ session, state, arrived, expected }) => (
              <li key={session.id} className="wall-session" data-state={state}>
                <span className="numbers">
                  {clockTime(session.starts_at, wall.time_zone, language)}
                </span>
                <span className="wall-room">{session.room_name}</span>
                <span>{session.group_name}</span>
                <span className="numbers">
                  {state === "cancelled" ? t.cancelled : t.here(arrived, expected)}
                </span>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </>
  );
}

function People({ group, zone }: { group: WallGroup; zone: string }) {
  const t = useWords(wallWords);
  const language = useLanguage();
  return (
    <div className="wall-group" data-state={group.state}>
      <h2>
        {t.states[group.state]} <span className="numbers">{group.people.length}</span>
      </h2>
      <ul>
        {group.people.map(({ initials, starts_at }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two people may have the same initials
          <li key={at} className="wall-person">
            <strong>{initials}</strong>
            {group.timed && starts_at && (
              <span className="numbers soft">{clockTime(starts_at, zone, language)}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
