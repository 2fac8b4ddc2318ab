import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { FilePen } from "lucide-react";
import type { Schemas } from "../api/client";
import { clockTime, shortDay } from "../base/time";
import { useSession } from "../shell/session";
import { Pill } from "../ui/banner";
import { Card } from "../ui/card";
import { EmptyState } from "../ui/states";
import { List } from "../ui/table";
import { useLanguage, useWords } from "../words/words";
import "../today/today.css";
import { notesDueQuery } from "./queries";
import { noteWords } from "./words";

type Due = Schemas["DueNotes"];

// What is owed by whoever looks: one's own sessions, and, for whoever keeps the schedule, those of
// others that are late.
export function DueNotesOf() {
  const { site, may } = useSession();
  const due = useQuery(notesDueQuery(site.id));
  if (due.error && !due.data) return <DueCard due="unavailable" zone={site.time_zone} />;
  return (
    <DueCard
      due={due.data ? forMe(due.data, may("manage_schedule")) : "loading"}
      zone={site.time_zone}
    />
  );
}

export function forMe(due: Due, directs: boolean): Due {
  return { ...due, items: due.items.filter(({ mine, late }) => mine || (directs && late)) };
}

export function DueCard({ due, zone }: { due: Due | "loading" | "unavailable"; zone: string }) {
  const t = useWords(noteWords);
  const language = useLanguage();
  if (due === "loading") return <Card title={t.due} busy />;
  if (due === "unavailable") return <Card title={t.due} alert={t.unavailable} />;
  const nothing = due.items.length + due.to_cosign.length === 0;
  return (
    <Card title={t.due} flush>
      {nothing && <EmptyState title={t.noneDue} />}
      {due.items.length > 0 && (
        <List label={t.due}>
          {due.items.map(({ session, counts, late }) => (
            <li key={session.id} className="task">
              <FilePen className="icon task-icon" aria-hidden="true" />
              <div className="session-what">
                <span className="session-name">{session.group_name}</span>
                <span className="row small">
                  <span className="soft">
                    {shortDay(session.held_on, language)},{" "}
                    {clockTime(session.ends_at, zone, language)}
                  </span>
                  {counts.signed_notes > 0 && (
                    <span className="soft numbers">
                      {t.dueCounts(counts.signed_notes, counts.attended)}
                    </span>
                  )}
                  {late && <Pill tone="warn">{t.late}</Pill>}
                </span>
              </div>
              <Link
                to="/sessions/$session/note"
                params={{ session: session.id }}
                className="button button-grid button-plain"
                aria-label={t.openOf(session.group_name)}
              >
                {t.open}
              </Link>
            </li>
          ))}
        </List>
      )}
      {due.to_cosign.length > 0 && (
        <List label={t.toCosign}>
          {due.to_cosign.map(({ id, patient_id: patient, patient_name: name, group_name }) => (
            <li key={id} className="task">
              <FilePen className="icon task-icon" aria-hidden="true" />
              <div className="session-what">
                <span className="session-name">{name}</span>
                <span className="soft small">
                  {t.toCosign}, {group_name}
                </span>
              </div>
              <Link
                to="/patients/$patient/notes/$note"
                params={{ patient, note: id }}
                className="button button-grid button-plain"
                aria-label={t.cosignOf(name)}
              >
                {t.read}
              </Link>
            </li>
          ))}
        </List>
      )}
    </Card>
  );
}
