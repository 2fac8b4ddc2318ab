import { Link } from "@tanstack/react-router";
import type { Schemas } from "../api/client";
import { addDays, clockTime, dayOf, isEndOfDay, shortDay } from "../base/time";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { EmptyState } from "../ui/states";
import { useLanguage, useWords } from "../words/words";
import { type Board, pageOf, sectionsOf } from "./rules";
import { Sections } from "./sections";
import { TaskIcon, TaskName } from "./task-name";
import "./today.css";
import { todayWords } from "./words";

export type TaskRow = Schemas["TaskRow"];

// What somebody must do, by when it is due.
export function TasksCard({
  board,
  onClose,
}: {
  board: Board | "loading" | "unavailable";
  onClose: (row: TaskRow) => void;
}) {
  const t = useWords(todayWords);
  if (board === "loading") return <Card title={t.tasks} busy />;
  if (board === "unavailable") return <Card title={t.tasks} alert={t.unavailable} />;
  return (
    <Card title={t.tasks} flush>
      {board.tasks.length === 0 ? (
        <EmptyState title={t.noTasks} />
      ) : (
        <Sections
          label={t.tasks}
          sections={sectionsOf(board, board.tasks, ({ task }) => task.kind === "safety_check")}
          row={(row) => <Task key={row.task.id} row={row} board={board} onClose={onClose} />}
        />
      )}
    </Card>
  );
}

function Task({
  row,
  board,
  onClose,
}: {
  row: TaskRow;
  board: Board;
  onClose: (row: TaskRow) => void;
}) {
  const t = useWords(todayWords);
  const overdue = row.task.due_at < board.now;
  const later = dueDay(row.task.due_at, board.time_zone) > board.day; // paper is for today
  return (
    <li className={later ? "task no-print" : "task"}>
      <TaskIcon kind={row.task.kind} />
      <div className="session-what">
        <span className="session-name">{row.patient_name}</span>
        <span className="row small">
          <span>
            <TaskName task={row.task} />
          </span>
          <span className={overdue ? "overdue" : "soft"}>
            <Due at={row.task.due_at} overdue={overdue} board={board} />
          </span>
          {row.task.needs_license && !pageOf(row.task.kind) && (
            <span className="soft">{t.licensed}</span>
          )}
          {row.task.kind === "review" && <span className="soft">{t.reviewers}</span>}
        </span>
      </div>
      <TaskStep row={row} onClose={onClose} />
    </li>
  );
}

// Most tasks are closed with words; those about a plan by what is done on its page.
function TaskStep({ row, onClose }: { row: TaskRow; onClose: (row: TaskRow) => void }) {
  const t = useWords(todayWords);
  const { kind, patient_id: patient } = row.task;
  const step = t.taskSteps[kind];
  const name = t.stepFor(step, row.patient_name);
  const page = pageOf(kind);
  if (page && patient)
    return (
      <Link
        to={page}
        params={{ patient }}
        className="button button-plain button-grid"
        aria-label={name}
      >
        {step}
      </Link>
    );
  return (
    <Button size="grid" aria-label={name} onClick={() => onClose(row)}>
      {step}
    </Button>
  );
}

// Returns the last day on which it is in time.
function dueDay(at: string, zone: string): string {
  const day = dayOf(at, zone);
  return isEndOfDay(at, zone) ? addDays(day, -1) : day;
}

function Due({ at, overdue, board }: { at: string; overdue: boolean; board: Board }) {
  const t = useWords(todayWords);
  const language = useLanguage();
  const { day, time_zone: zone } = board;
  const dueOn = dueDay(at, zone);
  if (dueOn > day) return t.dueOn(shortDay(dueOn, language));
  if (isEndOfDay(at, zone) || dueOn < day) return overdue ? t.overdueDay : t.dueToday;
  const time = clockTime(at, zone, language);
  return overdue ? t.overdue(time) : t.due(time);
}
