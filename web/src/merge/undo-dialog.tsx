import { answerOf, api, ifMatch } from "../api/client";
import { WhyDialog } from "../today/why-dialog";
import { useWords } from "../words/words";
import type { MergeRow } from "./rules";
import { mergeWords } from "./words";

// They are two people after all.
export default function UndoDialog({ row, onClose }: { row: MergeRow; onClose: () => void }) {
  const t = useWords(mergeWords);
  return (
    <WhyDialog
      title={t.undoTitle}
      words={t}
      verb={t.undo}
      done={t.undoDone}
      danger
      maxLength={160}
      make={(reason) =>
        answerOf(
          api.POST("/api/v1/merges/{merge}/undo", {
            params: { path: { merge: row.merge.id } },
            headers: ifMatch(row.merge.version),
            body: { reason },
          }),
        )
      }
      touches={{ predicate: ({ queryKey: [key] }) => key !== "me" }}
      onClose={onClose}
    >
      <p>{t.mergedLine(row.merged_name, row.merged_record_number, row.survivor_name)}</p>
      <p className="soft small">{t.undoHint}</p>
    </WhyDialog>
  );
}
