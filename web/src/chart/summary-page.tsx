import { useState } from "react";
import { AbsenceDialog } from "../absence/absence-dialog";
import { AbsencesCard } from "../absence/absences-card";
import { TakeBackDialog } from "../absence/take-back-dialog";
import type { Schemas } from "../api/client";
import { dayOf } from "../base/time";
import { OutreachDialog } from "../outreach/outreach-dialog";
import { useSession } from "../shell/session";
import { CheckOutDialog } from "../today/check-out-dialog";
import { TaskDialog } from "../today/task-dialog";
import { todayWords } from "../today/words";
import { useWords } from "../words/words";
import { CheckInsCard } from "./check-ins-card";
import { CheckOutsCard } from "./check-outs-card";
import { DoseCard } from "./dose-card";
import { JoinDialog, LeaveDialog } from "./group-dialogs";
import { ComingCard, ContactsCard, GroupsCard, HistoryCard, OpenTasksCard } from "./lists";
import { PastWeeksCard } from "./past-weeks-card";
import { useMayHere, usePatientSummary } from "./patient-page";
import { isHere, namesOf, type Summary } from "./rules";

type Open =
  | { kind: "task"; task: Schemas["Task"] }
  | { kind: "away" }
  | { kind: "check_out" }
  | { kind: "take_back"; absence: Schemas["Absence"] }
  | { kind: "join" }
  | { kind: "leave"; group: { id: string; name: string } };

// A person understood in ten seconds.
export function SummaryPage() {
  const { summary } = usePatientSummary();
  const [open, setOpen] = useState<Open>();
  const { site } = useSession();
  const may = useMayHere(summary);
  const kinds = useWords(todayWords);
  const part = <K extends keyof Summary>(key: K): Summary[K] | "loading" =>
    summary ? summary[key] : "loading";
  const here = summary && isHere(summary, dayOf(new Date().toISOString(), site.time_zone));
  return (
    <div className="summary">
      <div className="summary-column">
        <DoseCard dose={summary ? (summary.this_week ?? null) : "loading"} />
        <PastWeeksCard weeks={part("past_weeks")} />
        <CheckInsCard checkIns={part("check_ins")} />
        <CheckOutsCard
          checkOuts={part("check_outs")}
          zone={site.time_zone}
          onCheckOut={here && may("check_in") ? () => setOpen({ kind: "check_out" }) : undefined}
        />
      </div>
      <div className="summary-column">
        <div className={summary && summary.open_tasks.length > 0 ? "summary-urgent" : undefined}>
          <OpenTasksCard
            tasks={part("open_tasks")}
            zone={site.time_zone}
            due={{ today: kinds.dueToday, due: kinds.due, dueOn: kinds.dueOn }}
            canClose={may("work_tasks")}
            onClose={(task) => setOpen({ kind: "task", task })}
          />
        </div>
        <AbsencesCard
          absences={part("absences")}
          canPlan={may("check_in")}
          onPlan={() => setOpen({ kind: "away" })}
          onTakeBack={(absence) => setOpen({ kind: "take_back", absence })}
        />
        <ComingCard sessions={part("coming")} zone={site.time_zone} />
        <GroupsCard
          coming={part("coming")}
          canManage={may("manage_roster") && summary?.banner.episode?.state === "admitted"}
          onJoin={() => setOpen({ kind: "join" })}
          onLeave={(group) => setOpen({ kind: "leave", group })}
        />
        <HistoryCard kind="conditions" lines={part("conditions")} />
        <HistoryCard kind="medications" lines={part("medications")} />
        <ContactsCard contacts={part("contacts")} />
      </div>
      {open && summary && (
        <OpenDialog open={open} summary={summary} onClose={() => setOpen(undefined)} />
      )}
    </div>
  );
}

function OpenDialog({
  open,
  summary,
  onClose,
}: {
  open: Open;
  summary: Summary;
  onClose: () => void;
}) {
  const { patient, episode } = summary.banner;
  const { site } = useSession();
  const name = namesOf(patient).called;
  const today = dayOf(new Date().toISOString(), site.time_zone);
  if (open.kind === "away")
    return <AbsenceDialog patient={patient.id} name={name} today={today} onClose={onClose} />;
  if (open.kind === "check_out")
    return <CheckOutDialog row={{ patient_id: patient.id, name }} onClose={onClose} />;
  if (open.kind === "take_back") return <TakeBackDialog absence={open.absence} onClose={onClose} />;
  if (open.kind === "task" && open.task.kind === "outreach")
    return (
      <OutreachDialog
        patient={patient.id}
        task={open.task.id}
        name={name}
        today={today}
        onClose={onClose}
      />
    );
  if (open.kind === "task") return <TaskDialog task={open.task} name={name} onClose={onClose} />;
  if (open.kind === "leave")
    return <LeaveDialog group={open.group} patient={patient.id} onClose={onClose} />;
  return episode ? <JoinDialog episode={episode} onClose={onClose} /> : null;
}
