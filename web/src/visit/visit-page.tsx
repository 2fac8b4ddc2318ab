import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Navigate, useNavigate, useParams } from "@tanstack/react-router";
import { CloudOff, PenLine } from "lucide-react";
import { lazy, Suspense, useEffect, useState } from "react";
import { refusalOf } from "../api/client";
import { sheetQuery } from "../api/queries";
import { isAway, type Sheet } from "../attendance/rules";
import { useMarks } from "../attendance/use-marks";
import { useMayHere, usePatientSummary } from "../chart/patient-page";
import { PresenceField } from "../note/presence-field";
import { useSignKey } from "../note/use-sign-key";
import { usePreferences } from "../shell/preferences";
import { useSession } from "../shell/session";
import { Banner } from "../ui/banner";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { ErrorSummary } from "../ui/error-summary";
import { SelectField, TextField } from "../ui/field";
import { SaveLine } from "../ui/saving";
import { Skeleton } from "../ui/skeleton";
import { Conflict, ErrorState } from "../ui/states";
import { useSay } from "../ui/status-line";
import { useLanguage, useWords } from "../words/words";
import "../note/group-note.css";
import { BesideCard } from "./beside-card";
import { PartField } from "./part-field";
import { type NoteForm, type VisitNote, visitQuery, voidVisit } from "./queries";
import {
  answerOfPart,
  formOf,
  lostWith,
  partId,
  progress,
  textOf,
  withAnswer,
  withForm,
} from "./rules";
import { useVisitDraft, type VisitWriting } from "./use-visit-draft";
import { useVisitSigning } from "./use-visit-signing";
import { VisitFacts } from "./visit-facts";
import "./visit.css";
import { visitWords } from "./words";

// Questions that are seldom asked are fetched when they are.
const PasswordDialog = lazy(() =>
  import("../note/password-dialog").then((all) => ({ default: all.PasswordDialog })),
);
const SwitchDialog = lazy(() => import("./dialogs").then((all) => ({ default: all.SwitchDialog })));
const DiscardDialog = lazy(() =>
  import("./dialogs").then((all) => ({ default: all.DiscardDialog })),
);

// The note of what one person was seen for alone, from its first word to its signature.
export function VisitPage() {
  const t = useWords(visitWords);
  const { me } = useSession();
  const { patient, summary } = usePatientSummary();
  const may = useMayHere(summary);
  const { note: id } = useParams({ from: "/frame/patients/$patient/visits/$note" });
  const asked = useQuery(visitQuery(id));
  const page = asked.data;
  if (asked.error && !page)
    return <ErrorState refusal={refusalOf(asked.error)} onRetry={() => void asked.refetch()} />;
  if (!page || !summary) return <Skeleton lines={8} />;
  if (page.note.signed_at)
    return <Navigate to="/patients/$patient/notes/$note" params={{ patient, note: id }} replace />;
  if (!may("write_notes"))
    return (
      <>
        <Banner>{t.readOnly}</Banner>
        <BesideCard page={page} />
      </>
    );
  return <Writing key={id} page={page} me={me.staff_id} />;
}

function Writing({ page, me }: { page: VisitNote; me: string }) {
  const t = useWords(visitWords);
  const language = useLanguage();
  const writing = useVisitDraft(me, page);
  const signing = useVisitSigning(page, writing);
  const { singleKeys } = usePreferences();
  const [discarding, setDiscarding] = useState(false);
  const { says } = writing;
  const form = formOf(page, says);
  const { done, of } = progress(says, form);
  useFirstFocus(form);
  useSignKey(true, () => void signing.sign());
  const theirs = page.note.written_by !== me && page.answers.length > 0;
  return (
    <div className="visit-note">
      {writing.saving.state === "kept" && (
        <Banner tone="warn" icon={CloudOff} role="status">
          {t.kept}
        </Banner>
      )}
      {theirs && <Banner>{t.theirs(page.written_by)}</Banner>}
      <ErrorSummary wrongs={signing.wrongs} />
      {writing.theirs && (
        <Conflict
          mine={textOf(says, form, language)}
          theirs={textOf(writing.theirs, formOf(page, writing.theirs), language)}
          onKeepMine={writing.keepMine}
          onKeepTheirs={writing.keepTheirs}
        />
      )}
      <div className="visit-columns">
        <div className="stack">
          <Head page={page} writing={writing} form={form} />
          <Card
            title={form.title[language]}
            action={<SaveLine saving={writing.saving} refusals={t.refusals} />}
          >
            <div className="stack">
              {form.parts.map((part) => (
                <PartField
                  key={part.id}
                  part={part}
                  answer={answerOfPart(says, part.id)}
                  contacts={page.contacts}
                  onPut={(answer) => writing.put(withAnswer(says, form, answer))}
                />
              ))}
            </div>
          </Card>
        </div>
        <BesideCard page={page} />
      </div>
      <footer className="gn-bar">
        <span className="numbers" role="status">
          {t.progress(done, of)}
        </span>
        {singleKeys && <span className="soft small gn-keys">{t.keys}</span>}
        <Button size="grid" kind="quiet" className="push" onClick={() => setDiscarding(true)}>
          {t.discard}
        </Button>
        <Button
          kind="primary"
          busy={signing.busy}
          aria-keyshortcuts="Control+Enter"
          icon={<PenLine className="icon" aria-hidden="true" />}
          onClick={() => void signing.sign()}
        >
          {t.sign}
        </Button>
      </footer>
      <Suspense>
        {signing.asks && (
          <PasswordDialog
            wrong={signing.wrongPassword}
            busy={signing.busy}
            onSign={(password) => void signing.sign(password)}
            onClose={signing.close}
          />
        )}
        {discarding && (
          <Discarding page={page} writing={writing} onClose={() => setDiscarding(false)} />
        )}
      </Suspense>
    </div>
  );
}

