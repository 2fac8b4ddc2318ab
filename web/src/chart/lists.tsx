import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Schemas } from "../api/client";
import { addDays, clockTime, dayOf, isEndOfDay, shortDay } from "../base/time";
import { pageOf } from "../today/rules";
import { TaskIcon, TaskName } from "../today/task-name";
import { todayWords } from "../today/words";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { statusWord, statusWords } from "../words/status";
import { useLanguage, useWords } from "../words/words";
import "./chart.css";
import { groupsOf, sessionsByDay } from "./rules";
import { chartWords } from "./words";

type Given<T> = T | "loading" | "unavailable";

// A card with one line for each thing, in all its states.
export function ListCard<T>({
  title,
  items,
  unavailable,
  none,
  note,
  action,
  idOf,
  line,
}: {
  title: string;
  items: Given<readonly T[]>;
  unavailable: string;
  none: string;
  note?: string;
  action?: ReactNode;
  idOf: (item: T) => string;
  line: (item: T) => ReactNode;
}) {
  if (items === "loading") return <Card title={title} busy />;
  if (items === "unavailable") return <Card title={title} alert={unavailable} />;
  const aside = action ?? (note && <span className="soft small">{note}</span>);
  return (
    <Card title={title} flush action={aside}>
      {items.length === 0 ? (
        <p className="none soft">{none}</p>
      ) : (
        // biome-ignore lint/a11y/noRedundantRoles: a list without bullets is not read as one in Safari
        <ul role="list" className="list line-list">
          {items.map((item) => (
            <li key={idOf(item)}>{line(item)}</li>
          ))}
        </ul>
      )}
    </Card>
  );
}

export function HistoryCard({
  kind,
  lines,
}: {
  kind: "conditions" | "medications";
  lines: Given<readonly Schemas["HistoryLine"][]>;
}) {
  const t = useWords(chartWords);
  const statuses = useWords(statusWords);
  return (
    <ListCard
      title={t[kind]}
      items={lines}
      unavailable={t.historyUnavailable}
      none={t.historyNone}
      note={t.asSent}
      idOf={({ id }) => id}
      line={({ text, status, from }) => (
        <>
          <span>{text}</span>
          <span className="soft">
            {[statusWord(status, statuses), from && t.since(from)].filter(Boolean).join(" · ")}
          </span>
        </>
      )}
    />
  );
}

export function OpenTasksCard({
  tasks,
  zone,
  due,
  canClose,
  readsPlans,
  onClose,
}: {
  tasks: Given<readonly Schemas["Task"][]>;
  zone: string;
  due: { today: string; due: (time: string) => string; dueOn: (day: string) => string };
  canClose: boolean;
  readsPlans: boolean;
  onClose: (task: Schemas["Task"]) => void;
}) {
  const t = useWords(chartWords);
  const language = useLanguage();
  const dueWords = (at: string) => {
    const end = isEndOfDay(at, zone);
    const on = end ? addDays(dayOf(at, zone), -1) : dayOf(at, zone);
    if (on !== dayOf(new Date().toISOString(), zone)) return due.dueOn(shortDay(on, language));
    return end ? due.today : due.due(clockTime(at, zone, language));
  };
  return (
    <ListCard
      title={t.tasks}
      items={tasks}
      unavailable={t.tasksUnavailable}
      none={t.tasksNone}
      idOf={({ id }) => id}
      line={(task) => (
        <>
          <span className="row">
            <TaskIcon kind={task.kind} />
            <TaskName task={task} />
            <span className="soft numbers">{dueWords(task.due_at)}</span>
          </span>
          {canClose && (
            <TaskStep task={task} readsPlans={readsPlans} onClose={() => onClose(task)} />
          )}
        </>
      )}
    />
  );
}

// What is done on a page of its own leads there whoever may read it.
function TaskStep({
  task: { kind, patient_id: patient },
  readsPlans,
  onClose,
}: {
  task: Schemas["Task"];
  readsPlans: boolean;
  onClose: () => void;
}) {
  const { taskSteps } = useWords(todayWords);
  const page = pageOf(kind);
  if (page && patient)
    return (
      readsPlans && (
        <Link to={page} params={{ patient }} className="button button-plain button-grid">
          {taskSteps[kind]}
        </Link>
      )
    );
  return (
    <Button size="grid" onClick={onClose}>
      {taskSteps[kind]}
    </Button>
  );
}

// Day by day, for a day often has three sessions.
export function ComingCard({
  sessions,
  zone,
}: {
  sessions: Given<readonly Schemas["SessionCard"][]>;
  zone: string;
}) {
  const t = useWords(chartWords);
  const language = useLanguage();
  return (
    <ListCard
      title={t.comingSessions}
      items={typeof sessions === "string" ? sessions : sessionsByDay(sessions)}
      unavailable={t.comingUnavailable}
      none={t.comingNone}
      idOf={({ day }) => day}
      line={({ day, sessions: ofDay }) => (
        <>
          <span className="coming-day capital">{shortDay(day, language)}</span>
          <ul className="coming">
            {ofDay.map((session) => (
              <li key={session.id}>
                <span className="soft numbers">{clockTime(session.starts_at, zone, language)}</span>
                <Link to="/sessions/$session" params={{ session: session.id }}>
                  {session.group_name}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    />
  );
}

export function GroupsCard({
  coming,
  waiting = [],
  canManage,
  onJoin,
  onLeave,
}: {
  coming: Given<readonly Schemas["SessionCard"][]>;
  waiting?: readonly string[] | undefined; // groups whose seat waits for the plan, by name
  canManage: boolean;
  onJoin: () => void;
  onLeave: (group: { id: string; name: string }) => void;
}) {
  const t = useWords(chartWords);
  const kept = waiting.map((name) => ({ id: name, name, waits: true }));
  const seated = (sessions: readonly Schemas["SessionCard"][]) =>
    groupsOf(sessions).map((group) => ({ ...group, waits: false }));
  return (
    <ListCard
      title={t.groups}
      items={typeof coming === "string" ? coming : [...seated(coming), ...kept]}
      unavailable={t.groupsUnavailable}
      none={t.groupsNone}
      action={
        canManage && (
          <Button size="grid" onClick={onJoin}>
            {t.join}
          </Button>
        )
      }
      idOf={({ id }) => id}
      line={(group) => (
        <>
          <span>{group.name}</span>
          {group.waits && <span className="soft small">{t.groupWaits}</span>}
          {canManage && !group.waits && (
            <Button
              kind="quiet"
              size="grid"
              aria-label={t.leaveGroup(group.name)}
              onClick={() => onLeave(group)}
            >
              {t.leave}
            </Button>
          )}
        </>
      )}
    />
  );
}

export function ContactsCard({ contacts }: { contacts: Given<readonly Schemas["Contact"][]> }) {
  const t = useWords(chartWords);
  return (
    <ListCard
      title={t.contacts}
      items={contacts}
      unavailable={t.contactsUnavailable}
      none={t.contactsNone}
      idOf={({ id }) => id}
      line={({ name, relationship, phone }) => (
        <>
          <span>
            {name} <span className="soft">{relationship}</span>
          </span>
          {phone && (
            <a className="numbers" href={`tel:${phone}`}>
              {phone}
            </a>
          )}
        </>
      )}
    />
  );
}
