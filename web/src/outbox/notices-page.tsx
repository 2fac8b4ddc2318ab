import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Mail, MessageSquare } from "lucide-react";
import { answerOf, api, ifMatch, refusalOf } from "../api/client";
import { wrongsOf } from "../api/wrongs";
import { clockTime, dayOf, shortDay } from "../base/time";
import "../setup/setup.css";
import { SetupTabs } from "../setup/setup-tabs";
import { usePageTitle } from "../shell/page-title";
import { useSession } from "../shell/session";
import { Banner, Pill, type Tone } from "../ui/banner";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { EmptyState, ErrorState } from "../ui/states";
import { useSay } from "../ui/status-line";
import { List } from "../ui/table";
import { useLanguage, useWords } from "../words/words";
import "./outbox.css";
import { type Notice, type NoticeRow, type Notices, noticesQuery } from "./queries";
import { lackOf, mayGiveUp, mayTryAgain, whomOf } from "./rules";
import { outboxWords } from "./words";

type Act = { notice: Notice; what: "try-again" | "give-up" };

// What is told to people outside, and what could not be.
export function NoticesPage() {
  const t = useWords(outboxWords);
  const { site } = useSession();
  usePageTitle(t.title);
  const notices = useQuery(noticesQuery);
  const act = useAct();
  return (
    <div className="page setup">
      <header className="page-head">
        <div>
          <h1>{t.title}</h1>
          <p className="soft">{t.hint}</p>
        </div>
      </header>
      <SetupTabs />
      {act.error && (
        <Banner tone="warn" role="alert">
          {wrongsOf(act.error, t.refusals)[0]?.text}
        </Banner>
      )}
      {notices.error && !notices.data ? (
        <ErrorState refusal={refusalOf(notices.error)} onRetry={() => void notices.refetch()} />
      ) : (
        <NoticesCard
          notices={notices.data ?? "loading"}
          zone={site.time_zone}
          busy={act.isPending ? act.variables?.notice.id : undefined}
          onAct={(notice, what) => act.mutate({ notice, what })}
        />
      )}
    </div>
  );
}

function useAct() {
  const t = useWords(outboxWords);
  const say = useSay();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ notice, what }: Act) =>
      answerOf(
        api.POST(`/api/v1/notices/{notice}/${what}`, {
          params: { path: { notice: notice.id } },
          headers: ifMatch(notice.version),
        }),
      ),
    onSuccess: (_, { what }) => say(what === "try-again" ? t.tried : t.gaveUp),
    onSettled: () => queries.invalidateQueries({ queryKey: noticesQuery.queryKey }),
  });
}

export function NoticesCard({
  notices,
  zone,
  busy,
  onAct,
}: {
  notices: Notices | "loading" | "unavailable";
  zone: string;
  busy?: string | undefined;
  onAct: (notice: Notice, what: Act["what"]) => void;
}) {
  const t = useWords(outboxWords);
  if (notices === "loading") return <Card title={t.title} busy />;
  if (notices === "unavailable") return <Card title={t.title} alert={t.unavailable} />;
  const lack = lackOf(notices);
  return (
    <>
      {lack && <Banner tone="warn">{t[lack]}</Banner>}
      <Card
        title={t.title}
        flush
        action={
          notices.items.length > 0 && (
            <span className="soft small">{t.counts(notices.waiting, notices.given_up)}</span>
          )
        }
      >
        {notices.items.length === 0 ? (
          <EmptyState title={t.none} hint={t.noneHint} />
        ) : (
          <List label={t.title}>
            {notices.items.map((row) => (
              <Row
                key={row.notice.id}
                row={row}
                zone={zone}
                busy={busy === row.notice.id}
                onAct={onAct}
              />
            ))}
          </List>
        )}
      </Card>
    </>
  );
}

const tones: Record<Notice["state"], Tone> = {
  queued: "quiet",
  sending: "info",
  sent: "good",
  failed: "warn",
  given_up: "warn",
};

function Row({
  row,
  zone,
  busy,
  onAct,
}: {
  row: NoticeRow;
  zone: string;
  busy: boolean;
  onAct: (notice: Notice, what: Act["what"]) => void;
}) {
  const t = useWords(outboxWords);
  const { notice } = row;
  const name = whomOf(row, t.patient);
  const Icon = notice.channel === "email" ? Mail : MessageSquare;
  return (
    <li className="notice-row">
      <div className="setup-grow">
        {notice.patient_id && row.patient_name ? (
          <Link to="/patients/$patient" params={{ patient: notice.patient_id }}>
            <strong>{name}</strong>
          </Link>
        ) : (
          <strong>{name}</strong>
        )}
        <p className="soft small notice-what">
          <Icon className="icon" aria-hidden="true" />
          {t.channel[notice.channel]}: {t.kind[notice.kind]}
        </p>
        <Story notice={notice} zone={zone} />
      </div>
      <div className="notice-acts">
        <Pill tone={tones[notice.state]}>{t.state[notice.state]}</Pill>
        {mayTryAgain(notice) && (
          <Button
            size="grid"
            busy={busy}
            aria-label={t.tryAgainFor(name)}
            onClick={() => onAct(notice, "try-again")}
          >
            {t.tryAgain}
          </Button>
        )}
        {mayGiveUp(notice) && (
          <Button
            size="grid"
            kind="quiet"
            busy={busy}
            aria-label={t.giveUpFor(name)}
            onClick={() => onAct(notice, "give-up")}
          >
            {t.giveUp}
          </Button>
        )}
      </div>
    </li>
  );
}

// When it was told, and what stood in the way.
function Story({ notice, zone }: { notice: Notice; zone: string }) {
  const t = useWords(outboxWords);
  const language = useLanguage();
  const when = (instant: string) =>
    `${shortDay(dayOf(instant, zone), language)}, ${clockTime(instant, zone, language)}`;
  const parts = [when(notice.ended_at ?? notice.created_at)];
  if (notice.last_failure && notice.state !== "sent") parts.push(t.failure[notice.last_failure]);
  if (notice.attempts > 0 && notice.state !== "sent") parts.push(t.tries(notice.attempts));
  if (notice.state === "failed") parts.push(t.nextTry(clockTime(notice.due_at, zone, language)));
  return <p className="soft small">{parts.join("; ")}</p>;
}
