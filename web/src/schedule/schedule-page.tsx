import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { ChevronLeft, ChevronRight, Plus, Printer } from "lucide-react";
import { lazy, Suspense, useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { refusalOf } from "../api/client";
import { addDays, dayOf, mondayOf, shortDay } from "../base/time";
import { programmeWords } from "../programme/words";
import { DayNotices } from "../setup/day-notices";
import { usePageTitle } from "../shell/page-title";
import { useSession } from "../shell/session";
import { Button } from "../ui/button";
import { ErrorState } from "../ui/states";
import { useLanguage, useWords } from "../words/words";
import { BoardCard } from "./board-card";
import { PrintedWeek } from "./day-list";
import { boardQuery } from "./queries";
import { type By, type Move, weekFrom } from "./rules";
import "./board.css";
import { scheduleWords } from "./words";

const SessionDialog = lazy(() => import("./session-dialog"));
const DropDialog = lazy(() => import("./drop-dialog"));
const OneOffDialog = lazy(() => import("./one-off-dialog"));
const ProposalDialog = lazy(() => import("../programme/proposal-dialog"));

type Open =
  | { kind: "session"; id: string }
  | { kind: "drop"; move: Move }
  | { kind: "one-off" }
  | { kind: "proposal" };

// The week board: who is where. A day at a time, and the week above it.
export function SchedulePage() {
  const t = useWords(scheduleWords);
  const proposing = useWords(programmeWords);
  const { site, may } = useSession();
  const today = dayOf(new Date().toISOString(), site.time_zone);
  const { day = today, by = "rooms" } = useSearch({ from: "/frame/sessions" });
  const navigate = useNavigate();
  const monday = mondayOf(day);
  const board = useQuery(boardQuery(site.id, monday));
  const [open, setOpen] = useState<Open>();
  const [last, setLast] = useState<string>(); // the session that was open
  const printing = usePrinting();
  usePageTitle(t.title);
  const show = (to: { day?: string; by?: By }) =>
    void navigate({
      to: "/sessions",
      search: { day, by, ...to },
      replace: true,
      resetScroll: false,
    });
  const close = () => {
    if (open?.kind === "session") setLast(open.id);
    if (open?.kind === "drop") setLast(open.move.session.card.id);
    setOpen(undefined);
  };
  const session =
    open?.kind === "session"
      ? board.data?.sessions.find(({ card }) => card.id === open.id)
      : undefined;
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>{t.title}</h1>
          <WeekTitle monday={monday} />
        </div>
        <div className="row">
          <WeekSwitch day={day} today={today} onDay={(to) => show({ day: to })} />
          <Button
            kind="quiet"
            className="board-print"
            icon={<Printer className="icon" aria-hidden="true" />}
            onClick={() => window.print()}
          >
            {t.print}
          </Button>
          {may("manage_roster") && (
            <Button onClick={() => setOpen({ kind: "proposal" })}>{proposing.open}</Button>
          )}
          {may("manage_schedule") && (
            <Button
              kind="primary"
              icon={<Plus className="icon" aria-hidden="true" />}
              onClick={() => setOpen({ kind: "one-off" })}
            >
              {t.newSession}
            </Button>
          )}
        </div>
      </header>
      <DayNotices site={site.id} day={day} />
      {board.error && !board.data ? (
        <ErrorState refusal={refusalOf(board.error)} onRetry={() => void board.refetch()} />
      ) : printing && board.data ? (
        <PrintedWeek board={board.data} days={weekFrom(monday)} zone={site.time_zone} />
      ) : (
        <BoardCard
          board={board.data ?? "loading"}
          day={day}
          by={by}
          today={today}
          zone={site.time_zone}
          canChange={may("manage_schedule")}
          last={open ? undefined : last}
          onShow={show}
          onOpen={({ card }) => setOpen({ kind: "session", id: card.id })}
          onDrop={(move) => setOpen({ kind: "drop", move })}
        />
      )}
      <Suspense>
        {session && board.data && (
          <SessionDialog session={session} board={board.data} onClose={close} />
        )}
        {open?.kind === "drop" && board.data && (
          <DropDialog move={open.move} board={board.data} onClose={close} />
        )}
        {open?.kind === "proposal" && <ProposalDialog site={site.id} onClose={close} />}
        {open?.kind === "one-off" && board.data && (
          <OneOffDialog board={board.data} day={day < today ? today : day} onClose={close} />
        )}
      </Suspense>
    </div>
  );
}

function WeekTitle({ monday }: { monday: string }) {
  const t = useWords(scheduleWords);
  const language = useLanguage();
  return (
    <p className="soft capital">
      {t.weekOf(shortDay(monday, language), shortDay(addDays(monday, 6), language))}
    </p>
  );
}

function WeekSwitch({
  day,
  today,
  onDay,
}: {
  day: string;
  today: string;
  onDay: (day: string) => void;
}) {
  const t = useWords(scheduleWords);
  return (
    <>
      <Button aria-label={t.weekBefore} onClick={() => onDay(addDays(day, -7))}>
        <ChevronLeft className="icon" aria-hidden="true" />
      </Button>
      <Button disabled={day === today} onClick={() => onDay(today)}>
        {t.today}
      </Button>
      <Button aria-label={t.weekAfter} onClick={() => onDay(addDays(day, 7))}>
        <ChevronRight className="icon" aria-hidden="true" />
      </Button>
    </>
  );
}

// Paper gets the whole week, as a list: however the printing was asked for.
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  return printing;
}
