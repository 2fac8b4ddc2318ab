import { useState } from "react";
import { SheetCard } from "../attendance/sheet-card";
import type { Marks } from "../attendance/use-marks";
import { CheckInsCard } from "../chart/check-ins-card";
import { DoseCard } from "../chart/dose-card";
import { GroupsCard, HistoryCard } from "../chart/lists";
import { PastWeeksCard } from "../chart/past-weeks-card";
import { PatientBanner } from "../chart/patient-banner";
import { TimelineCard } from "../chart/timeline-page";
import { ownDay } from "../testing/own-day";
import {
  alert,
  at,
  banner,
  board,
  checkIn,
  fourteenCheckIns,
  historyLine,
  moment,
  pastWeeks,
  patient,
  personRow,
  sessionCard,
  sheet,
  uuid,
  weekDose,
  zone,
} from "../testing/records";
import { MyAppointments } from "../today/my-appointments";
import { PeopleCard } from "../today/people-card";
import type { Filter } from "../today/rules";
import { SessionsCard } from "../today/sessions-card";
import { TasksCard } from "../today/tasks-card";
import { AbsenceStates } from "./absence-states";
import { AuditStates } from "./audit-states";
import { AvailabilityStates } from "./availability-states";
import { BoardStates } from "./board-states";
import { CareTeamStates } from "./care-team-states";
import { FirstContactStates } from "./first-contact-states";
import { IntakeStates } from "./intake-states";
import { OutboxStates } from "./outbox-states";
import { PathStates } from "./path-states";
import { ProgramStates } from "./program-states";
import { SafetyPlanStates } from "./safety-plan-states";
import { SetupStates } from "./setup-states";
import { Shelf, State } from "./shelf";

const nothing = () => {};
const mayAll = () => true;

// Every card in its five states: loading, unavailable, empty, normal, worst.
export default function CardStates() {
  return (
    <>
      <People />
      <SessionsAndTasks />
      <Sheet />
      <Banners />
      <Doses />
      <Trends />
      <Rest />
      <BoardStates />
      <AvailabilityStates />
      <CareTeamStates />
      <SafetyPlanStates />
      <AbsenceStates />
      <FirstContactStates />
      <IntakeStates />
      <PathStates />
      <AuditStates />
      <SetupStates />
      <ProgramStates />
      <OutboxStates />
    </>
  );
}

const forty = Array.from({ length: 40 }, (_, index) =>
  personRow({
    patient_id: uuid(1000 + index),
    name: `Person, Number ${index + 1}`,
    state: index < 3 ? "missing" : index < 20 ? "arrived" : "expected",
    next_step: index < 3 ? "call" : index < 20 ? "open_chart" : "check_in",
    arrived_at: index >= 3 && index < 20 ? at("13:50") : null,
    source: index >= 3 && index < 20 ? "kiosk" : null,
    answered: true,
    mood: index >= 3 && index < 20 ? 6 : null,
  }),
);

function People() {
  const [filter, setFilter] = useState<Filter>("all");
  const rest = { filter, may: mayAll, onFilter: setFilter, onStep: nothing };
  return (
    <Shelf title="Today: people">
      <State name="loading">
        <PeopleCard board="loading" {...rest} />
      </State>
      <State name="unavailable">
        <PeopleCard board="unavailable" {...rest} />
      </State>
      <State name="empty">
        <PeopleCard board={board({ people: [] })} {...rest} />
      </State>
      <State name="normal">
        <PeopleCard board={board()} {...rest} />
      </State>
      <State name="normal: people of one's own">
        <PeopleCard board={ownDay()} {...rest} />
      </State>
      <State name="worst: forty people">
        <PeopleCard board={board({ people: forty })} {...rest} />
      </State>
    </Shelf>
  );
}

function SessionsAndTasks() {
  const late = board({ now: at("23:00") });
  return (
    <Shelf title="Today: sessions and tasks">
      <div className="state-grid">
        {(["loading", "unavailable"] as const).map((state) => (
          <State key={state} name={state}>
            <SessionsCard board={state} canMark />
            <TasksCard board={state} onClose={nothing} />
          </State>
        ))}
        <State name="empty">
          <SessionsCard board={board({ sessions: [] })} canMark />
          <TasksCard board={board({ tasks: [] })} onClose={nothing} />
        </State>
        <State name="normal">
          <SessionsCard board={board()} canMark />
          <TasksCard board={board()} onClose={nothing} />
        </State>
        <State name="normal: people of one's own">
          <MyAppointments board={ownDay()} canMark />
          <TasksCard board={ownDay()} onClose={nothing} />
        </State>
        <State name="worst: overdue">
          <SessionsCard board={late} canMark={false} />
          <TasksCard board={late} onClose={nothing} />
        </State>
      </div>
    </Shelf>
  );
}

const noMarks: Marks = { drafts: {}, savings: {}, put: nothing, drop: nothing };
const worstMarks: Marks = {
  ...noMarks,
  drafts: {
    [uuid(8)]: { presence: "late", minutes: 150, reasonKind: undefined, reason: "", version: 1 },
    [uuid(3)]: {
      presence: "late",
      minutes: 148,
      reasonKind: undefined,
      reason: "",
      version: undefined,
    },
    [uuid(2)]: {
      presence: "left_early",
      minutes: undefined,
      reasonKind: undefined,
      reason: "",
      version: undefined,
    },
    [uuid(1)]: {
      presence: "present",
      minutes: 180,
      reasonKind: undefined,
      reason: "",
      version: undefined,
    },
  },
  savings: {
    [uuid(8)]: { state: "conflict" },
    [uuid(3)]: { state: "kept" },
    [uuid(1)]: { state: "refused", code: "not_begun", text: "the session has not begun" },
    [uuid(6)]: { state: "saved", at: new Date("2026-11-16T10:31:00") },
  },
};

