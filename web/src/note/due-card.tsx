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
  const owed = ({ mine, late }: { mine: boolean; late: boolean }) => mine || (directs && late);
  return { ...due, items: due.items.filter(owed), drafts: due.drafts.filter(owed) };
}

export function DueCard({ due, zone }: { due: Due | "loading" | "unavailable"; zone: string }) {
  const t = useWords(noteWords);
  const language = useLanguage();
  if (due === "loading") return <Card title={t.due} busy />;
  if (due === "unavailable") return <Card title={t.due} alert={t.unavailable} />;
  const nothing = due.items.length + due.drafts.length + due.to_cosign.length === 0;
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
                to={session.patient_id ? "/sessions/$session/visit" : "/sessions/$session/note"}
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
      {due.drafts.length > 0 && (
        <List label={t.draft}>
          {due.drafts.map(({ note, late }) => (
            <li key={note.id} className="task">
              <FilePen className="icon task-icon" aria-hidden="true" />
              <div className="session-what">
                <span className="session-name">{note.patient_name}</span>
                <span className="row small">
                  <span className="soft">
                    {t.kinds[note.kind]}, {shortDay(note.held_on, language)}
                  </span>
                  <Pill>{t.draft}</Pill>
                  {late && <Pill tone="warn">{t.late}</Pill>}
                </span>
              </div>
              <Link
                to="/patients/$patient/visits/$note"
                params={{ patient: note.patient_id, note: note.id }}
                className="button button-grid button-plain"
                aria-label={t.draftOf(t.kinds[note.kind], note.patient_name)}
              >
                {t.goOnDraft}
              </Link>
            </li>
          ))}
        </List>
      )}
      {due.to_cosign.length > 0 && (
        <List label={t.toCosign}>
          {due.to_cosign.map(
            ({ id, patient_id: patient, patient_name: name, group_name, kind }) => (
              <li key={id} className="task">
                <FilePen className="icon task-icon" aria-hidden="true" />
                <div className="session-what">
                  <span className="session-name">{name}</span>
                  <span className="soft small">
                    {t.toCosign}, {kind === "group" ? group_name : t.kinds[kind]}
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
            ),
          )}
        </List>
      )}
    </Card>
  );
}
