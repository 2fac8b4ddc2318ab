import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { refusalOf } from "../api/client";
import { todayQuery } from "../api/queries";
import { longDay } from "../base/time";
import { usePageTitle } from "../shell/page-title";
import { useSession } from "../shell/session";
import { ErrorState } from "../ui/states";
import { useLanguage, useWords } from "../words/words";
import { CallDialog } from "./call-dialog";
import { AskDialog, CheckInDialog } from "./check-in-dialogs";
import { PeopleCard, type Step } from "./people-card";
import type { Board, Filter, PersonRow } from "./rules";
import { SafetyDialog } from "./safety-dialog";
import { SessionsCard } from "./sessions-card";
import { type TaskRow, TasksCard } from "./tasks-card";
import { todayWords } from "./words";
import "./today.css";

type Open =
  | { step: "check_in" | "call" | "ask_questions"; row: PersonRow }
  | { step: "see_now"; task: TaskRow["task"]; name: string };

// The day's board of one site.
export function TodayPage() {
  const t = useWords(todayWords);
  const language = useLanguage();
  const { site, may } = useSession();
  const [filter, setFilter] = useState<Filter>("all");
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
  const board = today.data ?? "loading";
  return (
    <div className="page">
      <header className="page-head">
        <h1>{t.title}</h1>
        {today.data && <p className="soft capital">{longDay(today.data.day, language)}</p>}
      </header>
      <div className="today">
        <PeopleCard
          board={board}
          filter={filter}
          may={may}
          onFilter={setFilter}
          onStep={(taken, row) => step(taken, row, today.data)}
        />
        <div className="today-side">
          <div className="today-tasks">
            <TasksCard
              board={board}
              onClose={({ task, patient_name }) =>
                setOpen({ step: "see_now", task, name: patient_name })
              }
            />
          </div>
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
  switch (open.step) {
    case "check_in":
      return <CheckInDialog row={open.row} onClose={onClose} />;
    case "ask_questions":
      return <AskDialog row={open.row} day={board.day} onClose={onClose} />;
    case "see_now":
      return <SafetyDialog task={open.task} name={open.name} onClose={onClose} />;
    case "call":
      return (
        <CallDialog
          row={open.row}
          zone={board.time_zone}
          onClose={onClose}
          onHere={() => onOpen({ step: "check_in", row: open.row })}
        />
      );
  }
}
