import { useState } from "react";
import { answerOf, api, ifMatch } from "../api/client";
import { WhyDialog } from "../today/why-dialog";
import { useWords } from "../words/words";
import type { Document } from "./rules";
import { documentWords } from "./words";

// A document was another person's, or a wrong page: it stays on record, with the reason.
export default function TakeBackDialog({
  document,
  onClose,
}: {
  document: Document;
  onClose: () => void;
}) {
  const t = useWords(documentWords);
  const [version] = useState(document.version);
  return (
    <WhyDialog
      title={t.takeBackTitle(document.title)}
      words={t}
      verb={t.takeBack}
      done={t.takenBack}
      danger
      maxLength={160}
      make={(reason) =>
        answerOf(
          api.POST("/api/v1/patients/{patient}/documents/{document}/void", {
            params: { path: { patient: document.patient_id, document: document.id } },
            headers: ifMatch(version),
            body: { reason },
          }),
        )
      }
      touches={{ queryKey: ["documents", document.patient_id] }}
      onClose={onClose}
    >
      <p className="soft small">{t.takeBackHint}</p>
    </WhyDialog>
  );
}
