import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { ArrowLeft } from "lucide-react";
import { useState } from "react";
import { answerOf, api, ifMatch, refusalOf } from "../api/client";
import { wrongsOf } from "../api/wrongs";
import { usePageTitle } from "../shell/page-title";
import { useSession } from "../shell/session";
import { Refused } from "../today/check-in-dialogs";
import { Banner, Pill } from "../ui/banner";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { TextField } from "../ui/field";
import { Skeleton } from "../ui/skeleton";
import { ErrorState } from "../ui/states";
import { useSay } from "../ui/status-line";
import { useWords } from "../words/words";
import { FieldsCard, HoldingsCard, KeepCard } from "./compare-cards";
import { type Comparison, fromMerged, otherOf, usual, usuallyKept } from "./rules";
import { mergeWords } from "./words";

// Two records side by side, for a human to say whether they are one person's.
export function ComparePage() {
  const t = useWords(mergeWords);
  const { one, other } = useParams({ from: "/frame/intake/duplicates/$one/$other" });
  usePageTitle(t.compareTitle);
  const asked = useQuery({
    queryKey: ["comparison", one, other],
    queryFn: () =>
      answerOf(
        api.GET("/api/v1/patients/{patient}/duplicates/{other}", {
          params: { path: { patient: one, other } },
        }),
      ),
    refetchOnWindowFocus: false, // the choices below are about what was asked
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <div className="page">
      <Link to="/intake/duplicates" className="row small">
        <ArrowLeft className="icon" aria-hidden="true" />
        {t.title}
      </Link>
      <h1>{t.compareTitle}</h1>
      {asked.error && !asked.data && (
        <ErrorState refusal={refusalOf(asked.error)} onRetry={() => void asked.refetch()} />
      )}
      {asked.isPending && <Skeleton lines={6} />}
      {asked.data && <Deciding key={asked.dataUpdatedAt} comparison={asked.data} />}
    </div>
  );
}

function Deciding({ comparison }: { comparison: Comparison }) {
  const t = useWords(mergeWords);
  const say = useSay();
  const { may } = useSession();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [kept, setKept] = useState(usuallyKept(comparison));
  const [chosen, setChosen] = useState(usual(comparison, kept));
  const [why, setWhy] = useState("");
  const [asked, setAsked] = useState(false);
  const survivor = comparison[kept].patient;
  const gone = comparison[otherOf[kept]].patient;
  const forget = () =>
    queries.invalidateQueries({
      predicate: ({ queryKey: [key] }) => key !== "me" && key !== "comparison",
    });

  const merge = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST("/api/v1/patients/{patient}/merge", {
          params: { path: { patient: survivor.id } },
          headers: ifMatch(survivor.version),
          body: {
            merged_id: gone.id,
            merged_version: gone.version,
            from_merged: fromMerged(chosen, kept),
            reason: why.trim(),
          },
        }),
      ),
    onSuccess: async () => {
      say(t.mergeDone);
      await forget();
      await navigate({ to: "/patients/$patient", params: { patient: survivor.id } });
    },
  });
  const distinct = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST("/api/v1/patients/{patient}/duplicates/{other}/distinct", {
          params: { path: { patient: survivor.id, other: gone.id } },
        }),
      ),
    onSuccess: async () => {
      say(t.distinctDone);
      await forget();
      await navigate({ to: "/intake/duplicates" });
    },
  });
  const blocked = comparison.one.open_stay && comparison.other.open_stay;
  const wrongs = merge.error ? wrongsOf(merge.error, t.wrongs) : [];
  const refused = merge.error && refusalOf(merge.error).problem.findings.length === 0;
  const reasonWrong =
    asked && !why.trim() ? t.whyNeeded : wrongs.find(({ field }) => field === "reason")?.text;
  const submit = () => {
    setAsked(true);
    if (why.trim()) merge.mutate();
  };
  return (
    <>
      <p className="row">
        {comparison.why.map((reason) => (
          <Pill key={reason}>{t.whys[reason]}</Pill>
        ))}
      </p>
      {comparison.why.length === 0 && <Banner tone="warn">{t.notAPair}</Banner>}
      {blocked && <Banner tone="warn">{t.twoStays}</Banner>}
      <KeepCard
        comparison={comparison}
        kept={kept}
        onKeep={(which) => {
          setKept(which);
          setChosen(usual(comparison, which));
        }}
      />
      <FieldsCard
        comparison={comparison}
        chosen={chosen}
        onChoose={(field, which) => setChosen({ ...chosen, [field]: which })}
      />
      <HoldingsCard comparison={comparison} kept={kept} />
      {may("manage_referrals") && (
        <Card title={t.before}>
          <p>{t.beforeHint}</p>
          {!blocked && (
            <TextField
              label={t.why}
              value={why}
              maxLength={160}
              error={reasonWrong}
              onChange={(event) => setWhy(event.target.value)}
            />
          )}
          {wrongs
            .filter(({ field }) => field !== "reason")
            .map(({ text }) => (
              <Banner key={text} tone="risk" role="alert">
                {text}
              </Banner>
            ))}
          {refused && <Refused refusal={refusalOf(merge.error)} words={{ stale: t.stale }} />}
          {distinct.error && <Refused refusal={refusalOf(distinct.error)} />}
          <div className="row">
            {!blocked && (
              <Button kind="primary" busy={merge.isPending} onClick={submit}>
                {t.mergeNow}
              </Button>
            )}
            <Button busy={distinct.isPending} onClick={() => distinct.mutate()}>
              {t.distinct}
            </Button>
          </div>
        </Card>
      )}
    </>
  );
}
