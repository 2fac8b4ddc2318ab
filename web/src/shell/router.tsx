import { useQuery } from "@tanstack/react-query";
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
  Outlet,
  useNavigate,
} from "@tanstack/react-router";
import { meQuery } from "../api/queries";
import { filterOf as auditFilterOf } from "../audit/filter";
import { type Filter, isFilter } from "../intake/filter";
import { Button } from "../ui/button";
import { EmptyState } from "../ui/states";
import { useWords } from "../words/words";
import { pagesFor } from "./pages";
import { Shell } from "./shell";
import { shellWords } from "./words";

// Every address of the staff app. A page's code is fetched when it is first opened.
const root = createRootRoute({ component: Outlet, notFoundComponent: NotFound });

const signIn = createRoute({
  getParentRoute: () => root,
  path: "/sign-in",
  validateSearch: (search): { next?: string } =>
    typeof search.next === "string" && /^\/(?!\/)/.test(search.next) ? { next: search.next } : {},
  component: lazyRouteComponent(() => import("../access/sign-in-page"), "SignInPage"),
});

// Where an invitation leads, with its secret after a #.
const welcome = createRoute({
  getParentRoute: () => root,
  path: "/welcome",
  component: lazyRouteComponent(() => import("../staff/welcome-page"), "WelcomePage"),
});

const frame = createRoute({ getParentRoute: () => root, id: "frame", component: Shell });

const home = createRoute({ getParentRoute: () => frame, path: "/", component: Home });

const today = createRoute({
  getParentRoute: () => frame,
  path: "/today",
  component: lazyRouteComponent(() => import("../today/today-page"), "TodayPage"),
});

const account = createRoute({
  getParentRoute: () => frame,
  path: "/account",
  component: lazyRouteComponent(() => import("../access/account-page"), "AccountPage"),
});

const sessions = createRoute({
  getParentRoute: () => frame,
  path: "/sessions",
  validateSearch: (search): { day?: string; by?: "rooms" | "staff" } => ({
    ...(typeof search.day === "string" &&
      /^\d{4}-\d\d-\d\d$/.test(search.day) && { day: search.day }),
    ...(search.by === "staff" && { by: search.by }),
  }),
  component: lazyRouteComponent(() => import("../schedule/schedule-page"), "SchedulePage"),
});

const session = createRoute({
  getParentRoute: () => frame,
  path: "/sessions/$session",
  component: lazyRouteComponent(() => import("../attendance/session-page"), "SessionPage"),
});

const groupNote = createRoute({
  getParentRoute: () => frame,
  path: "/sessions/$session/note",
  component: lazyRouteComponent(() => import("../note/group-note-page"), "GroupNotePage"),
});

const sessionVisit = createRoute({
  getParentRoute: () => frame,
  path: "/sessions/$session/visit",
  component: lazyRouteComponent(() => import("../visit/session-visit-page"), "SessionVisitPage"),
});

// The days a page of numbers is about.
function spanOf(search: Record<string, unknown>): { from?: string; to?: string } {
  const isDay = (text: unknown): text is string =>
    typeof text === "string" && /^\d{4}-\d\d-\d\d$/.test(text);
  const { from, to } = search;
  return isDay(from) && isDay(to) ? { from, to } : {};
}

const showRate = createRoute({
  getParentRoute: () => frame,
  path: "/show-rate",
  validateSearch: spanOf,
  component: lazyRouteComponent(() => import("../attendance/show-rate-page"), "ShowRatePage"),
});

const figures = createRoute({
  getParentRoute: () => frame,
  path: "/outcomes",
  validateSearch: spanOf,
  component: lazyRouteComponent(() => import("../outcome/program-page"), "ProgramPage"),
});

const hours = createRoute({
  getParentRoute: () => frame,
  path: "/hours",
  component: lazyRouteComponent(() => import("../hours/hours-page"), "HoursPage"),
});

const patients = createRoute({
  getParentRoute: () => frame,
  path: "/patients",
  component: lazyRouteComponent(() => import("../chart/patients-page"), "PatientsPage"),
});

const patient = createRoute({
  getParentRoute: () => frame,
  path: "/patients/$patient",
  component: lazyRouteComponent(() => import("../chart/patient-page"), "PatientPage"),
});

const summary = createRoute({
  getParentRoute: () => patient,
  path: "/",
  component: lazyRouteComponent(() => import("../chart/summary-page"), "SummaryPage"),
});

