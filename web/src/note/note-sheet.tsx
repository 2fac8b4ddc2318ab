import type { ReactNode } from "react";
import type { Schemas } from "../api/client";
import { attendanceWords } from "../attendance/words";
import { clockTime, fullDay, longDay } from "../base/time";
import { Pill } from "../ui/banner";
import { Card } from "../ui/card";
import { useLanguage, useWords } from "../words/words";
import "./notes.css";
import { noteWords } from "./words";

export type NoteView = Schemas["NoteView"];

// A signed note as it is read, and as it lies on paper.
export function NoteSheet({
  note: view,
  zone,
}: {
  note: NoteView | "loading" | "unavailable";
  zone: string;
}) {
  const t = useWords(noteWords);
  const language = useLanguage();
  if (view === "loading") return <Card title={t.title} busy />;
  if (view === "unavailable") return <Card title={t.title} alert={t.unavailable} />;
  const { note, session, form } = view;
  return (
    <Card
      title={form ? form.title[language] : (session?.group_name ?? t.title)}
      action={note.needs_cosign && !note.cosigned_at && <Pill tone="warn">{t.waitsCosign}</Pill>}
    >
      <div className="note-sheet">
        <p className="print-only">
          <strong>{view.patient_name}</strong> · {t.record} {view.record_number} · {view.site_name}
        </p>
        <Facts view={view} zone={zone} />
        {form ? (
          <Answers view={view} form={form} />
        ) : (
          <>
            <Part title={t.shared}>{view.narrative}</Part>
            <Part title={t.ownResponse}>{note.response}</Part>
          </>
        )}
        {view.goal && <Part title={t.goal}>{view.goal}</Part>}
        {note.next_step && <Part title={t.next}>{note.next_step}</Part>}
        <Signatures view={view} zone={zone} />
        {view.addenda.length > 0 && (
          <section>
            <h3>{t.addenda}</h3>
            {view.addenda.map(({ id, words, author, written_at }) => (
              <div key={id} className="note-addendum">
                <p className="note-words">{words}</p>
                <p className="soft small">
                  {author}, <When at={written_at} zone={zone} />
                </p>
              </div>
            ))}
          </section>
        )}
        <p className="print-only note-notice">{t.confidential}</p>
      </div>
    </Card>
  );
}

function When({ at, zone }: { at: string; zone: string }) {
  const language = useLanguage();
  const day = new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(new Date(at));
  return `${fullDay(day, language)}, ${clockTime(at, zone, language)}`;
}

function Facts({ view, zone }: { view: NoteView; zone: string }) {
  const t = useWords(noteWords);
  const said = useWords(attendanceWords);
  const language = useLanguage();
  const { note, session, birth_date: born } = view;
  const time = (instant: string) => clockTime(instant, zone, language);
  return (
    <dl className="note-facts">
      {session ? (
        <>
          <Fact name={t.session}>
            {longDay(note.held_on, language)}, {time(session.starts_at)} – {time(session.ends_at)}
          </Fact>
          <Fact name={t.attendance}>
            {note.presence ? said.presence[note.presence] : t.notKnown}
            {note.minutes ? `, ${note.minutes} ${t.min}` : ""}
          </Fact>
        </>
      ) : (
        <Fact name={t.contactDay}>
          {longDay(note.held_on, language)}
          {note.minutes ? `, ${note.minutes} ${t.min}` : ""}
        </Fact>
      )}
      {note.participation && (
        <Fact name={t.participation}>{t.participations[note.participation]}</Fact>
      )}
      <div className="print-only">
        <Fact name={t.born}>{born ? fullDay(born, language) : t.notKnown}</Fact>
      </div>
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

// What a visit's note says, part by part, in the order of its form. What was left out is not shown.
function Answers({ view, form }: { view: NoteView; form: NonNullable<NoteView["form"]> }) {
  const t = useWords(noteWords);
  const language = useLanguage();
  return form.parts.map(({ id, title, kind, choices }) => {
    const answer = view.answers.find(({ part }) => part === id);
    if (!answer || !(answer.words.trim() || answer.people.length > 0)) return null;
    const named = choices?.find((one) => one.id === answer.words)?.name[language];
    const yesNo = kind === "yes_no" ? (answer.words === "yes" ? t.yes : t.no) : undefined;
    return (
      <Part key={id} title={title[language]}>
        {answer.people.length > 0
          ? answer.people
              .map(({ name, relationship, agreement }) =>
                [name, relationship, agreement && t.grounds[agreement]].filter(Boolean).join(", "),
              )
              .join("\n")
          : (named ?? yesNo ?? answer.words)}
      </Part>
    );
  });
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3>{title}</h3>
      <p className="note-words">{children}</p>
    </section>
  );
}

function Signatures({ view, zone }: { view: NoteView; zone: string }) {
  const t = useWords(noteWords);
  const { note, author, author_credential: credential, cosigner } = view;
  return (
    <dl className="note-facts">
      <Fact name={t.author}>
        {[author, credential].filter(Boolean).join(", ")}
        {note.signed_at && (
          <>
            , <When at={note.signed_at} zone={zone} />
          </>
        )}
      </Fact>
      {note.cosigned_at && (
        <Fact name={t.cosigner}>
          {cosigner}, <When at={note.cosigned_at} zone={zone} />
        </Fact>
      )}
    </dl>
  );
}
