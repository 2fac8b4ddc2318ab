import { useMutation, useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { answerOf, api, refusalOf } from "../api/client";
import { saveFile } from "../base/save-file";
import { dayOf } from "../base/time";
import { useMayHere, usePatientSummary } from "../chart/patient-page";
import { useSession } from "../shell/session";
import { ErrorState } from "../ui/states";
import { useSay } from "../ui/status-line";
import { useWords } from "../words/words";
import { DocumentsCard, SentCard } from "./documents-card";
import type { Document } from "./rules";
import { documentWords } from "./words";

// Fetched when the first of them is opened.
const UploadDialog = lazy(() => import("./upload-dialog"));
const TakeBackDialog = lazy(() => import("./take-back-dialog"));

type Open = { dialog: "add"; file: File | undefined } | { dialog: "take-back"; document: Document };

// The papers on somebody's record.
export function DocumentsPage() {
  const t = useWords(documentWords);
  const say = useSay();
  const { site } = useSession();
  const { patient, summary } = usePatientSummary();
  const may = useMayHere(summary);
  const [open, setOpen] = useState<Open>();
  const documents = useQuery({
    queryKey: ["documents", patient],
    queryFn: () =>
      answerOf(api.GET("/api/v1/patients/{patient}/documents", { params: { path: { patient } } })),
  });
  const save = useMutation({
    mutationFn: (document: Document) =>
      answerOf(
        api.GET("/api/v1/patients/{patient}/documents/{document}/content", {
          params: { path: { patient, document: document.id } },
          parseAs: "blob",
        }),
      ),
    onSuccess: (bytes, { file_name }) => saveFile(bytes as unknown as Blob, file_name),
    onError: () => say(t.saveFailed),
  });
  if (documents.error && !documents.data)
    return (
      <ErrorState refusal={refusalOf(documents.error)} onRetry={() => void documents.refetch()} />
    );
  const sent = documents.data?.sent ?? [];
  const close = () => setOpen(undefined);
  return (
    <>
      <DocumentsCard
        documents={documents.data?.items ?? "loading"}
        zone={site.time_zone}
        canWrite={may("write_chart")}
        saving={save.isPending ? save.variables.id : undefined}
        onAdd={(file) => setOpen({ dialog: "add", file })}
        onSave={({ document }) => save.mutate(document)}
        onTakeBack={({ document }) => setOpen({ dialog: "take-back", document })}
      />
      {sent.length > 0 && <SentCard sent={sent} canOpen={may("read_referrals")} />}
      <Suspense>
        {open?.dialog === "add" && (
          <UploadDialog
            patient={patient}
            today={dayOf(new Date().toISOString(), site.time_zone)}
            dropped={open.file}
            onClose={close}
          />
        )}
        {open?.dialog === "take-back" && (
          <TakeBackDialog document={open.document} onClose={close} />
        )}
      </Suspense>
    </>
  );
}
