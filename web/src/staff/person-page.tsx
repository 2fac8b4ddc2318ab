import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { ArrowLeft } from "lucide-react";
import { useState } from "react";
import { answerOf, api, ifMatch, Refusal, refusalOf, type Schemas } from "../api/client";
import { dayOf, fullDay } from "../base/time";
import { StaffContactOf } from "../outbox/staff-contact-card";
import { usePageTitle } from "../shell/page-title";
import { useSession } from "../shell/session";
import { Banner } from "../ui/banner";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Skeleton } from "../ui/skeleton";
import { ErrorState } from "../ui/states";
import { useSay } from "../ui/status-line";
import { List } from "../ui/table";
import { useLanguage, useWords } from "../words/words";
import { AccountCard } from "./account-card";
import { AvailabilityOf } from "./availability-card";
import { CredentialDialog } from "./credential-dialog";
import { staffQuery, useStaffChange } from "./queries";
import { ending, nameOf, type StaffCard } from "./rules";
import "../setup/setup.css";
import "./staff.css";
import { Endings, RolesLine } from "./staff-page";
import { staffWords } from "./words";
import { WorkForm } from "./work-form";

const gone = new Refusal({ code: "not_found", title: "", status: 404, findings: [] });

// One person who works here: their work, what they may practise, how they sign in.
export function PersonPage() {
  const { staff: id } = useParams({ strict: false });
  const staff = useQuery(staffQuery);
  if (staff.isPending) return <Skeleton lines={5} />;
  if (staff.error)
    return <ErrorState refusal={refusalOf(staff.error)} onRetry={() => void staff.refetch()} />;
  const one = staff.data.items.find((card) => card.id === id);
  return one ? <Person one={one} /> : <ErrorState refusal={gone} />;
}

function Person({ one }: { one: StaffCard }) {
  const t = useWords(staffWords);
  const { me, site } = useSession();
  const today = dayOf(new Date().toISOString(), site.time_zone);
  usePageTitle(nameOf(one));
  return (
    <div className="page setup">
      <header className="page-head">
        <div>
          <Link to="/setup/staff" className="back">
            <ArrowLeft className="icon" aria-hidden="true" />
            {t.back}
          </Link>
          <h1>{nameOf(one)}</h1>
          <RolesLine roles={one.roles} sites={me.sites} />
          {one.leads.length > 0 && <p className="soft small">{t.leads(one.leads.join(", "))}</p>}
        </div>
      </header>
      {!one.in_reach && <Banner>{t.outOfReach}</Banner>}
      {one.in_reach && <WorkCard one={one} />}
      <CredentialsCard one={one} today={today} />
      <AvailabilityOf one={one} site={site.id} today={today} />
      {one.in_reach && <StaffContactOf staff={one.id} />}
      <AccountCard one={one} zone={site.time_zone} />
    </div>
  );
}

function WorkCard({ one }: { one: StaffCard }) {
  const t = useWords(staffWords);
  const say = useSay();
  const save = useStaffChange(
    (body: Schemas["StaffDetails"]) =>
      answerOf(
        api.PUT("/api/v1/staff/{staff}", {
          params: { path: { staff: one.id } },
          headers: ifMatch(one.version),
          body,
        }),
      ),
    () => say(t.saved),
  );
  const { given_name, family_name, roles } = one;
  return (
    <Card title={t.work}>
      <WorkForm
        key={one.version}
        before={{ given_name, family_name, roles }}
        action={t.save}
        busy={save.isPending}
        error={save.error}
        onSave={(details) => save.mutate(details)}
      />
    </Card>
  );
}

export function CredentialsCard({ one, today }: { one: StaffCard; today: string }) {
  const t = useWords(staffWords);
  const language = useLanguage();
  const [open, setOpen] = useState<Schemas["Credential"] | "new">();
  return (
    <Card
      title={t.credentials}
      action={
        one.in_reach && (
          <Button size="grid" onClick={() => setOpen("new")}>
            {t.addCredential}
          </Button>
        )
      }
    >
      {one.credentials.length === 0 && <p className="soft">{t.noCredentials}</p>}
      {one.active && ending(one.credentials, today).length > 0 && (
        <div className="row">
          <Endings credentials={one.credentials} today={today} />
        </div>
      )}
      <List label={t.credentials}>
        {one.credentials.map((credential) => (
          <li key={credential.id} className="staff-row">
            <div className="staff-who">
              <strong>{credential.kind}</strong>
              <span className="soft small">
                {[
                  [credential.state, credential.number].filter(Boolean).join(" "),
                  t.levels[credential.level],
                  t.holds(fullDay(credential.expires_on, language)),
                ]
                  .filter(Boolean)
                  .join(", ")}
              </span>
            </div>
            {one.in_reach && (
              <Button
                size="grid"
                aria-label={t.changeOne(credential.kind)}
                onClick={() => setOpen(credential)}
              >
                {t.changeCredential}
              </Button>
            )}
          </li>
        ))}
      </List>
      {open && (
        <CredentialDialog
          one={one}
          before={open === "new" ? undefined : open}
          onClose={() => setOpen(undefined)}
        />
      )}
    </Card>
  );
}
