import type { QueryClient } from "@tanstack/react-query";
import type { Refusal } from "../api/client";
import { Refused } from "../today/check-in-dialogs";
import { Button } from "../ui/button";
import { DialogActions } from "../ui/dialog";
import { uiWords } from "../ui/words";
import { useWords } from "../words/words";
import { chartWords } from "./words";

// How every dialog of the chart ends: what the server said, and the two ways out.
export function DialogEnd({
  refusal,
  busy,
  verb,
  danger = false,
  onClose,
  onDo,
}: {
  refusal: Refusal | undefined;
  busy: boolean;
  verb: string;
  danger?: boolean;
  onClose: () => void;
  onDo: () => void;
}) {
  const t = useWords(chartWords);
  const ui = useWords(uiWords);
  return (
    <>
      {refusal && <Refused refusal={refusal} words={{ stale: t.changedMeanwhile }} />}
      <DialogActions>
        <Button onClick={onClose}>{ui.cancel}</Button>
        <Button kind={danger ? "danger" : "primary"} busy={busy} onClick={onDo}>
          {verb}
        </Button>
      </DialogActions>
    </>
  );
}

// Asks again for everything that shows a person's chart.
export function refreshChart(queries: QueryClient) {
  const touched = ["summary", "timeline", "today", "roster", "offer", "patients", "sheet"];
  return queries.invalidateQueries({
    predicate: ({ queryKey }) => touched.includes(String(queryKey[0])),
  });
}
