import { useBlocker } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { refusalOf } from "../api/client";
import { Button } from "../ui/button";
import { ErrorSummary, type Wrong } from "../ui/error-summary";
import { LeaveDialog } from "../ui/leave-dialog";
import { Conflict } from "../ui/states";
import { useSay } from "../ui/status-line";
import { uiWords } from "../ui/words";
import { WritingBar } from "../ui/writing-bar";
import { useWords } from "../words/words";
import { Editor } from "./editor";
import { type PatientSafetyPlan, type SafetyLine, savePlan, usePlanAct } from "./queries";
import { beginning, isChanged, onlyIn, toLines, type Writing, wrongsFrom, wrongsIn } from "./rules";
import { safetyPlanWords } from "./words";

// A plan under way. It is saved as a whole, or not at all: a half-written one is nobody's plan.
export function WritingForm({
  plan,
  onTheirs,
  onDone,
}: {
  plan: PatientSafetyPlan; // as it was when the writing began
  onTheirs: () => Promise<PatientSafetyPlan | undefined>; // asks for it as it is now
  onDone: () => void;
}) {
  const t = useWords(safetyPlanWords);
  const ui = useWords(uiWords);
  const say = useSay();
  const lines = plan.latest?.lines ?? [];
  const [writing, setWriting] = useState<Writing>(() => beginning(lines));
  const [wrongs, setWrongs] = useState<readonly Wrong[]>([]);
  const [theirs, setTheirs] = useState<PatientSafetyPlan>();
  const [leaving, setLeaving] = useState(false);
  const changed = isChanged(writing, lines);
  const save = usePlanAct(plan.patient_id, (over: number) =>
    savePlan(plan.patient_id, over, toLines(writing)),
  );
  const send = (over: number) => {
    const found = wrongsIn(writing, t.findings);
    setWrongs(found);
    setTheirs(undefined);
    if (found.length > 0) return;
    save.mutate(over, {
      onSuccess: () => {
        say(t.saved);
        onDone();
      },
      onError: async (error) => {
        const { code, problem } = refusalOf(error);
        if (code === "stale") setTheirs(await onTheirs());
        else setWrongs(wrongsFrom(problem.findings, writing, t.findings));
      },
    });
  };
  const refusal = save.error && wrongs.length === 0 && !theirs ? refusalOf(save.error) : undefined;
  return (
    <form
      className="stack no-print"
      aria-label={t.editing}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send(plan.version);
      }}
    >
      <ErrorSummary wrongs={wrongs} />
      {theirs && (
        <BothPlans
          mine={toLines(writing)}
          theirs={theirs.latest?.lines ?? []}
          onKeepMine={() => send(theirs.version)}
          onKeepTheirs={onDone}
        />
      )}
      <Editor writing={writing} wrongs={wrongs} onPut={setWriting} />
      <WritingBar>
        <span className="soft" role="status">
          {refusal ? t.notSaved(refusal.problem.title) : changed ? t.unsaved : t.unchanged}
        </span>
        <Button
          size="grid"
          className="push"
          onClick={() => (changed ? setLeaving(true) : onDone())}
        >
          {ui.cancel}
        </Button>
        <Button type="submit" kind="primary" size="grid" busy={save.isPending} disabled={!changed}>
          {t.save}
        </Button>
      </WritingBar>
      <KeepWords when={changed && !save.isSuccess} />
      {leaving && <LeaveQuestion onStay={() => setLeaving(false)} onLeave={onDone} />}
    </form>
  );
}

// Two who wrote at once: what each says that the other does not. It takes the focus, for it stands
// above a long page whose end one was at.
function BothPlans({
  mine,
  theirs,
  onKeepMine,
  onKeepTheirs,
}: {
  mine: readonly SafetyLine[];
  theirs: readonly SafetyLine[];
  onKeepMine: () => void;
  onKeepTheirs: () => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} className="safety-both">
      <Conflict
        mine={<Alone lines={onlyIn(mine, theirs)} />}
        theirs={<Alone lines={onlyIn(theirs, mine)} />}
        onKeepMine={onKeepMine}
        onKeepTheirs={onKeepTheirs}
      />
    </div>
  );
}

function Alone({ lines }: { lines: readonly SafetyLine[] }) {
  const t = useWords(safetyPlanWords);
  if (lines.length === 0) return <p>{t.nothingElse}</p>;
  return (
    <ul>
      {lines.map(({ part, words, phone }) => (
        <li key={`${part} ${words} ${phone}`}>
          <span className="small">{t.parts[part]}</span>
          <br />
          <strong>{[words, phone].filter(Boolean).join(", ")}</strong>
        </li>
      ))}
    </ul>
  );
}

// Asks before another page, a reload or a closed tab takes what is not saved.
function KeepWords({ when }: { when: boolean }) {
  const block = useBlocker({
    shouldBlockFn: () => when,
    enableBeforeUnload: () => when,
    withResolver: true,
  });
  if (block.status !== "blocked") return null;
  return <LeaveQuestion onStay={block.reset} onLeave={block.proceed} />;
}

function LeaveQuestion({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  const t = useWords(safetyPlanWords);
  return (
    <LeaveDialog
      title={t.leaveTitle}
      hint={t.leaveHint}
      leave={t.leave}
      stay={t.stay}
      onLeave={onLeave}
      onStay={onStay}
    />
  );
}