// When and how long, which form, and the goal it served.
function Head({ page, writing, form }: { page: VisitNote; writing: VisitWriting; form: NoteForm }) {
  const t = useWords(visitWords);
  const language = useLanguage();
  const [other, setOther] = useState<NoteForm>();
  const { says, put } = writing;
  const change = (next: NoteForm | undefined) => {
    if (!next) return;
    if (lostWith(says, next) > 0) setOther(next);
    else put(withForm(says, next));
  };
  const forms = page.forms.some(({ id }) => id === page.form.id)
    ? page.forms
    : [page.form, ...page.forms];
  return (
    <Card title={page.session ? t.session : t.contact}>
      <div className="visit-head">
        {page.session ? (
          <OfSession page={page} />
        ) : (
          <>
            <TextField
              id="visit-day"
              label={t.day}
              type="date"
              value={says.held_on ?? ""}
              onChange={({ target }) => target.value && put({ ...says, held_on: target.value })}
            />
            <TextField
              id="visit-minutes"
              label={t.minutes}
              inputMode="numeric"
              className="numbers visit-number"
              value={says.minutes ?? ""}
              onChange={({ target }) => {
                const { minutes: _, ...rest } = says;
                const minutes = Number.parseInt(target.value, 10);
                put(minutes > 0 ? { ...rest, minutes } : rest);
              }}
            />
          </>
        )}
        <SelectField
          label={t.form}
          value={form.id}
          onChange={({ target }) => change(forms.find(({ id }) => id === target.value))}
        >
          {forms.map(({ id, title }) => (
            <option key={id} value={id}>
              {title[language]}
            </option>
          ))}
        </SelectField>
        {form.asks_goal && page.goals.length > 0 && (
          <SelectField
            id="visit-goal"
            label={t.goal}
            value={says.goal_id ?? ""}
            onChange={({ target }) => {
              const { goal_id: _, ...rest } = says;
              put(target.value ? { ...rest, goal_id: target.value } : rest);
            }}
          >
            <option value="">{t.noGoal}</option>
            {page.goals.map(({ id, words }) => (
              <option key={id} value={id}>
                {words}
              </option>
            ))}
          </SelectField>
        )}
      </div>
      {other && (
        <Suspense>
          <SwitchDialog
            lost={lostWith(says, other)}
            onClose={() => setOther(undefined)}
            onSwitch={() => {
              put(withForm(says, other));
              setOther(undefined);
            }}
          />
        </Suspense>
      )}
    </Card>
  );
}

function OfSession({ page }: { page: VisitNote }) {
  const queries = useQueryClient();
  const { session, person, note } = page;
  if (session && person)
    queries.setQueryDefaults(sheetQuery(note.session_id ?? "").queryKey, { staleTime: 0 });
  const sheet = useQuery({
    ...sheetQuery(note.session_id ?? ""),
    ...(session && person && { initialData: { session, rows: [person] } }),
  });
  return sheet.data ? <Presence sheet={sheet.data} page={page} /> : null;
}

function Presence({ sheet, page }: { sheet: Sheet; page: VisitNote }) {
  const t = useWords(visitWords);
  const { may } = useSession();
  const marks = useMarks(sheet);
  const person = sheet.rows.find(({ patient_id: id }) => id === page.note.patient_id);
  if (!person) return null;
  const mark = marks.drafts[person.patient_id] ?? person.mark;
  return (
    <>
      <VisitFacts session={sheet.session} />
      <div className="visit-presence">
        <span className="field-label">{t.attendance}</span>
        <div className="gn-attendance">
          <PresenceField
            line={{ person, stands: "mine", row: { note: page.note } }}
            sheet={sheet}
            marks={marks}
            canMark={may("mark_attendance")}
          />
        </div>
      </div>
      {mark?.presence && isAway(mark.presence) && <Banner tone="warn">{t.absent}</Banner>}
    </>
  );
}

function Discarding({
  page,
  writing,
  onClose,
}: {
  page: VisitNote;
  writing: VisitWriting;
  onClose: () => void;
}) {
  const t = useWords(visitWords);
  const say = useSay();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const patient = page.note.patient_id;
  const discard = useMutation({
    mutationFn: async (reason: string) =>
      voidVisit(page.note.id, (await writing.flush()) ?? writing.version, reason),
    onSuccess: () => {
      writing.forget();
      say(t.discarded);
      for (const kind of ["notes-due", "visit-choices", "group-note"])
        void queries.invalidateQueries({ queryKey: [kind] });
      void navigate({ to: "/patients/$patient/notes", params: { patient } });
    },
  });
  const problem = discard.error ? refusalOf(discard.error).problem : undefined;
  return (
    <DiscardDialog
      busy={discard.isPending}
      problem={problem && (problem.findings[0]?.text ?? problem.title)}
      onDiscard={(reason) => discard.mutate(reason)}
      onClose={onClose}
    />
  );
}

// One writes at once: the first part of the form has the focus when the page opens.
function useFirstFocus({ parts: [first] }: NoteForm) {
  const id = first && partId(first.id);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the page opens
  useEffect(() => {
    // A frame later: a dialog that led here gives the focus back in the one before.
    const frame = requestAnimationFrame(() => {
      const part = id ? document.getElementById(id) : null;
      const field = part?.querySelector("input:checked") ?? part?.querySelector("input") ?? part;
      if (field instanceof HTMLElement) field.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, []);
}
