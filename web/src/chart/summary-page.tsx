import { useState } from "react";
import type { Schemas } from "../api/client";
import { useSession } from "../shell/session";
import { SafetyDialog } from "../today/safety-dialog";
import { todayWords } from "../today/words";
import { useWords } from "../words/words";
import { CheckInsCard } from "./check-ins-card";
import { DoseCard } from "./dose-card";
import { JoinDialog, LeaveDialog } from "./group-dialogs";
import { ComingCard, ContactsCard, GroupsCard, HistoryCard, OpenTasksCard } from "./lists";
import { PastWeeksCard } from "./past-weeks-card";
import { useMayHere, usePatientSummary } from "./patient-page";
import { namesOf, type Summary } from "./rules";

type Open =
  | { kind: "task"; task: Schemas["Task"] }
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
  return (
    <div className="summary">
      <div className="summary-column">
        <DoseCard dose={summary ? (summary.this_week ?? null) : "loading"} />
        <PastWeeksCard weeks={part("past_weeks")} />
        <CheckInsCard checkIns={part("check_ins")} />
      </div>
      <div className="summary-column">
        <div className={summary && summary.open_tasks.length > 0 ? "summary-urgent" : undefined}>
          <OpenTasksCard
            tasks={part("open_tasks")}
            zone={site.time_zone}
            kinds={kinds.taskKinds}
            due={{ today: kinds.dueToday, due: kinds.due }}
            closeWords={kinds.closeTask}
            canClose={may("work_tasks")}
            onClose={(task) => setOpen({ kind: "task", task })}
          />
        </div>
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
  if (open.kind === "task")
    return <SafetyDialog task={open.task} name={namesOf(patient).called} onClose={onClose} />;
  if (open.kind === "leave")
    return <LeaveDialog group={open.group} patient={patient.id} onClose={onClose} />;
  return episode ? <JoinDialog episode={episode} onClose={onClose} /> : null;
}
