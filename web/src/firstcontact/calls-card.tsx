import { Link } from "@tanstack/react-router";
import { Clock, Zap } from "lucide-react";
import { clockTime, dayOf, minutesBetween, shortDay } from "../base/time";
import { intakeWords } from "../intake/words";
import { Pill } from "../ui/banner";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { EmptyState } from "../ui/states";
import { List } from "../ui/table";
import { useLanguage, useWords } from "../words/words";
import "./first-contact.css";
import type { Call, Calls } from "./model";
import { isLate, longSpan, waitsSince, whyOf } from "./rules";
import { firstContactWords } from "./words";

// Whom intake calls now, the most urgent first. Each row has one thing to do.
export function CallsCard({
  calls,
  zone,
  canNote,
  onNote,
}: {
  calls: Calls | "loading" | "unavailable";
  zone: string;
  canNote: boolean;
  onNote: (call: Call) => void;
}) {
  const t = useWords(firstContactWords);
  if (calls === "loading") return <Card title={t.calls} busy />;
  if (calls === "unavailable") return <Card title={t.calls} alert={t.unavailable} />;
  const { items, later } = calls;
  return (
    <Card
      title={t.calls}
      flush
      action={<span className="soft small numbers">{t.count(items.length)}</span>}
    >
      {items.length === 0 ? (
        <EmptyState title={t.none} hint={later > 0 ? t.later(later) : undefined} />
      ) : (
        <List label={t.calls}>
          {items.map((call) => (
            <Row
              key={call.referral_id}
              call={call}
              calls={calls}
              zone={zone}
              onNote={canNote ? () => onNote(call) : undefined}
            />
          ))}
        </List>
      )}
      {items.length > 0 && later > 0 && <p className="list-foot soft small">{t.later(later)}</p>}
    </Card>
  );
}

function Row({
  call,
  calls: { now, goal_hours },
  zone,
  onNote,
}: {
  call: Call;
  calls: Calls;
  zone: string;
  onNote: (() => void) | undefined;
}) {
  const t = useWords(firstContactWords);
  const intake = useWords(intakeWords);
  const name = call.name || t.noName;
  const waits = longSpan(minutesBetween(waitsSince(call, now), now));
  return (
    <li className="call-row">
      <div className="call-who">
        <Link to="/intake/$referral" params={{ referral: call.referral_id }} className="call-name">
          {name}
        </Link>
        {call.urgency !== "routine" && (
          <Pill
            tone={call.urgency === "urgent" ? "warn" : "quiet"}
            icon={call.urgency === "urgent" ? Zap : undefined}
          >
            {intake.urgency[call.urgency]}
          </Pill>
        )}
        {call.language === "es" && <Pill>{t.speaks.es}</Pill>}
      </div>
      <p className="call-phone numbers small">
        {call.phone || <span className="soft">{t.noPhone}</span>}
      </p>
      <p className="call-why small">
        <WhyLine call={call} now={now} zone={zone} />
      </p>
      <p className="call-waits numbers small">
        {isLate(call, now, goal_hours) ? (
          <Pill tone="warn" icon={Clock}>
            {waits}, {t.late(goal_hours)}
          </Pill>
        ) : (
          <span className="soft">{waits}</span>
        )}
      </p>
      {onNote && (
        <Button size="grid" aria-label={t.noteFor(name)} onClick={onNote}>
          {t.note}
        </Button>
      )}
    </li>
  );
}

function WhyLine({ call, now, zone }: { call: Call; now: string; zone: string }) {
  const t = useWords(firstContactWords);
  const intake = useWords(intakeWords);
  const language = useLanguage();
  const from = [intake.source[call.source_kind], call.source_name].filter(Boolean).join(" · ");
  const tried =
    call.tried_at &&
    `${shortDay(dayOf(call.tried_at, zone), language)} ${clockTime(call.tried_at, zone, language)}`;
  return (
    <>
      {t.why[whyOf(call, now)]}
      {call.outcome && (
        <span className="soft">
          {" · "}
          {t.tries(call.tries)}, {t.outcomes[call.outcome].toLowerCase()} {tried}
        </span>
      )}
      <span className="call-from soft">{from}</span>
    </>
  );
}
