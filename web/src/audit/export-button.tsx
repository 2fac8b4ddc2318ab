import { useMutation } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { answerOf, api, refusalOf } from "../api/client";
import { saveFile } from "../base/save-file";
import { Button } from "../ui/button";
import { useSay } from "../ui/status-line";
import { useWords } from "../words/words";
import type { Filter } from "./filter";
import { auditWords } from "./words";

// Its name says nothing about anybody.
function save(text: string) {
  const name = `audit-${new Date().toISOString().slice(0, 10)}.csv`;
  saveFile(new Blob([text], { type: "text/csv;charset=utf-8" }), name);
}

export function ExportButton({ filter, clock }: { filter: Filter; clock: string }) {
  const t = useWords(auditWords);
  const say = useSay();
  const file = useMutation({
    mutationFn: () =>
      answerOf(
        api.GET("/api/v1/audit-events/export", {
          params: { query: { ...filter, clock } },
          parseAs: "text",
        }),
      ),
    onSuccess: (text) => save(String(text)),
    onError: (error) => {
      const many = refusalOf(error).problem.findings.some(({ code }) => code === "too_many");
      say(many ? t.tooMany : t.exportFailed);
    },
  });
  return (
    <Button
      icon={<Download className="icon" aria-hidden="true" />}
      title={t.exportHint}
      busy={file.isPending}
      onClick={() => file.mutate()}
    >
      {t.export}
    </Button>
  );
}
