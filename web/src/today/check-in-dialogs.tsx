import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { absenceWords } from "../absence/words";
import { answerOf, api, ifMatch, type Refusal, refusalOf, type Schemas } from "../api/client";
import { summaryQuery } from "../api/queries";
import { Banner } from "../ui/banner";
import { Button } from "../ui/button";
import { Dialog, DialogActions } from "../ui/dialog";
import { Skeleton } from "../ui/skeleton";
import { ErrorState } from "../ui/states";
import { useSay } from "../ui/status-line";
import { uiWords } from "../ui/words";
import { useWords } from "../words/words";
import { Questions } from "./questions";
import { answersIn, answersOf, type PersonRow, raisesAlert } from "./rules";
import { todayWords } from "./words";

type Answers = Schemas["Answers"];

interface DialogOf {
  row: PersonRow;
  onClose: () => void;
}

// What the server would not do, said where the button was pressed.
export function Refused({
  refusal,
  words = {},
}: {
  refusal: Refusal;
  words?: Record<string, string>;
}) {
  const t = useWords(todayWords);
  const known = words[refusal.code];
  const text =
    known ??
    (refusal.code === "offline" ? t.offline : t.refused(refusal.problem.title, refusal.code));
  return (
    <Banner tone="risk" role="alert">
      {text}
    </Banner>
  );
}

// Writes an arrival, with whatever was asked.
export function CheckInDialog({
  row,
  onClose,
  onAway,
}: {
  row: Pick<PersonRow, "patient_id" | "name">;
  onClose: () => void;
  onAway?: () => void; // of somebody who is expected, and says that they don't come
}) {
  const away = useWords(absenceWords);
  const t = useWords(todayWords);
  const ui = useWords(uiWords);
  const say = useSay();
  const queries = useQueryClient();
  const [answers, setAnswers] = useState<Answers>({});
  const checkIn = useMutation({
    mutationFn: () => {
      const said = answersOf(answers);
      return answerOf(
        api.POST("/api/v1/check-ins", {
          body: { patient_id: row.patient_id, ...(said && { answers: said }) },
        }),
      );
    },
    onSuccess: () => {
      say(raisesAlert(answers) ? t.alertRaised : t.checkedIn);
      onClose();
    },
    onSettled: () => {
      for (const first of ["today", "summary"])
        void queries.invalidateQueries({ queryKey: [first] });
    },
  });
  return (
    <Dialog title={t.checkInTitle(row.name)} open wide onClose={onClose}>
      <p className="soft small">{t.questionsHint}</p>
      <Questions answers={answers} onChange={setAnswers} />
      {checkIn.error && (
        <Refused refusal={refusalOf(checkIn.error)} words={{ conflict: t.alreadyIn }} />
      )}
      <DialogActions>
        {onAway && (
          <Button kind="quiet" onClick={onAway}>
            {away.willNotCome}
          </Button>
        )}
        <Button onClick={onClose}>{ui.cancel}</Button>
        <Button kind="primary" busy={checkIn.isPending} onClick={() => checkIn.mutate()}>
          {t.checkIn}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

// Adds answers to an arrival that came without them.
export function AskDialog({ row, day, onClose }: DialogOf & { day: string }) {
  const t = useWords(todayWords);
  const summary = useQuery({ ...summaryQuery(row.patient_id), staleTime: 0 });
  const checkIn = summary.data?.check_ins.find(({ held_on }) => held_on === day);
  return (
    <Dialog title={t.askTitle(row.name)} open wide onClose={onClose}>
      {summary.isPending && <Skeleton lines={5} />}
      {summary.error && (
        <ErrorState refusal={refusalOf(summary.error)} onRetry={() => void summary.refetch()} />
      )}
      {summary.data && !checkIn && <p>{t.noCheckIn}</p>}
      {checkIn && <AskForm checkIn={checkIn} onClose={onClose} />}
    </Dialog>
  );
}

function AskForm({ checkIn, onClose }: { checkIn: Schemas["CheckIn"]; onClose: () => void }) {
  const t = useWords(todayWords);
  const ui = useWords(uiWords);
  const say = useSay();
  const queries = useQueryClient();
  const [version] = useState(checkIn.version); // of what was on screen when the asking began
  const [answers, setAnswers] = useState<Answers>(() => answersIn(checkIn));
  const save = useMutation({
    mutationFn: () =>
      answerOf(
        api.PUT("/api/v1/check-ins/{check_in}/answers", {
          params: { path: { check_in: checkIn.id } },
          headers: ifMatch(version),
          body: answersOf(answers) ?? {},
        }),
      ),
    onSuccess: () => {
      say(raisesAlert(answers) ? t.alertRaised : t.answersSaved);
      onClose();
    },
    onSettled: () => void queries.invalidateQueries({ queryKey: ["today"] }),
  });
  return (
    <>
      <p className="soft small">{t.questionsHint}</p>
      <Questions answers={answers} onChange={setAnswers} />
      {save.error && <Refused refusal={refusalOf(save.error)} words={{ stale: t.answersStale }} />}
      <DialogActions>
        <Button onClick={onClose}>{ui.cancel}</Button>
        <Button kind="primary" busy={save.isPending} onClick={() => save.mutate()}>
          {t.saveAnswers}
        </Button>
      </DialogActions>
    </>
  );
}