const timeline = createRoute({
  getParentRoute: () => patient,
  path: "/timeline",
  component: lazyRouteComponent(() => import("../chart/timeline-page"), "TimelinePage"),
});

const contact = createRoute({
  getParentRoute: () => patient,
  path: "/contact",
  component: lazyRouteComponent(() => import("../outbox/contact-page"), "ContactPage"),
});

const documents = createRoute({
  getParentRoute: () => patient,
  path: "/documents",
  component: lazyRouteComponent(() => import("../document/documents-page"), "DocumentsPage"),
});

const letters = createRoute({
  getParentRoute: () => patient,
  path: "/letters",
  component: lazyRouteComponent(() => import("../letter/letters-page"), "LettersPage"),
});

const plan = createRoute({
  getParentRoute: () => patient,
  path: "/plan",
  component: lazyRouteComponent(() => import("../plan/plan-page"), "PlanPage"),
});

const safetyPlan = createRoute({
  getParentRoute: () => patient,
  path: "/safety-plan",
  component: lazyRouteComponent(() => import("../safetyplan/safety-plan-page"), "SafetyPlanPage"),
});

const measures = createRoute({
  getParentRoute: () => patient,
  path: "/measures",
  component: lazyRouteComponent(() => import("../administration/measures-page"), "MeasuresPage"),
});

const outcomes = createRoute({
  getParentRoute: () => patient,
  path: "/outcomes",
  validateSearch: (search): { measure?: string } =>
    typeof search.measure === "string" && /^[a-z0-9-]{1,40}$/.test(search.measure)
      ? { measure: search.measure }
      : {},
  component: lazyRouteComponent(() => import("../outcome/outcomes-page"), "OutcomesPage"),
});

const administration = createRoute({
  getParentRoute: () => patient,
  path: "/measures/$administration",
  component: lazyRouteComponent(
    () => import("../administration/administration-page"),
    "AdministrationPage",
  ),
});

const screening = createRoute({
  getParentRoute: () => patient,
  path: "/screening",
  validateSearch: (search): { referral?: string } =>
    typeof search.referral === "string" ? { referral: search.referral } : {},
  component: lazyRouteComponent(() => import("../screening/screening-page"), "ScreeningPage"),
});

const notes = createRoute({
  getParentRoute: () => patient,
  path: "/notes",
  component: lazyRouteComponent(() => import("../note/notes-page"), "NotesPage"),
});

const note = createRoute({
  getParentRoute: () => patient,
  path: "/notes/$note",
  component: lazyRouteComponent(() => import("../note/note-page"), "NotePage"),
});

const visit = createRoute({
  getParentRoute: () => patient,
  path: "/visits/$note",
  component: lazyRouteComponent(() => import("../visit/visit-page"), "VisitPage"),
});

const intake = createRoute({
  getParentRoute: () => frame,
  path: "/intake",
  validateSearch: (search): { show?: Filter } =>
    isFilter(search.show) ? { show: search.show } : {},
  component: lazyRouteComponent(() => import("../intake/intake-page"), "IntakePage"),
});

const byHand = createRoute({
  getParentRoute: () => frame,
  path: "/intake/new",
  validateSearch: (search): { known?: string } =>
    typeof search.known === "string" && /^[0-9a-f-]{36}$/.test(search.known)
      ? { known: search.known }
      : {},
  component: lazyRouteComponent(() => import("../intake/by-hand-page"), "ByHandPage"),
});

const importing = createRoute({
  getParentRoute: () => frame,
  path: "/intake/import",
  component: lazyRouteComponent(() => import("../intake/import-page"), "ImportPage"),
});

const waitlist = createRoute({
  getParentRoute: () => frame,
  path: "/intake/waitlist",
  component: lazyRouteComponent(() => import("../waitlist/waitlist-page"), "WaitlistPage"),
});

const firstContact = createRoute({
  getParentRoute: () => frame,
  path: "/intake/first-contact",
  validateSearch: spanOf,
  component: lazyRouteComponent(() => import("../firstcontact/speed-page"), "SpeedPage"),
});

const duplicates = createRoute({
  getParentRoute: () => frame,
  path: "/intake/duplicates",
  component: lazyRouteComponent(() => import("../merge/duplicates-page"), "DuplicatesPage"),
});

const compare = createRoute({
  getParentRoute: () => frame,
  path: "/intake/duplicates/$one/$other",
  component: lazyRouteComponent(() => import("../merge/compare-page"), "ComparePage"),
});

