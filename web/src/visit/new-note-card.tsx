import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { FilePen } from "lucide-react";
import { useState } from "react";
import { refusalOf, type Schemas } from "../api/client";
import { shortDay } from "../base/time";
import { noteWords } from "../note/words";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Dialog, DialogActions } from "../ui/dialog";
import { SelectField, TextField } from "../ui/field";
import { List } from "../ui/table";
import { useLanguage, useWords } from "../words/words";
import "./visit.css";
import { beginVisit, visitChoicesQuery, visitQuery } from "./queries";
import { visitWords } from "./words";

// Begins a note of a contact, and leads back to what was begun.
export function NewNote({ patient }: { patient: string }) {
  const t = useWords(visitWords);
  const choices = useQuery(visitChoicesQuery(patient));
  const [open, setOpen] = useState(false);
  if (!choices.data) return null;
  const { drafts } = choices.data;
  return (
    <>
      <div className="row">
        <Button
          kind="primary"
          className="push"
          icon={<FilePen className="icon" aria-hidden="true" />}
          onClick={() => setOpen(true)}
        >
          {t.write}
        </Button>
      </div>
      {drafts.length > 0 && <Drafts drafts={drafts} patient={patient} />}
      {open && (
        <BeginDialog patient={patient} choices={choices.data} onClose={() => setOpen(false)} />
      )}
    </>
  );
}

function Drafts({
  drafts,
  patient,
}: {
  drafts: Schemas["VisitChoices"]["drafts"];
  patient: string;
}) {
  const t = useWords(visitWords);
  const n = useWords(noteWords);
  const language = useLanguage();
  return (
    <Card title={t.drafts} flush>
      <List label={t.drafts}>
        {drafts.map(({ id, kind, held_on, author }) => (
          <li key={id} className="visit-draft">
            <span className="visit-draft-what">
              <strong>{n.kinds[kind]}</strong>{" "}
              <span className="soft small">
                {shortDay(held_on, language)} · {author}
              </span>
            </span>
            <Link
              to="/patients/$patient/visits/$note"
              params={{ patient, note: id }}
              className="button button-grid button-plain"
              aria-label={t.draftOf(n.kinds[kind], shortDay(held_on, language))}
            >
              {t.goOnDraft}
            </Link>
          </li>
        ))}
      </List>
    </Card>
  );
}

function BeginDialog({
  patient,
  choices,
  onClose,
}: {
  patient: string;
  choices: Schemas["VisitChoices"];
  onClose: () => void;
}) {
  const t = useWords(visitWords);
  const language = useLanguage();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [form, setForm] = useState(
    choices.forms.find(({ kind }) => kind === "case_management")?.id ?? "",
  );
  const [day, setDay] = useState(choices.today);
  const begin = useMutation({
    mutationFn: () => beginVisit(patient, { form_id: form, ...(day && { held_on: day }) }),
    onSuccess: (page) => {
      queries.setQueryData(visitQuery(page.note.id).queryKey, page);
      void queries.invalidateQueries({ queryKey: ["visit-choices", patient] });
      void navigate({
        to: "/patients/$patient/visits/$note",
        params: { patient, note: page.note.id },
      });
    },
  });
  const problem = begin.error ? refusalOf(begin.error).problem : undefined;
  const finding = problem?.findings[0];
  return (
    <Dialog title={t.writeTitle} open onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          begin.mutate();
        }}
      >
        <p className="soft">{t.writeHint}</p>
        <SelectField
          label={t.kind}
          autoFocus
          value={form}
          onChange={({ target }) => setForm(target.value)}
        >
          {choices.forms.map(({ id, title }) => (
            <option key={id} value={id}>
              {title[language]}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t.day}
          type="date"
          max={choices.today}
          error={problem && ((finding && t.refusals[finding.code]) ?? problem.title)}
          value={day}
          onChange={({ target }) => setDay(target.value)}
        />
        <DialogActions>
          <Button onClick={onClose}>{t.goOn}</Button>
          <Button kind="primary" type="submit" busy={begin.isPending}>
            {t.begin}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
