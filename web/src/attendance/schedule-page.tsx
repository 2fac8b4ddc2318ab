import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { refusalOf, type Schemas } from "../api/client";
import { sessionsQuery } from "../api/queries";
import { addDays, clockTime, dayOf, longDay } from "../base/time";
import { DayNotices } from "../setup/day-notices";
import { usePageTitle } from "../shell/page-title";
import { useSession } from "../shell/session";
import { Pill } from "../ui/banner";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { EmptyState, ErrorState } from "../ui/states";
import { List } from "../ui/table";
import { useLanguage, useWords } from "../words/words";
import "../today/today.css";
import { attendanceWords } from "./words";

// The sessions of one day, any day.
export function SchedulePage() {
  const t = useWords(attendanceWords);
  const language = useLanguage();
  const { site } = useSession();
  const today = dayOf(new Date().toISOString(), site.time_zone);
  const { day = today } = useSearch({ from: "/frame/sessions" });
  const sessions = useQuery(sessionsQuery(site.id, day, addDays(day, 1)));
  usePageTitle(t.schedule);
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>{t.schedule}</h1>
          <p className="soft capital">{longDay(day, language)}</p>
        </div>
        <DaySwitch day={day} today={today} />
      </header>
      <DayNotices site={site.id} day={day} />
      {sessions.error && !sessions.data ? (
        <ErrorState refusal={refusalOf(sessions.error)} onRetry={() => void sessions.refetch()} />
      ) : (
        <DayCard
          title={t.sessions}
          sessions={sessions.data?.items.filter(({ held_on }) => held_on === day) ?? "loading"}
          zone={site.time_zone}
        />
      )}
    </div>
  );
}

function DaySwitch({ day, today }: { day: string; today: string }) {
  const t = useWords(attendanceWords);
  const navigate = useNavigate();
  const go = (to: string) => void navigate({ to: "/sessions", search: { day: to } });
  return (
    <div className="row">
      <Button aria-label={t.before} onClick={() => go(addDays(day, -1))}>
        <ChevronLeft className="icon" aria-hidden="true" />
      </Button>
      <Button disabled={day === today} onClick={() => go(today)}>
        {t.thisDay}
      </Button>
      <Button aria-label={t.after} onClick={() => go(addDays(day, 1))}>
        <ChevronRight className="icon" aria-hidden="true" />
      </Button>
    </div>
  );
}

export function DayCard({
  title,
  sessions,
  zone,
}: {
  title: string;
  sessions: readonly Schemas["SessionCard"][] | "loading" | "unavailable";
  zone: string;
}) {
  const t = useWords(attendanceWords);
  if (sessions === "loading") return <Card title={title} busy />;
  if (sessions === "unavailable") return <Card title={title} alert={t.scheduleUnavailable} />;
  return (
    <Card title={title} flush>
      {sessions.length === 0 ? (
        <EmptyState title={t.noSessions} hint={t.noSessionsHint} />
      ) : (
        <List label={title}>
          {sessions.map((session) => (
            <DaySession key={session.id} session={session} zone={zone} />
          ))}
        </List>
      )}
    </Card>
  );
}

function DaySession({ session, zone }: { session: Schemas["SessionCard"]; zone: string }) {
  const t = useWords(attendanceWords);
  const language = useLanguage();
  return (
    <li className="session" data-state={session.state}>
      <div className="session-time numbers">
        <span>{clockTime(session.starts_at, zone, language)}</span>
        <span className="soft small">{clockTime(session.ends_at, zone, language)}</span>
      </div>
      <div className="session-what">
        <span className="session-name">{session.group_name}</span>
        <span className="soft small">
          {[session.track_name, session.room_name, ...session.facilitators]
            .filter(Boolean)
            .join(" · ")}
        </span>
        {session.state === "cancelled" && (
          <span>
            <Pill>{t.isCancelled}</Pill>
          </span>
        )}
      </div>
      <Link
        to="/sessions/$session"
        params={{ session: session.id }}
        className="button button-quiet button-grid"
        aria-label={t.openGroup(session.group_name)}
      >
        {t.open}
      </Link>
    </li>
  );
}
