import { useState } from "react";
import { answerOf, api, ifMatch } from "../api/client";
import { WhyDialog } from "../today/why-dialog";
import { useWords } from "../words/words";
import { touched } from "./absence-dialog";
import type { Absence } from "./rules";
import { absenceWords } from "./words";

// They come after all, or it was a mistake. The absence stays on record and no longer counts.
export function TakeBackDialog({ absence, onClose }: { absence: Absence; onClose: () => void }) {
  const t = useWords(absenceWords);
  const [version] = useState(absence.version);
  return (
    <WhyDialog
      title={t.takeBackTitle}
      words={t}
      verb={t.takeBack}
      done={t.takenBack}
      make={(reason) =>
        answerOf(
          api.POST("/api/v1/absences/{absence}/void", {
            params: { path: { absence: absence.id } },
            headers: ifMatch(version),
            body: { reason },
          }),
        )
      }
      touches={{ predicate: ({ queryKey }) => touched.includes(String(queryKey[0])) }}
      onClose={onClose}
    />
  );
}
