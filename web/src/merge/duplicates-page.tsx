import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { ArrowLeft } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { answerOf, api, refusalOf } from "../api/client";
import { usePageTitle } from "../shell/page-title";
import { useSession } from "../shell/session";
import { ErrorState } from "../ui/states";
import { useWords } from "../words/words";
import { MergedCard, PairsCard } from "./pairs-card";
import type { MergeRow } from "./rules";
import { mergeWords } from "./words";

const UndoDialog = lazy(() => import("./undo-dialog"));

// Who may have been registered twice, and what was merged.
export function DuplicatesPage() {
  const t = useWords(mergeWords);
  const { site, may } = useSession();
  const [undoing, setUndoing] = useState<MergeRow>();
  usePageTitle(t.title);
  const asked = useQuery({
    queryKey: ["duplicates", site.id],
    queryFn: () =>
      answerOf(api.GET("/api/v1/duplicates", { params: { query: { site: site.id } } })),
  });
  return (
    <div className="page">
      <Link to="/intake" className="row small">
        <ArrowLeft className="icon" aria-hidden="true" />
        {t.back}
      </Link>
      <h1>{t.title}</h1>
      {asked.error && !asked.data ? (
        <ErrorState refusal={refusalOf(asked.error)} onRetry={() => void asked.refetch()} />
      ) : (
        <>
          <PairsCard pairs={asked.data?.items ?? "loading"} />
          {asked.data && (
            <MergedCard
              merged={asked.data.merged}
              zone={site.time_zone}
              canUndo={may("manage_referrals")}
              onUndo={setUndoing}
            />
          )}
        </>
      )}
      <Suspense>
        {undoing && <UndoDialog row={undoing} onClose={() => setUndoing(undefined)} />}
      </Suspense>
    </div>
  );
}
