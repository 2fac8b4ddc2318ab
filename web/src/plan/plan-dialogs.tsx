import { useState } from "react";
import { refusalOf } from "../api/client";
import { addDays } from "../base/time";
import { Refused } from "../today/check-in-dialogs";
import { WhyDialog } from "../today/why-dialog";
import { Button } from "../ui/button";
import { Dialog, DialogActions } from "../ui/dialog";
import { Choices, TextField } from "../ui/field";
import { useSay } from "../ui/status-line";
import { uiWords } from "../ui/words";
import { useWords } from "../words/words";
import {
  addSignature,
  type NewSignature,
  type Plan,
  type PlanOfCare,
  reviewPlan,
  signPlan,
  touches,
  usePlanAct,
  voidPlan,
} from "./queries";
import { planWords } from "./words";

export type Asked =
  | { kind: "sign"; plan: Plan }
  | { kind: "patient"; plan: Plan }
  | { kind: "certify"; plan: Plan; days: number }
  | { kind: "review"; plan: Plan; today: string; days: number }
  | { kind: "void"; plan: Plan };

// Whatever was asked of a plan.
export default function PlanDialog({ asked, onClose }: { asked: Asked; onClose: () => void }) {
  switch (asked.kind) {
    case "sign":
      return <SignDialog plan={asked.plan} onClose={onClose} />;
    case "patient":
      return <PatientDialog plan={asked.plan} onClose={onClose} />;
    case "certify":
      return <CertifyDialog plan={asked.plan} days={asked.days} onClose={onClose} />;
    case "review":
      return <ReviewDialog {...asked} onClose={onClose} />;
    case "void":
      return <VoidDialog plan={asked.plan} onClose={onClose} />;
  }
}

// One act with one field: a typed name, or a day.
function OneField({
  title,
  hint,
  label,
  type = "text",
  given = "",
  verb,
  done,
  act,
  onClose,
}: {
  title: string;
  hint?: string;
  label: string;
  type?: "text" | "date";
  given?: string;
  verb: string;
  done: string;
  act: (value: string) => Promise<PlanOfCare>;
  onClose: () => void;
}) {
  const t = useWords(planWords);
  const ui = useWords(uiWords);
  const say = useSay();
  const [value, setValue] = useState(given);
  const [asked, setAsked] = useState(false);
  const doing = usePlanAct(act, () => {
    say(done);
    onClose();
  });
  return (
    <Dialog title={title} open onClose={onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (value.trim()) doing.mutate(value.trim());
        }}
      >
        {hint && <p className="soft small">{hint}</p>}
        <TextField
          type={type}
          label={label}
          value={value}
          error={asked && !value.trim() ? t.needed(label) : undefined}
          onChange={({ target }) => setValue(target.value)}
        />
        {doing.error && (
          <Refused
            refusal={refusalOf(doing.error)}
            words={{ stale: t.stale, forbidden: t.says.forbidden ?? "" }}
          />
        )}
        <DialogActions>
          <Button onClick={onClose}>{ui.cancel}</Button>
          <Button type="submit" kind="primary" busy={doing.isPending}>
            {verb}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function SignDialog({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const t = useWords(planWords);
  return (
    <OneField
      title={t.signTitle}
      hint={t.signHint}
      label={t.name}
      verb={t.sign}
      done={t.signed}
      act={(name) => signPlan(plan, name)}
      onClose={onClose}
    />
  );
}

function CertifyDialog({ plan, days, onClose }: { plan: Plan; days: number; onClose: () => void }) {
  const t = useWords(planWords);
  return (
    <OneField
      title={t.certifyTitle}
      hint={t.certifyHint(days)}
      label={t.name}
      verb={t.certify}
      done={t.certified}
      act={(name) => addSignature(plan, { signer: "prescriber", manner: "typed", name })}
      onClose={onClose}
    />
  );
}

function ReviewDialog({
  plan,
  today,
  days,
  onClose,
}: {
  plan: Plan;
  today: string;
  days: number;
  onClose: () => void;
}) {
  const t = useWords(planWords);
  return (
    <OneField
      title={t.reviewedTitle}
      label={t.reviewOn}
      type="date"
      given={addDays(today, days)}
      verb={t.reviewed}
      done={t.reviewDone}
      act={(day) => reviewPlan(plan, day)}
      onClose={onClose}
    />
  );
}

function VoidDialog({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const t = useWords(planWords);
  const draft = plan.state === "draft";
  return (
    <WhyDialog
      title={draft ? t.discardTitle : t.takeBackTitle(plan.number)}
      words={t}
      verb={draft ? t.discard : t.takeBack}
      done={t.takenBack}
      danger
      make={(why) => voidPlan(plan, why)}
      touches={touches}
      onClose={onClose}
    >
      {!draft && <p className="soft small">{t.takeBackHint}</p>}
    </WhyDialog>
  );
}

type Manner = NewSignature["manner"];
const manners: Manner[] = ["typed", "attested", "refused"];

function PatientDialog({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const t = useWords(planWords);
  const ui = useWords(uiWords);
  const say = useSay();
  const [manner, setManner] = useState<Manner>("typed");
  const [words, setWords] = useState("");
  const [asked, setAsked] = useState(false);
  const refused = manner === "refused";
  const label = refused ? t.why : t.name;
  const note = usePlanAct(
    () =>
      addSignature(plan, {
        signer: "patient",
        manner,
        ...(refused ? { reason: words.trim() } : { name: words.trim() }),
      }),
    () => {
      say(t.signatureDone);
      onClose();
    },
  );
  return (
    <Dialog title={t.addPatientTitle} open onClose={onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (words.trim()) note.mutate(undefined);
        }}
      >
        <Choices
          label={t.manner}
          choices={manners.map((value) => ({ value, label: t.mannerChoices[value] }))}
          value={manner}
          onChange={setManner}
        />
        <TextField
          label={label}
          value={words}
          error={asked && !words.trim() ? (refused ? t.whyNeeded : t.needed(label)) : undefined}
          onChange={({ target }) => setWords(target.value)}
        />
        {note.error && <Refused refusal={refusalOf(note.error)} words={{ stale: t.stale }} />}
        <DialogActions>
          <Button onClick={onClose}>{ui.cancel}</Button>
          <Button type="submit" kind="primary" busy={note.isPending}>
            {t.addPatient}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
