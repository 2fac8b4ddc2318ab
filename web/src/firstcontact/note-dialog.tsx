import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useEffect, useMemo, useRef, useState } from "react";
import { answerOf, api } from "../api/client";
import { wrongsOf } from "../api/wrongs";
import { addDays, dayOf } from "../base/time";
import { Button } from "../ui/button";
import { Dialog, DialogActions } from "../ui/dialog";
import { ErrorSummary } from "../ui/error-summary";
import { Choices, TextField } from "../ui/field";
import { useSay } from "../ui/status-line";
import { useWords } from "../words/words";
import "./first-contact.css";
import { type Entry, hows, type NewEntry, type Outcome, outcomes, whoms } from "./model";
import { asksForTime } from "./rules";
import { firstContactWords } from "./words";

// What came of a call. The keyboard starts on the outcome, and Enter notes it.
export function NoteDialog({
  referral,
  name,
  phone,
  zone,
  onClose,
}: {
  referral: string;
  name: string;
  phone: string;
  zone: string;
  onClose: () => void;
}) {
  const t = useWords(firstContactWords);
  const [how, setHow] = useState<Entry["how"]>("call");
  const [whom, setWhom] = useState<Entry["whom"]>("person");
  const [outcome, setOutcome] = useState<Outcome>();
  const [asked, setAsked] = useState(false);
  const note = useNote(referral, onClose);
  const wrongs = useMemo(() => wrongsOf(note.error, t.refusals), [note.error, t]);
  const errorAt = (field: string) => wrongs.find((wrong) => wrong.field === field)?.text;
  const first = useFirstChoice();
  const today = dayOf(new Date().toISOString(), zone);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setAsked(true);
    if (outcome)
      note.mutate({ how, whom, outcome, ...timesAndWords(new FormData(event.currentTarget)) });
  }

  return (
    <Dialog title={t.noteFor(name || t.noName)} open onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate ref={first}>
        <ErrorSummary wrongs={wrongs} />
        {phone && <p className="numbers note-phone">{phone}</p>}
        <Choices
          label={t.outcome}
          error={asked && !outcome ? t.outcomeNeeded : undefined}
          choices={outcomes
            .filter((one) => how !== "visit" || one !== "wrong_number")
            .map((value) => ({ value, label: t.outcomes[value] }))}
          value={outcome}
          onChange={setOutcome}
        />
        {outcome && outcome !== "reached" && (
          <div className="note-times">
            <TextField
              type="date"
              id="call_back_on"
              name="call_back_on"
              label={asksForTime(outcome) ? t.onDay : t.again}
              optional={!asksForTime(outcome)}
              min={today}
              max={addDays(today, 92)}
              error={errorAt("call_back_on")}
            />
            <TextField
              type="time"
              id="call_back"
              name="call_back"
              label={t.atTime}
              optional={!asksForTime(outcome)}
              error={errorAt("call_back")}
            />
          </div>
        )}
        <TextField
          id="words"
          name="words"
          label={t.words}
          hint={t.wordsHint}
          optional
          maxLength={500}
          autoComplete="off"
          error={errorAt("words")}
        />
        <Choices
          label={t.whom}
          choices={whoms.map((value) => ({ value, label: t.whoms[value] }))}
          value={whom}
          onChange={setWhom}
        />
        <Choices
          label={t.how}
          choices={hows.map((value) => ({ value, label: t.hows[value] }))}
          value={how}
          onChange={(value) => {
            setHow(value);
            if (value === "visit" && outcome === "wrong_number") setOutcome(undefined);
          }}
        />
        <TextField
          type="time"
          id="made"
          name="made"
          label={t.made}
          optional
          error={errorAt("made")}
        />
        <DialogActions>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button type="submit" kind="primary" busy={note.isPending}>
            {t.save}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

// The first outcome is where the keyboard starts.
function useFirstChoice() {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  return form;
}

function timesAndWords(form: FormData): Partial<NewEntry> {
  const given = ["call_back_on", "call_back", "made", "words"].flatMap((field) => {
    const text = String(form.get(field) ?? "").trim();
    return text ? [[field, text]] : [];
  });
  return Object.fromEntries(given);
}

function useNote(referral: string, onDone: () => void) {
  const t = useWords(firstContactWords);
  const say = useSay();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: NewEntry) =>
      answerOf(
        api.POST("/api/v1/referrals/{referral}/contacts", {
          params: { path: { referral } },
          body,
        }),
      ),
    onSuccess: () => {
      say(t.saved);
      onDone();
      for (const key of ["calls", "contacts", "first-contact"])
        void queries.invalidateQueries({ queryKey: [key] });
    },
  });
}