function Sheet() {
  const rest = { canMark: true, zone, active: -1, onActive: nothing };
  return (
    <Shelf title="Group session: attendance">
      <State name="loading">
        <SheetCard sheet="loading" marks={noMarks} {...rest} />
      </State>
      <State name="unavailable">
        <SheetCard sheet="unavailable" marks={noMarks} {...rest} />
      </State>
      <State name="empty">
        <SheetCard sheet={sheet({ rows: [] })} marks={noMarks} {...rest} />
      </State>
      <State name="normal">
        <SheetCard sheet={sheet()} marks={noMarks} {...rest} />
      </State>
      <State name="read only">
        <SheetCard sheet={sheet()} marks={noMarks} {...rest} canMark={false} />
      </State>
      <State name="worst: a conflict, no network, a refusal">
        <SheetCard sheet={sheet()} marks={worstMarks} {...rest} />
      </State>
    </Shelf>
  );
}

const unknown = banner({
  patient: patient({
    given_name: "Maximiliano Alejandro",
    family_name: "Fernández de la Vega y Montenegro",
    preferred_name: "Max",
    birth_date: null,
    language: "es",
  }),
  episode: null,
  program_name: "",
  track_name: "",
  day_of_stay: null,
  allergies: [],
  open_alerts: [alert()],
});

function Banners() {
  return (
    <Shelf title="Patient banner">
      <State name="loading">
        <PatientBanner banner="loading" zone={zone} />
      </State>
      <State name="normal">
        <PatientBanner banner={banner()} zone={zone} />
      </State>
      <State name="worst: little known, and a risk">
        <PatientBanner banner={unknown} zone={zone} />
      </State>
    </Shelf>
  );
}

function Doses() {
  const short = weekDose({ minutes: 90, days: 1, minutes_scheduled: 180, minutes_short: 270 });
  return (
    <Shelf title="This week's hours">
      <div className="state-grid">
        <State name="loading">
          <DoseCard dose="loading" />
        </State>
        <State name="unavailable">
          <DoseCard dose="unavailable" />
        </State>
        <State name="empty">
          <DoseCard dose={null} />
        </State>
        <State name="normal">
          <DoseCard dose={weekDose()} />
        </State>
        <State name="met">
          <DoseCard dose={weekDose({ minutes: 600, days: 4, minutes_scheduled: 0 })} />
        </State>
        <State name="worst: short">
          <DoseCard dose={short} />
        </State>
      </div>
    </Shelf>
  );
}

function Trends() {
  const weeks = Array.from({ length: 8 }, (_, index) =>
    weekDose({ week: `2026-0${9 - (index % 2)}-0${index + 1}`, minutes: 60 * index, days: 2 }),
  );
  return (
    <Shelf title="Past weeks and check-ins">
      <div className="state-grid">
        {(["loading", "unavailable"] as const).map((state) => (
          <State key={state} name={state}>
            <PastWeeksCard weeks={state} />
            <CheckInsCard checkIns={state} />
          </State>
        ))}
        <State name="empty">
          <PastWeeksCard weeks={[]} />
          <CheckInsCard checkIns={[]} />
        </State>
        <State name="normal">
          <PastWeeksCard weeks={pastWeeks} />
          <CheckInsCard checkIns={fourteenCheckIns} />
        </State>
        <State name="worst: eight weeks, one answer">
          <PastWeeksCard weeks={weeks} />
          <CheckInsCard checkIns={[checkIn({ mood: null, craving: 10, safety: "yes" })]} />
        </State>
      </div>
    </Shelf>
  );
}

const longHistory = [
  historyLine(),
  historyLine({ id: uuid(602), text: "Alcohol use disorder, severe, in early remission" }),
  historyLine({
    id: uuid(603),
    text: "Post-traumatic stress disorder with dissociative symptoms, delayed expression",
    status: "",
    from: null,
  }),
];

const moments = [
  moment(),
  moment({ id: uuid(801), kind: "alert", what: "unsafe_answer", detail: "", minutes: null }),
  moment({ id: uuid(802), kind: "check_in", what: "kiosk", detail: "", minutes: null }),
  moment({ id: uuid(803), at: at("15:00", "2026-11-13"), what: "no_show", minutes: 0 }),
  moment({
    id: uuid(804),
    at: at("15:00", "2026-10-26"),
    kind: "episode",
    what: "admitted",
    detail: "Morning DBT",
    minutes: null,
  }),
];

function Rest() {
  return (
    <Shelf title="Lists of the chart">
      <div className="state-grid">
        {(["loading", "unavailable"] as const).map((state) => (
          <State key={state} name={state}>
            <HistoryCard kind="conditions" lines={state} />
            <GroupsCard coming={state} canManage onJoin={nothing} onLeave={nothing} />
            <TimelineCard moments={state} zone={zone} />
          </State>
        ))}
        <State name="empty">
          <HistoryCard kind="medications" lines={[]} />
          <GroupsCard coming={[]} canManage onJoin={nothing} onLeave={nothing} />
          <TimelineCard moments={[]} zone={zone} />
        </State>
        <State name="normal">
          <HistoryCard kind="conditions" lines={longHistory.slice(0, 1)} />
          <GroupsCard coming={[sessionCard()]} canManage onJoin={nothing} onLeave={nothing} />
          <TimelineCard moments={moments.slice(0, 2)} zone={zone} />
        </State>
        <State name="worst: long lines">
          <HistoryCard kind="conditions" lines={longHistory} />
          <GroupsCard
            coming={[sessionCard()]}
            canManage={false}
            onJoin={nothing}
            onLeave={nothing}
          />
          <TimelineCard moments={moments} zone={zone} />
        </State>
      </div>
    </Shelf>
  );
}
