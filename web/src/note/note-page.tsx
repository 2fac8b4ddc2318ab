import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { answerOf, api, refusalOf } from "../api/client";
import { useMayHere, usePatientSummary } from "../chart/patient-page";
import { useSession } from "../shell/session";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { TextArea } from "../ui/field";
import { ErrorState } from "../ui/states";
import { useSay } from "../ui/status-line";
import { useWords } from "../words/words";
import { NoteSheet, type NoteView } from "./note-sheet";
import { noteQuery } from "./queries";
import { noteWords } from "./words";

// One signed note: as it is read and printed, and what may still be added to it.
export function NotePage() {
  const t = useWords(noteWords);
  const { site } = useSession();
  const { patient, summary } = usePatientSummary();
  const may = useMayHere(summary);
  const { note: id } = useParams({ from: "/frame/patients/$patient/notes/$note" });
  const note = useQuery(noteQuery(id));
  const refused = note.error && !note.data && refusalOf(note.error);
  if (refused) return <ErrorState refusal={refused} onRetry={() => void note.refetch()} />;
  return (
    <>
      <div className="row no-print">
        <Link
          to="/patients/$patient/notes"
          params={{ patient }}
          className="button button-quiet button-grid"
        >
          {t.allNotes}
        </Link>
        <Button size="grid" className="push" onClick={() => window.print()}>
          {t.print}
        </Button>
        {note.data?.may_cosign && <Cosign note={note.data} />}
      </div>
      <NoteSheet note={note.data ?? "loading"} zone={site.time_zone} />
      {note.data && may("write_notes") && <Add note={note.data} />}
    </>
  );
}

function useShown() {
  const queries = useQueryClient();
  return (after: NoteView) => {
    queries.setQueryData(noteQuery(after.note.id).queryKey, after);
    for (const kind of ["notes", "notes-due"]) void queries.invalidateQueries({ queryKey: [kind] });
  };
}

function Cosign({ note }: { note: NoteView }) {
  const t = useWords(noteWords);
  const say = useSay();
  const show = useShown();
  const cosign = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST("/api/v1/notes/{note}/cosign", { params: { path: { note: note.note.id } } }),
      ),
    onSuccess: (after) => {
      show(after);
      say(t.cosigned);
    },
    onError: (error) => say(refusalOf(error).problem.title),
  });
  return (
    <Button kind="primary" size="grid" busy={cosign.isPending} onClick={() => cosign.mutate()}>
      {t.cosign}
    </Button>
  );
}

function Add({ note }: { note: NoteView }) {
  const t = useWords(noteWords);
  const say = useSay();
  const show = useShown();
  const [words, setWords] = useState("");
  const add = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST("/api/v1/notes/{note}/addenda", {
          params: { path: { note: note.note.id } },
          body: { words },
        }),
      ),
    onSuccess: (after) => {
      setWords("");
      show(after);
      say(t.added);
    },
  });
  return (
    <div className="no-print">
      <Card title={t.addAddendum}>
        <form
          className="stack note-add"
          onSubmit={(event) => {
            event.preventDefault();
            if (words.trim()) add.mutate();
          }}
        >
          <TextArea
            label={t.addendum}
            hint={t.addendumHint}
            error={add.error ? refusalOf(add.error).problem.title : undefined}
            rows={3}
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
          <div>
            <Button type="submit" busy={add.isPending}>
              {t.add}
            </Button>
          </div>
        </form>
      </Card>
    </div>
  );
}
