import { AbsenceDialog } from "../absence/absence-dialog";
import { TakeBackDialog } from "../absence/take-back-dialog";
import type { Schemas } from "../api/client";
import { AppointmentDialog } from "../appointment/appointment-dialog";
import { CallOffDialog } from "../appointment/call-off-dialog";
import { MoveDialog } from "../appointment/move-dialog";
import type { Appointment } from "../appointment/queries";
import { PatientAvailabilityDialog } from "../availability/availability-dialog";
import { dayOf } from "../base/time";
import { TeamDialog } from "../careteam/team-dialog";
import { OutreachDialog } from "../outreach/outreach-dialog";
import { useSession } from "../shell/session";
import { CheckInDialog } from "../today/check-in-dialogs";
import { CheckOutDialog } from "../today/check-out-dialog";
import { TaskDialog } from "../today/task-dialog";
import { JoinDialog, LeaveDialog } from "./group-dialogs";
import { namesOf, type Summary } from "./rules";

export type Open =
  | { kind: "task"; task: Schemas["Task"] }
  | { kind: "away" }
  | { kind: "team" }
  | { kind: "free" }
  | { kind: "check_in" }
  | { kind: "check_out" }
  | { kind: "appoint" }
  | { kind: "move"; appointment: Appointment }
  | { kind: "call_off"; appointment: Appointment }
  | { kind: "take_back"; absence: Schemas["Absence"] }
  | { kind: "join" }
  | { kind: "leave"; group: { id: string; name: string } };

// Whatever was asked for on the summary.
export default function SummaryDialog({
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
  if (open.kind === "team")
    return <TeamDialog patient={patient.id} name={name} onClose={onClose} />;
  if (open.kind === "free")
    return <PatientAvailabilityDialog patient={patient.id} name={name} onClose={onClose} />;
  if (open.kind === "appoint")
    return <AppointmentDialog patient={patient.id} name={name} today={today} onClose={onClose} />;
  if (open.kind === "move")
    return (
      <MoveDialog
        patient={patient.id}
        appointment={open.appointment}
        zone={site.time_zone}
        onClose={onClose}
      />
    );
  if (open.kind === "call_off")
    return <CallOffDialog appointment={open.appointment} onClose={onClose} />;
  if (open.kind === "check_in")
    return <CheckInDialog row={{ patient_id: patient.id, name }} onClose={onClose} />;
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
