import { Link } from "@tanstack/react-router";
import type { Schemas } from "../api/client";
import { attendanceWords } from "../attendance/words";
import { fullDay } from "../base/time";
import { Pill } from "../ui/banner";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { EmptyState } from "../ui/states";
import { List } from "../ui/table";
import { useLanguage, useWords } from "../words/words";
import "./notes.css";
import { noteWords } from "./words";

type NoteCard = Schemas["NoteCard"];

export function NotesCard({
  notes,
  more,
  busy,
  onMore,
}: {
  notes: readonly NoteCard[] | "loading" | "unavailable";
  more: boolean;
  busy: boolean;
  onMore: () => void;
}) {
  const t = useWords(noteWords);
  if (notes === "loading") return <Card title={t.notes} busy />;
  if (notes === "unavailable") return <Card title={t.notes} alert={t.unavailable} />;
  if (notes.length === 0)
    return (
      <Card title={t.notes}>
        <EmptyState title={t.noNotes} hint={t.noNotesHint} />
      </Card>
    );
  return (
    <Card title={t.notes} flush>
      <List label={t.notes}>
        {notes.map((note) => (
          <NoteLine key={note.id} note={note} />
        ))}
      </List>
      {more && (
        <div className="note-more">
          <Button onClick={onMore} busy={busy}>
            {t.older}
          </Button>
        </div>
      )}
    </Card>
  );
}

function NoteLine({ note }: { note: NoteCard }) {
  const t = useWords(noteWords);
  const said = useWords(attendanceWords);
  const language = useLanguage();
  const day = fullDay(note.held_on, language);
  const title = note.kind === "group" ? note.group_name : t.kinds[note.kind];
  const presence = note.presence && note.presence !== "present" && said.presence[note.presence];
  return (
    <li className="note-line">
      <Link
        to="/patients/$patient/notes/$note"
        params={{ patient: note.patient_id, note: note.id }}
        aria-label={t.readOf(title, day)}
        className="note-day numbers"
      >
        {day}
      </Link>
      <div className="note-what">
        <p className="row small">
          <strong>{title}</strong>
          <span className="soft numbers">
            {[
              note.minutes !== null && note.minutes !== undefined && `${note.minutes} ${t.min}`,
              presence,
              note.participation && t.participations[note.participation],
              note.author,
            ]
              .filter(Boolean)
              .join(" · ")}
          </span>
          {note.needs_cosign && !note.cosigned_at && <Pill tone="warn">{t.waitsCosign}</Pill>}
          {note.addenda > 0 && <Pill>{t.addendaCount(note.addenda)}</Pill>}
        </p>
        <p className="note-words">{note.response}</p>
      </div>
    </li>
  );
}
