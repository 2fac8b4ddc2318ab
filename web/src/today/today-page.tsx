import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { WifiOff } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { AbsenceDialog } from "../absence/absence-dialog";
import { refusalOf } from "../api/client";
import { todayQuery } from "../api/queries";
import { clockTime, longDay } from "../base/time";
import { DueNotesOf } from "../note/due-card";
import { OutreachDialog } from "../outreach/outreach-dialog";
import { usePageTitle } from "../shell/page-title";
import { useSession } from "../shell/session";
import { Banner } from "../ui/banner";
import { ErrorState } from "../ui/states";
import { useLanguage, useWords } from "../words/words";
import { AskDialog, CheckInDialog } from "./check-in-dialogs";
import { CheckOutDialog } from "./check-out-dialog";
import { FiguresCard } from "./figures-card";
import { MyAppointments } from "./my-appointments";
import { PeopleCard, type Step } from "./people-card";
import {
  type Board,
  type Filter,
  holds,
  leadsSome,
  type PersonRow,
  usualView,
  viewOf,
  type Whose,
} from "./rules";
import { SessionsCard } from "./sessions-card";
import { TaskDialog } from "./task-dialog";
import { type TaskRow, TasksCard } from "./tasks-card";
import { todayWords } from "./words";
import "./today.css";

const CallsToMake = lazy(() => import("../firstcontact/calls"));
const SiteDueOf = lazy(() =>
  import("../administration/site-due-card").then(({ SiteDueOf }) => ({ default: SiteDueOf })),
);
const DayNotices = lazy(() =>
  import("../setup/day-notices").then(({ DayNotices }) => ({ default: DayNotices })),
);

type Open =
  | { step: "check_in" | "call" | "ask_questions" | "check_out" | "away"; row: PersonRow }
  | { step: "see_now"; task: TaskRow["task"]; name: string };

