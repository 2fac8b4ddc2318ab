import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Check } from "lucide-react";
import { answerOf, api, refusalOf } from "../api/client";
import { KioskSettings } from "../kiosk/setting-card";
import { NoteSettingCards } from "../note/settings-card";
import { PhoneSettingCard } from "../phone/setting-card";
import { usePageTitle } from "../shell/page-title";
import { useSession } from "../shell/session";
import { staffQuery } from "../staff/queries";
import { Pill } from "../ui/banner";
import { Card } from "../ui/card";
import { ErrorState } from "../ui/states";
import { List } from "../ui/table";
import { useWords } from "../words/words";
import { FileCard } from "./file-card";
import { OrganizationCard } from "./organization-card";
import { setupQuery } from "./queries";
import { type Step, stepsOf } from "./rules";
import "./setup.css";
import { SetupTabs } from "./setup-tabs";
import { SiteCard } from "./site-card";
import { setupWords } from "./words";

// What this site is, and what it still needs before it can run.
export function SetupPage() {
  const t = useWords(setupWords);
  const { me, site } = useSession();
  usePageTitle(t.title);
  const setup = useQuery(setupQuery(site.id));
  const staff = useQuery(staffQuery);
  const devices = useQuery({
    queryKey: ["devices"],
    queryFn: () => answerOf(api.GET("/api/v1/devices")),
  });
  const steps =
    setup.data && staff.data && devices.data
      ? stepsOf(
          setup.data.file,
          staff.data.items,
          devices.data.items.filter(({ site_id }) => site_id === site.id),
          me.staff_id,
        )
      : ("loading" as const);
  return (
    <div className="page setup">
      <header className="page-head">
        <div>
          <h1>{t.title}</h1>
          <p className="soft">{t.hint}</p>
        </div>
      </header>
      <SetupTabs />
      {setup.error && !setup.data ? (
        <ErrorState refusal={refusalOf(setup.error)} onRetry={() => void setup.refetch()} />
      ) : (
        <>
          <GuideCard steps={steps} />
          {setup.data && <SiteCard key={setup.data.version} setup={setup.data} />}
          <KioskSettings site={site.id} />
          <PhoneSettingCard site={site.id} />
          <NoteSettingCards site={site.id} />
          <OrganizationCard />
          {setup.data && <FileCard setup={setup.data} />}
        </>
      )}
    </div>
  );
}

const places: Record<Step, "/setup/week" | "/setup/staff" | "/devices"> = {
  rooms: "/setup/week",
  program: "/setup/week",
  groups: "/setup/week",
  staff: "/setup/staff",
  leaders: "/setup/week",
  kiosk: "/devices",
};

// What is missing, in the order to do it: the first has the one primary action.
export function GuideCard({
  steps,
}: {
  steps: readonly { step: Step; done: boolean }[] | "loading" | "unavailable";
}) {
  const t = useWords(setupWords);
  if (steps === "loading") return <Card title={t.guide} busy />;
  if (steps === "unavailable") return <Card title={t.guide} alert={t.unavailable} />;
  const next = steps.find(({ done }) => !done)?.step;
  if (!next)
    return (
      <Card title={t.guide}>
        <p>{t.guideDone}</p>
      </Card>
    );
  return (
    <Card title={t.guide}>
      <p className="soft">{t.guideHint}</p>
      <List label={t.guide}>
        {steps.map(({ step, done }) => (
          <li key={step} className="setup-row">
            <span className="setup-grow">{t.steps[step]}</span>
            {done ? (
              <Pill tone="good" icon={Check}>
                {t.done}
              </Pill>
            ) : (
              <Link
                to={places[step]}
                className={`button button-grid button-${step === next ? "primary" : "plain"}`}
                aria-label={t.goOne(t.steps[step])}
              >
                {t.go}
              </Link>
            )}
          </li>
        ))}
      </List>
    </Card>
  );
}
