import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ClipboardList, ShieldAlert } from "lucide-react";
import { useState } from "react";
import { useSession } from "../shell/session";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { EmptyState } from "../ui/states";
import { List } from "../ui/table";
import { useWords } from "../words/words";
import "./administration.css";
import { useDueSaid } from "./due-list";
import { type SiteDue, siteDueQuery } from "./queries";
import { nameOf } from "./rules";
import { administrationWords } from "./words";

const shown = 6; // of a list that a person works through; the rest on demand

// Who has which questionnaires due, for whoever may give them.
export function SiteDueOf() {
  const { site } = useSession();
  const due = useQuery(siteDueQuery(site.id));
  return <SiteDueCard due={due.data ?? (due.error ? "unavailable" : "loading")} />;
}

export function SiteDueCard({ due }: { due: SiteDue | "loading" | "unavailable" }) {
  const t = useWords(administrationWords);
  const [all, setAll] = useState(false);
  if (due === "loading") return <Card title={t.siteDue} busy />;
  if (due === "unavailable") return <Card title={t.siteDue} alert={t.unavailable} />;
  const people = all ? due.patients : due.patients.slice(0, shown);
  return (
    <Card title={t.siteDue} flush>
      {people.length === 0 ? (
        <EmptyState title={t.siteDueNone} />
      ) : (
        <List label={t.siteDue}>
          {people.map((person) => (
            <Person key={person.patient_id} person={person} today={due.today} />
          ))}
        </List>
      )}
      {people.length < due.patients.length && (
        <div className="measure-more">
          <Button size="grid" kind="quiet" onClick={() => setAll(true)}>
            {t.showAll(due.patients.length)}
          </Button>
        </div>
      )}
    </Card>
  );
}

function Person({ person, today }: { person: SiteDue["patients"][number]; today: string }) {
  const t = useWords(administrationWords);
  const said = useDueSaid();
  const [first, ...rest] = person.due;
  if (!first) return null;
  const safety = first.occasion === "safety";
  return (
    <li className="measure-due">
      {safety ? (
        <ShieldAlert className="icon measure-risk" aria-hidden="true" />
      ) : (
        <ClipboardList className="icon soft" aria-hidden="true" />
      )}
      <div className="measure-what">
        <span className="measure-name">{person.name}</span>
        <span className="small soft">
          {nameOf(first.instrument)}
          {rest.length > 0 && ` ${t.andMore(rest.length)}`}
          {", "}
          <span className={safety ? "measure-risk" : "numbers"}>{said(first, today)}</span>
        </span>
      </div>
      <Link
        to="/patients/$patient/measures"
        params={{ patient: person.patient_id }}
        className="button button-grid button-plain"
        aria-label={t.openChart(person.name)}
      >
        {t.open}
      </Link>
    </li>
  );
}
