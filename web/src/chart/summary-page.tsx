import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { AbsencesCard } from "../absence/absences-card";
import { MeasuresCard } from "../administration/measures-card";
import { measuresQuery } from "../administration/queries";
import { AppointmentsCard } from "../appointment/appointments-card";
import { appointmentsQuery } from "../appointment/queries";
import { PatientAvailabilityCard } from "../availability/availability-card";
import { patientAvailabilityQuery } from "../availability/queries";
import { dayOf } from "../base/time";
import { careTeamQuery } from "../careteam/queries";
import { TeamCard } from "../careteam/team-card";
import { SafetyPlanCard } from "../safetyplan/plan-card";
import { safetyPlanQuery } from "../safetyplan/queries";
import { useSession } from "../shell/session";
import { todayWords } from "../today/words";
import { useWords } from "../words/words";
import { CheckInsCard } from "./check-ins-card";
import { CheckOutsCard } from "./check-outs-card";
import { DoseCard } from "./dose-card";
import { ComingCard, ContactsCard, GroupsCard, HistoryCard, OpenTasksCard } from "./lists";
import { PastWeeksCard } from "./past-weeks-card";
import { PathCard } from "./path-card";
import { useMayHere, usePatientSummary } from "./patient-page";
import { isHere, mayArrive, namesOf, type Summary } from "./rules";
import type { Open } from "./summary-dialogs";

// What a dialog is made of is fetched when the first one is opened.
const MakeUpDialog = lazy(() => import("../hours/make-up-dialog"));
const SummaryDialog = lazy(() => import("./summary-dialogs"));

// A person understood in ten seconds.
export function SummaryPage() {
  const { summary } = usePatientSummary();
  const [open, setOpen] = useState<Open>();
  const [mending, setMending] = useState(false);
  const { site, may: reads } = useSession();
  const may = useMayHere(summary);
  const kinds = useWords(todayWords);
  const part = <K extends keyof Summary>(key: K): Summary[K] | "loading" =>
    summary ? summary[key] : "loading";
  const patient = summary?.banner.patient.id ?? "";
  const appointments = useQuery({ ...appointmentsQuery(patient), enabled: patient !== "" });
  const team = useQuery({ ...careTeamQuery(patient), enabled: patient !== "" });
  const availability = useQuery({ ...patientAvailabilityQuery(patient), enabled: patient !== "" });
  const readsPlan = reads("read_notes"); // also where the chart is open in an emergency
  const safetyPlan = useQuery({
    ...safetyPlanQuery(patient),
    enabled: patient !== "" && readsPlan,
  });
  const measures = useQuery({ ...measuresQuery(patient), enabled: patient !== "" && readsPlan });
  const today = dayOf(new Date().toISOString(), site.time_zone);
  const here = summary && isHere(summary, today);
  const arrives = summary && mayArrive(summary, today) && may("check_in");
  return (
    <div className="summary">
      <div className="summary-column">
        <DoseCard
          dose={summary ? (summary.this_week ?? null) : "loading"}
          onMend={may("check_in") ? () => setMending(true) : undefined}
        />
        <PastWeeksCard weeks={part("past_weeks")} />
        <CheckInsCard
          checkIns={part("check_ins")}
          onCheckIn={arrives ? () => setOpen({ kind: "check_in" }) : undefined}
        />
        <CheckOutsCard
          checkOuts={part("check_outs")}
          zone={site.time_zone}
          onCheckOut={here && may("check_in") ? () => setOpen({ kind: "check_out" }) : undefined}
        />
        {readsPlan && (
          <div className="no-print">
            <MeasuresCard
              measures={measures.error ? "unavailable" : (measures.data ?? "loading")}
            />
          </div>
        )}
        {readsPlan && (
          // On paper it has a page of its own.
          <div className="no-print">
            <SafetyPlanCard
              plan={safetyPlan.error ? "unavailable" : (safetyPlan.data ?? "loading")}
            />
          </div>
        )}
      </div>
      <div className="summary-column">
        <div className={summary && summary.open_tasks.length > 0 ? "summary-urgent" : undefined}>
          <OpenTasksCard
            tasks={part("open_tasks")}
            zone={site.time_zone}
            due={{ today: kinds.dueToday, due: kinds.due, dueOn: kinds.dueOn }}
            canClose={may("work_tasks")}
            readsPlans={readsPlan}
            onClose={(task) => setOpen({ kind: "task", task })}
          />
        </div>
        <TeamCard
          team={team.error ? "unavailable" : (team.data ?? "loading")}
          onChange={may("admit") ? () => setOpen({ kind: "team" }) : undefined}
        />
        <div className={onPaper(summary?.absences)}>
          <AbsencesCard
            absences={part("absences")}
            canPlan={may("check_in")}
            onPlan={() => setOpen({ kind: "away" })}
            onTakeBack={(absence) => setOpen({ kind: "take_back", absence })}
          />
        </div>
        <div className={onPaper(appointments.data?.items)}>
          <AppointmentsCard
            appointments={
              appointments.error ? "unavailable" : (appointments.data?.items ?? "loading")
            }
            zone={site.time_zone}
            canManage={may("manage_roster") && summary?.banner.episode?.state === "admitted"}
            onMake={() => setOpen({ kind: "appoint" })}
            onMove={(appointment) => setOpen({ kind: "move", appointment })}
            onCallOff={(appointment) => setOpen({ kind: "call_off", appointment })}
          />
        </div>
        <ComingCard sessions={part("coming")} zone={site.time_zone} />
        <GroupsCard
          coming={part("coming")}
          waiting={summary?.waiting_groups}
          canManage={may("manage_roster") && summary?.banner.episode?.state === "admitted"}
          onJoin={() => setOpen({ kind: "join" })}
          onLeave={(group) => setOpen({ kind: "leave", group })}
        />
        <div className="no-print">
          <PatientAvailabilityCard
            availability={availability.error ? "unavailable" : (availability.data ?? "loading")}
            onChange={may("write_chart") ? () => setOpen({ kind: "free" }) : undefined}
          />
        </div>
        {summary && summary.path.length > 1 && <PathCard path={summary.path} />}
        <HistoryCard kind="conditions" lines={part("conditions")} />
        <HistoryCard kind="medications" lines={part("medications")} />
        <div className={onPaper(summary?.contacts)}>
          <ContactsCard contacts={part("contacts")} />
        </div>
      </div>
      {mending && summary && (
        <Suspense>
          <MakeUpDialog
            patient={patient}
            name={namesOf(summary.banner.patient).called}
            onClose={() => setMending(false)}
          />
        </Suspense>
      )}
      {open && summary && (
        <Suspense>
          <SummaryDialog open={open} summary={summary} onClose={() => setOpen(undefined)} />
        </Suspense>
      )}
    </div>
  );
}

// A list of nothing is left off paper.
function onPaper(items: readonly unknown[] | undefined) {
  return items?.length === 0 ? "no-print" : undefined;
}
