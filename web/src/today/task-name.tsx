import {
  ClipboardCheck,
  ClipboardList,
  Hourglass,
  LifeBuoy,
  ListChecks,
  type LucideIcon,
  PhoneMissed,
  ShieldAlert,
  TriangleAlert,
  Undo2,
} from "lucide-react";
import type { Schemas } from "../api/client";
import { useWords } from "../words/words";
import "./today.css";
import { todayWords } from "./words";

type Task = Schemas["Task"];

const icons: Record<Task["kind"], LucideIcon> = {
  safety_check: ShieldAlert,
  outreach: PhoneMissed,
  review: ClipboardCheck,
  offer_expired: Hourglass,
  return_due: Undo2,
  plan_missing: ClipboardList,
  plan_review: ClipboardList,
  plan_certification: ClipboardList,
  safety_plan: LifeBuoy,
  off_track: TriangleAlert,
  aid_step: ListChecks,
};

export function TaskIcon({ kind }: { kind: Task["kind"] }) {
  const Icon = icons[kind];
  return <Icon className="icon task-icon" data-kind={kind} aria-hidden="true" />;
}

// What a task is called; a review says what called for it.
export function TaskName({ task }: { task: Task }) {
  const t = useWords(todayWords);
  if (task.kind === "aid_step") return `${t.taskKinds.aid_step}: ${task.step}`;
  if (task.kind === "off_track" && task.instrument)
    return `${t.taskKinds.off_track} (${task.instrument.toUpperCase()})`;
  if (task.kind !== "review") return t.taskKinds[task.kind];
  const { no_shows, within_days } = task;
  return typeof no_shows === "number" ? t.reviewOf(no_shows, within_days ?? 0) : t.reviewLeaving;
}
