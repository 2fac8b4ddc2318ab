import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { answerOf, api, refusalOf } from "../api/client";
import { saveFile } from "../base/save-file";
import { dayOf } from "../base/time";
import { useMayHere, usePatientSummary } from "../chart/patient-page";
import { useSession } from "../shell/session";
import { ErrorState } from "../ui/states";
import { useSay } from "../ui/status-line";
import { useWords } from "../words/words";
import { LetterDialog } from "./letter-dialog";
import { LetterheadDialog } from "./letterhead-dialog";
import { ConsentsCard, LetterheadLine, LettersCard } from "./letters-card";
import { ReleaseDialog, RevokeDialog } from "./release-dialog";
import type { LetterRow, Release } from "./rules";
import { letterWords } from "./words";

type Open = { dialog: "letter" | "note" | "letterhead" } | { dialog: "revoke"; release: Release };

// Letters about somebody, and the consents they are made on.
export function LettersPage() {
  const t = useWords(letterWords);
  const say = useSay();
  const { site } = useSession();
  const { patient, summary } = usePatientSummary();
  const may = useMayHere(summary);
  const [open, setOpen] = useState<Open>();
  const letters = useQuery({
    queryKey: ["letters", patient],
    queryFn: () =>
      answerOf(api.GET("/api/v1/patients/{patient}/letters", { params: { path: { patient } } })),
  });
  const save = useMutation({
    mutationFn: ({ letter }: LetterRow) =>
      answerOf(
        api.GET("/api/v1/patients/{patient}/letters/{letter}/page", {
          params: { path: { patient, letter: letter.id } },
          parseAs: "blob",
        }),
      ),
    onSuccess: (page) => saveFile(page as unknown as Blob, t.fileName),
    onError: () => say(t.saveFailed),
  });
  if (letters.error && !letters.data)
    return <ErrorState refusal={refusalOf(letters.error)} onRetry={() => void letters.refetch()} />;
  const today = dayOf(new Date().toISOString(), site.time_zone);
  const close = () => setOpen(undefined);
  const person = summary?.banner.patient;
  return (
    <>
      {letters.data && (
        <LetterheadLine
          letterhead={letters.data.letterhead}
          onChoose={may("administer") ? () => setOpen({ dialog: "letterhead" }) : undefined}
        />
      )}
      <LettersCard
        list={letters.data ?? "loading"}
        zone={site.time_zone}
        canWrite={may("write_chart")}
        saving={save.isPending ? save.variables.letter.id : undefined}
        onMake={() => setOpen({ dialog: "letter" })}
        onSave={(row) => save.mutate(row)}
      />
      <ConsentsCard
        releases={letters.data?.releases ?? "loading"}
        today={today}
        canWrite={may("write_chart") && Boolean(letters.data?.letterhead)}
        onNote={() => setOpen({ dialog: "note" })}
        onRevoke={({ release }) => setOpen({ dialog: "revoke", release })}
      />
      {open?.dialog === "letter" && letters.data && (
        <LetterDialog
          patient={patient}
          open={letters.data.releases.filter((row) => row.open)}
          today={today}
          spoken={person?.language ?? "en"}
          onClose={close}
        />
      )}
      {open?.dialog === "note" && person && (
        <ReleaseDialog
          patient={patient}
          name={`${person.given_name} ${person.family_name}`.trim()}
          today={today}
          onClose={close}
        />
      )}
      {open?.dialog === "letterhead" && (
        <LetterheadDialog
          site={person?.site_id ?? site.id}
          letterhead={letters.data?.letterhead ?? undefined}
          onClose={close}
        />
      )}
      {open?.dialog === "revoke" && <RevokeDialog release={open.release} onClose={close} />}
    </>
  );
}
