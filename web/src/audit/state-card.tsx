import { useMutation, useQueryClient } from "@tanstack/react-query";
import { CheckCircle2, ShieldAlert } from "lucide-react";
import { answerOf, api, refusalOf } from "../api/client";
import { clockTime, dayOf, fullDay } from "../base/time";
import { Banner, Pill } from "../ui/banner";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Progress } from "../ui/meter";
import { useSay } from "../ui/status-line";
import { useLanguage, useWords } from "../words/words";
import "./audit.css";
import { type Check, isUnderWay, type State, stateQuery } from "./queries";
import { auditWords } from "./words";

// Starts the verifying of the record, or stops it.
export function useVerifying() {
  const queries = useQueryClient();
  const say = useSay();
  return useMutation({
    mutationFn: (wanted: "start" | "stop") =>
      answerOf(
        wanted === "start"
          ? api.POST("/api/v1/audit-check")
          : api.POST("/api/v1/audit-check/cancel"),
      ),
    onError: (error) => say(refusalOf(error).problem.title),
    onSettled: () => queries.invalidateQueries({ queryKey: stateQuery.queryKey }),
  });
}

// Whether the record itself can be relied on.
export function StateCard({
  state,
  zone,
  busy = false,
  onVerify,
  onStop,
}: {
  state: State | "loading" | "unavailable";
  zone: string;
  busy?: boolean;
  onVerify: () => void;
  onStop: () => void;
}) {
  const t = useWords(auditWords);
  const language = useLanguage();
  if (state === "loading") return <Card title={t.state} busy />;
  if (state === "unavailable") return <Card title={t.state} alert={t.stateUnavailable} />;
  const running = isUnderWay(state.check);
  const verify = (
    <Button size="grid" busy={busy} onClick={onVerify}>
      {t.verify}
    </Button>
  );
  return (
    <Card title={t.state} action={!running && verify}>
      <p>{t.length(state.length.toLocaleString(language))}</p>
      <Kept state={state} zone={zone} />
      {running && state.check ? (
        <UnderWay check={state.check} busy={busy} onStop={onStop} />
      ) : (
        <Verdict check={state.check ?? undefined} zone={zone} />
      )}
    </Card>
  );
}

function useMoment(zone: string) {
  const language = useLanguage();
  return (instant: string) =>
    `${fullDay(dayOf(instant, zone), language)}, ${clockTime(instant, zone, language)}`;
}

// What was noted elsewhere, and whether the record still contains it.
function Kept({ state, zone }: { state: State; zone: string }) {
  const t = useWords(auditWords);
  const language = useLanguage();
  const moment = useMoment(zone);
  const { checkpoint, forged } = state;
  return (
    <>
      {checkpoint ? (
        <>
          <p className="small">
            {t.kept(moment(checkpoint.made_at), checkpoint.length.toLocaleString(language))}
          </p>
          {checkpoint.contained ? (
            <p>
              <Pill tone="good" icon={CheckCircle2}>
                {t.contained}
              </Pill>
            </p>
          ) : (
            <Banner tone="warn" icon={ShieldAlert} role="alert">
              <span>
                <strong>{t.notContained}.</strong> {t.notContainedHint}
              </span>
            </Banner>
          )}
        </>
      ) : (
        <p className="small soft">{t.neverKept}</p>
      )}
      {forged > 0 && (
        <Banner tone="warn" icon={ShieldAlert} role="alert">
          {t.forged(forged.toLocaleString(language))}
        </Banner>
      )}
    </>
  );
}

function UnderWay({ check, busy, onStop }: { check: Check; busy: boolean; onStop: () => void }) {
  const t = useWords(auditWords);
  const stopping = check.state === "cancelling";
  return (
    <div className="row audit-under-way">
      <Progress
        label={stopping ? t.stopping : t.verifying}
        value={check.seen}
        max={Math.max(check.length, check.seen, 1)}
      />
      <Button size="grid" busy={busy || stopping} onClick={onStop}>
        {t.stop}
      </Button>
    </div>
  );
}

// What the last verifying came to.
function Verdict({ check, zone }: { check: Check | undefined; zone: string }) {
  const t = useWords(auditWords);
  const language = useLanguage();
  const moment = useMoment(zone);
  if (!check) return <p className="small soft">{t.neverVerified}</p>;
  const when = moment(check.ended_at ?? check.started_at);
  if (check.state === "cancelled") return <p className="small soft">{t.stopped(when)}</p>;
  if (check.state === "interrupted") return <p className="small soft">{t.interrupted}</p>;
  if (check.flaws.length === 0)
    return (
      <p className="small">
        {t.sound(when, check.seen.toLocaleString(language), check.started_by)}
      </p>
    );
  return (
    <Banner tone="warn" icon={ShieldAlert} role="alert">
      <div>
        <strong>{t.flawed(when, check.started_by)}</strong>
        <ul>
          {check.flaws.map(({ number, kind }) => (
            <li key={`${number} ${kind}`}>
              {t.at(number.toLocaleString(language))} {t.flaws[kind]}
            </li>
          ))}
        </ul>
      </div>
    </Banner>
  );
}