const referral = createRoute({
  getParentRoute: () => frame,
  path: "/intake/$referral",
  component: lazyRouteComponent(() => import("../intake/referral-page"), "ReferralPage"),
});

const admit = createRoute({
  getParentRoute: () => frame,
  path: "/intake/$referral/admit",
  component: lazyRouteComponent(() => import("../intake/admit-page"), "AdmitPage"),
});

const devices = createRoute({
  getParentRoute: () => frame,
  path: "/devices",
  component: lazyRouteComponent(() => import("../access/devices-page"), "DevicesPage"),
});

const audit = createRoute({
  getParentRoute: () => frame,
  path: "/audit",
  validateSearch: auditFilterOf,
  component: lazyRouteComponent(() => import("../audit/audit-page"), "AuditPage"),
});

const accounting = createRoute({
  getParentRoute: () => frame,
  path: "/audit/patients/$patient",
  component: lazyRouteComponent(() => import("../audit/accounting-page"), "AccountingPage"),
});

const setup = createRoute({
  getParentRoute: () => frame,
  path: "/setup",
  component: lazyRouteComponent(() => import("../setup/setup-page"), "SetupPage"),
});

const week = createRoute({
  getParentRoute: () => frame,
  path: "/setup/week",
  component: lazyRouteComponent(() => import("../setup/week-page"), "WeekPage"),
});

const closures = createRoute({
  getParentRoute: () => frame,
  path: "/setup/closures",
  component: lazyRouteComponent(() => import("../setup/closures-page"), "ClosuresPage"),
});

const protocol = createRoute({
  getParentRoute: () => frame,
  path: "/setup/measures",
  component: lazyRouteComponent(() => import("../administration/protocol-page"), "ProtocolPage"),
});

const notices = createRoute({
  getParentRoute: () => frame,
  path: "/setup/messages",
  component: lazyRouteComponent(() => import("../outbox/notices-page"), "NoticesPage"),
});

const staff = createRoute({
  getParentRoute: () => frame,
  path: "/setup/staff",
  component: lazyRouteComponent(() => import("../staff/staff-page"), "StaffPage"),
});

const person = createRoute({
  getParentRoute: () => frame,
  path: "/setup/staff/$staff",
  component: lazyRouteComponent(() => import("../staff/person-page"), "PersonPage"),
});

// The day for a screen on the wall, without the frame.
const wall = createRoute({
  getParentRoute: () => root,
  path: "/wall",
  validateSearch: (search): { site?: string } =>
    typeof search.site === "string" ? { site: search.site } : {},
  component: lazyRouteComponent(() => import("../today/wall-page"), "WallPage"),
});

const gallery = createRoute({
  getParentRoute: () => root,
  path: "/gallery",
  component: lazyRouteComponent(() => import("../gallery/gallery-page"), "GalleryPage"),
});

export const routeTree = root.addChildren([
  signIn,
  welcome,
  wall,
  gallery,
  frame.addChildren([
    home,
    today,
    sessions,
    session,
    groupNote,
    sessionVisit,
    hours,
    showRate,
    figures,
    patients,
    patient.addChildren([
      ...[
        summary,
        timeline,
        plan,
        safetyPlan,
        screening,
        measures,
        administration,
        notes,
        note,
        visit,
      ],
      outcomes,
      ...[documents, letters, contact],
    ]),
    intake,
    byHand,
    importing,
    waitlist,
    firstContact,
    duplicates,
    compare,
    referral,
    admit,
    setup,
    week,
    closures,
    protocol,
    notices,
    staff,
    person,
    devices,
    audit,
    accounting,
    account,
  ]),
]);

export const router = createRouter({
  routeTree,
  defaultPreload: "intent",
  scrollRestoration: true,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}

// The first page somebody's role opens.
function Home() {
  const me = useQuery(meQuery);
  const t = useWords(shellWords);
  const first = pagesFor(me.data?.grants ?? [])[0];
  if (!first) return <EmptyState title={t.noHome} hint={t.noHomeHint} />;
  return <Navigate to={first.path} replace />;
}

function NotFound() {
  const t = useWords(shellWords);
  const navigate = useNavigate();
  return (
    <main className="state state-page">
      <h1>{t.notFound}</h1>
      <Button kind="primary" onClick={() => void navigate({ to: "/" })}>
        {t.notFoundAction}
      </Button>
    </main>
  );
}
