import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { UserPlus } from "lucide-react";
import { useState } from "react";
import { accessWords } from "../access/words";
import { answerOf, api, refusalOf, type Schemas } from "../api/client";
import { dayOf, fullDay } from "../base/time";
import { SetupTabs } from "../setup/setup-tabs";
import { usePageTitle } from "../shell/page-title";
import { useSession } from "../shell/session";
import { Pill } from "../ui/banner";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Dialog } from "../ui/dialog";
import { EmptyState, ErrorState } from "../ui/states";
import { List } from "../ui/table";
import { useLanguage, useWords } from "../words/words";
import { staffQuery, useStaffChange } from "./queries";
import { daysLeft, ending, inOrder, nameOf, type StaffCard, wayOf } from "./rules";
import "../setup/setup.css";
import "./staff.css";
import { staffWords } from "./words";
import { WorkForm } from "./work-form";

// Everybody who works here. Whose credential ends soon comes first.
export function StaffPage() {
  const t = useWords(staffWords);
  const { me, site } = useSession();
  const [adding, setAdding] = useState(false);
  usePageTitle(t.title);
  const staff = useQuery(staffQuery);
  const today = dayOf(new Date().toISOString(), site.time_zone);
  return (
    <div className="page setup">
      <header className="page-head">
        <div>
          <h1>{t.title}</h1>
          <p className="soft">{t.hint}</p>
        </div>
        <Button
          kind="primary"
          icon={<UserPlus className="icon" aria-hidden="true" />}
          onClick={() => setAdding(true)}
        >
          {t.add}
        </Button>
      </header>
      <SetupTabs />
      {staff.error && !staff.data ? (
        <ErrorState refusal={refusalOf(staff.error)} onRetry={() => void staff.refetch()} />
      ) : (
        <StaffList
          staff={staff.data?.items ?? "loading"}
          sites={me.sites}
          today={today}
          zone={site.time_zone}
        />
      )}
      {adding && <AddDialog onClose={() => setAdding(false)} />}
    </div>
  );
}

export function StaffList({
  staff,
  sites,
  today,
  zone,
}: {
  staff: readonly StaffCard[] | "loading" | "unavailable";
  sites: readonly Schemas["Site"][];
  today: string;
  zone: string;
}) {
  const t = useWords(staffWords);
  if (staff === "loading") return <Card title={t.title} busy />;
  if (staff === "unavailable") return <Card title={t.title} alert={t.unavailable} />;
  return (
    <Card title={t.title} flush>
      {staff.length === 0 ? (
        <EmptyState title={t.none} />
      ) : (
        <List label={t.title}>
          {inOrder(staff, today).map((one) => (
            <li key={one.id} className="staff-row">
              <div className="staff-who">
                <strong>{nameOf(one)}</strong>
                <RolesLine roles={one.roles} sites={sites} />
              </div>
              <div className="staff-pills">
                <Endings credentials={one.active ? one.credentials : []} today={today} />
                <WayPill one={one} zone={zone} />
              </div>
              <Link
                to="/setup/staff/$staff"
                params={{ staff: one.id }}
                className="button button-plain button-grid"
                aria-label={t.openOne(nameOf(one))}
              >
                {t.open}
              </Link>
            </li>
          ))}
        </List>
      )}
    </Card>
  );
}

export function RolesLine({
  roles,
  sites,
}: {
  roles: readonly Schemas["RoleAt"][];
  sites: readonly Schemas["Site"][];
}) {
  const t = useWords(staffWords);
  const names = useWords(accessWords).roles;
  if (roles.length === 0) return <span className="soft small">{t.noRoles}</span>;
  const said = roles.map(({ role, site_id }) => {
    const site = sites.find(({ id }) => id === site_id);
    return site && sites.length > 1 ? t.roleAt(names[role], site.name) : names[role];
  });
  return <span className="soft small">{[...new Set(said)].join(", ")}</span>;
}

// What to see to, in words: a licence that ends within two months, or has ended.
export function Endings({
  credentials,
  today,
}: {
  credentials: readonly Schemas["Credential"][];
  today: string;
}) {
  const t = useWords(staffWords);
  const language = useLanguage();
  return ending(credentials, today).map((one) => (
    <Pill key={one.id} tone="warn">
      {daysLeft(one, today) < 0
        ? t.expired(one.kind, fullDay(one.expires_on, language))
        : t.expiring(one.kind, daysLeft(one, today))}
    </Pill>
  ));
}

export function WayPill({ one, zone }: { one: StaffCard; zone: string }) {
  const t = useWords(staffWords);
  const language = useLanguage();
  const way = wayOf(one);
  if (way === "invited")
    return (
      <Pill tone="info">
        {t.way.invited(fullDay(dayOf(one.way_in?.invited_until ?? "", zone), language))}
      </Pill>
    );
  return <Pill>{t.way[way]}</Pill>;
}

function AddDialog({ onClose }: { onClose: () => void }) {
  const t = useWords(staffWords);
  const navigate = useNavigate();
  const add = useStaffChange(
    (body: Schemas["StaffDetails"]) => answerOf(api.POST("/api/v1/staff", { body })),
    (card) => void navigate({ to: "/setup/staff/$staff", params: { staff: card.id } }),
  );
  return (
    <Dialog title={t.adding} open wide onClose={onClose}>
      <WorkForm
        before={{ given_name: "", family_name: "", roles: [] }}
        action={t.add}
        busy={add.isPending}
        error={add.error}
        onSave={(body) => add.mutate(body)}
        onCancel={onClose}
      />
    </Dialog>
  );
}
