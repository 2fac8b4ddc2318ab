import { ShieldAlert } from "lucide-react";
import type { Schemas } from "../api/client";
import { clockTime, isEndOfDay } from "../base/time";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { EmptyState } from "../ui/states";
import { List } from "../ui/table";
import { useLanguage, useWords } from "../words/words";
import type { Board } from "./rules";
import "./today.css";
import { todayWords } from "./words";

export type TaskRow = Schemas["TaskRow"];

// What somebody must do before the day is over.
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
        <List label={t.tasks}>
          {board.tasks.map((row) => (
            <Task key={row.task.id} row={row} board={board} onClose={onClose} />
          ))}
        </List>
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
  return (
    <li className="task">
      <ShieldAlert className="icon task-icon" aria-hidden="true" />
      <div className="session-what">
        <span className="session-name">{row.patient_name}</span>
        <span className="row small">
          <span>{t.taskKinds[row.task.kind]}</span>
          <span className={overdue ? "overdue" : "soft"}>
            <Due at={row.task.due_at} overdue={overdue} zone={board.time_zone} />
          </span>
          {row.task.needs_license && <span className="soft">{t.licensed}</span>}
        </span>
      </div>
      <Button
        size="grid"
        aria-label={t.stepFor(t.closeTask, row.patient_name)}
        onClick={() => onClose(row)}
      >
        {t.closeTask}
      </Button>
    </li>
  );
}

function Due({ at, overdue, zone }: { at: string; overdue: boolean; zone: string }) {
  const t = useWords(todayWords);
  const language = useLanguage();
  if (isEndOfDay(at, zone)) return overdue ? t.overdueDay : t.dueToday;
  const time = clockTime(at, zone, language);
  return overdue ? t.overdue(time) : t.due(time);
}
