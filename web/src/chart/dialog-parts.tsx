import { type QueryClient, useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { type Refusal, refusalOf } from "../api/client";
import { dayOf } from "../base/time";
import { useSession } from "../shell/session";
import { Refused } from "../today/check-in-dialogs";
import { Button } from "../ui/button";
import { DialogActions } from "../ui/dialog";
import { ErrorSummary, type Wrong } from "../ui/error-summary";
import { useSay } from "../ui/status-line";
import { uiWords } from "../ui/words";
import { useWords } from "../words/words";
import { needed, wrongsOf } from "./rules";
import { chartWords } from "./words";

export interface Change {
  busy: boolean;
  wrongs: readonly Wrong[];
  refusal: Refusal | undefined;
  errorOf: (field: string) => string | undefined;
  submit: () => void;
}

// A change to a chart, asked for in a dialog that closes once it is made. `needs` is what each
// field lacks while it is empty, by the field's name in what is sent; so is what the server finds,
// in `findings` where a dialog has words of its own.
export function useChange<T>({
  needs,
  make,
  said,
  findings = {},
  onClose,
}: {
  needs: Record<string, string | false>;
  make: () => Promise<T>;
  said: string | ((answer: T) => string);
  findings?: Readonly<Record<string, string>>;
  onClose: () => void;
}): Change {
  const t = useWords(chartWords);
  const say = useSay();
  const queries = useQueryClient();
  const [wrongs, setWrongs] = useState<readonly Wrong[]>([]);
  const { error, isPending, mutate } = useMutation({
    mutationFn: make,
    onSuccess: (answer) => {
      say(typeof said === "string" ? said : said(answer));
      onClose();
    },
    onError: (why) => {
      const known = { ...t.findings, ...findings };
      setWrongs(wrongsOf(refusalOf(why).problem.findings, known, Object.keys(needs)));
    },
    onSettled: () => refreshChart(queries),
  });
  return {
    busy: isPending,
    wrongs,
    refusal: error && wrongs.length === 0 ? refusalOf(error) : undefined,
    errorOf: (field) => wrongs.find((wrong) => wrong.field === field)?.text,
    submit: () => {
      const lacking = needed(needs);
      setWrongs(lacking);
      if (lacking.length === 0) mutate();
    },
  };
}

// The fields of a dialog of the chart, between what is wrong with them and the two ways out.
export function DialogForm({
  change,
  verb,
  danger = false,
  onClose,
  children,
}: {
  change: Change;
  verb: string;
  danger?: boolean;
  onClose: () => void;
  children: ReactNode;
}) {
  const t = useWords(chartWords);
  const ui = useWords(uiWords);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.submit();
  };
  return (
    <form className="dialog-form" onSubmit={submit} noValidate>
      <ErrorSummary wrongs={change.wrongs} />
      {children}
      {change.refusal && <Refused refusal={change.refusal} words={{ stale: t.changedMeanwhile }} />}
      <DialogActions>
        <Button onClick={onClose}>{ui.cancel}</Button>
        <Button type="submit" kind={danger ? "danger" : "primary"} busy={change.busy}>
          {verb}
        </Button>
      </DialogActions>
    </form>
  );
}

export function useToday(): string {
  const { site } = useSession();
  return dayOf(new Date().toISOString(), site.time_zone);
}

// Asks again for everything that shows a person's chart.
function refreshChart(queries: QueryClient): void {
  const touched = [
    ...["summary", "timeline", "today", "roster", "offer", "patients", "sheet"],
    ...["waitlist", "referrals", "referral", "care-team"],
    "patient-availability",
  ];
  void queries.invalidateQueries({
    predicate: ({ queryKey }) => touched.includes(String(queryKey[0])),
  });
}