// The day's board of one site.
export function TodayPage() {
  const t = useWords(todayWords);
  const language = useLanguage();
  const { me, site, may } = useSession();
  const [filter, setFilter] = useState<Filter>("all");
  const [chosen, setChosen] = useState<Whose>();
  const [open, setOpen] = useState<Open>();
  const step = useStep(setOpen);
  const today = useQuery(todayQuery(site.id));
  usePageTitle(t.title);
  if (today.error && !today.data)
    return (
      <div className="page">
        <h1>{t.title}</h1>
        <ErrorState refusal={refusalOf(today.error)} onRetry={() => void today.refetch()} />
      </div>
    );
  const whose = chosen ?? (today.data ? usualView(today.data, me.roles) : "everyone");
  const board = today.data ? viewOf(today.data, whose) : "loading";
  return (
    <div className="page">
      <header className="page-head">
        <div className="row today-head">
          <h1>{t.title}</h1>
          {today.data && <p className="soft capital">{longDay(today.data.day, language)}</p>}
        </div>
        <div className="row">
          {today.data && leadsSome(today.data) && (
            <WhoseSwitch whose={whose} onChoose={setChosen} />
          )}
          <Link
            to="/wall"
            search={{ site: site.id }}
            className="button button-quiet button-grid to-wall"
          >
            {t.wall}
          </Link>
        </div>
      </header>
      {may("manage_schedule") && today.data && <FiguresCard board={today.data} />}
      {may("manage_schedule") && today.data && (
        <Suspense>
          <DayNotices site={site.id} day={today.data.day} toSchedule />
        </Suspense>
      )}
      {may("check_in") && <SilentKiosks board={board} />}
      <div className="today">
        {holds(me.roles, site.id, "intake") && (
          <div className="today-calls">
            <Suspense>
              <CallsToMake beside="today" />
            </Suspense>
          </div>
        )}
        <PeopleCard
          board={board}
          filter={filter}
          may={may}
          onFilter={setFilter}
          onStep={(taken, row) => step(taken, row, today.data)}
        />
        <div className="today-side">
          <div className="today-tasks" id="tasks">
            <TasksCard
              board={board}
              onClose={({ task, patient_name }) =>
                setOpen({ step: "see_now", task, name: patient_name })
              }
            />
          </div>
          <div className="today-appointments">
            <MyAppointments board={board} canMark={may("mark_attendance")} />
          </div>
          {may("write_notes") && <DueNotesOf />}
          {may("write_notes") && (
            <Suspense>
              <div className="no-print">
                <SiteDueOf />
              </div>
            </Suspense>
          )}
          <SessionsCard board={board} canMark={may("mark_attendance")} />
        </div>
      </div>
      {open && today.data && (
        <OpenDialog
          open={open}
          board={today.data}
          onOpen={setOpen}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  );
}

// Which tablets the desk can't count on.
export function SilentKiosks({ board }: { board: Board | "loading" }) {
  const t = useWords(todayWords);
  const language = useLanguage();
  if (board === "loading") return null;
  return board.silent_kiosks.map(({ name, seen_at }) => (
    <Banner key={name} tone="warn" icon={WifiOff} role="status">
      {t.silentKiosk(name, clockTime(seen_at, board.time_zone, language))}
    </Banner>
  ));
}

// Whose groups are shown.
function WhoseSwitch({ whose, onChoose }: { whose: Whose; onChoose: (whose: Whose) => void }) {
  const t = useWords(todayWords);
  return (
    <fieldset className="filters whose">
      <legend className="visually-hidden">{t.whose}</legend>
      {(["mine", "everyone"] as const).map((one) => (
        <button
          key={one}
          type="button"
          className="filter"
          aria-pressed={whose === one}
          onClick={() => onChoose(one)}
        >
          {t.whoseGroups[one]}
        </button>
      ))}
    </fieldset>
  );
}

// Returns what taking a row's step does. Where its task can't be seen, the chart has the way on.
function useStep(setOpen: (open: Open) => void) {
  const navigate = useNavigate();
  return (step: Step, row: PersonRow, board: Board | undefined) => {
    const toChart = () =>
      void navigate({ to: "/patients/$patient", params: { patient: row.patient_id } });
    if (step === "open_chart") return toChart();
    if (step !== "see_now") return setOpen({ step, row });
    const task = board?.tasks.find((one) => one.task.id === row.safety_task_id)?.task;
    if (task) setOpen({ step, task, name: row.name });
    else toChart();
  };
}

function OpenDialog({
  open,
  board,
  onOpen,
  onClose,
}: {
  open: Open;
  board: Board;
  onOpen: (open: Open) => void;
  onClose: () => void;
}) {
  if (open.step === "see_now")
    return <TaskStep task={open.task} name={open.name} board={board} onClose={onClose} />;
  const { step, row } = open;
  const { patient_id: patient, name } = row;
  switch (step) {
    case "check_in":
      return (
        <CheckInDialog row={row} onClose={onClose} onAway={() => onOpen({ step: "away", row })} />
      );
    case "ask_questions":
      return <AskDialog row={row} day={board.day} onClose={onClose} />;
    case "check_out":
      return <CheckOutDialog row={row} onClose={onClose} />;
    case "away":
      return <AbsenceDialog patient={patient} name={name} today={board.day} onClose={onClose} />;
    case "call":
      return (
        <OutreachDialog
          patient={patient}
          name={name}
          today={board.day}
          onClose={onClose}
          onHere={() => onOpen({ step: "check_in", row })}
        />
      );
  }
}

function TaskStep({
  task,
  name,
  board,
  onClose,
}: {
  task: TaskRow["task"];
  name: string;
  board: Board;
  onClose: () => void;
}) {
  if (task.kind !== "outreach" || !task.patient_id)
    return <TaskDialog task={task} name={name} onClose={onClose} />;
  return (
    <OutreachDialog
      patient={task.patient_id}
      task={task.id}
      name={name}
      today={board.day}
      onClose={onClose}
    />
  );
}
