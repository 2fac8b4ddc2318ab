import { Link } from "@tanstack/react-router";
import { Clock, Zap } from "lucide-react";
import type { ReactNode } from "react";
import { clockTime, dayOf, minutesBetween, shortDay } from "../base/time";
import { DecideLink } from "../intake/decide-link";
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

// Whom intake calls now, the most urgent first. Each row has one thing to do: whose record it is
// comes before a call.
export function CallsCard({
  calls,
  zone,
  canNote,
  onNote,
  speed,
  undecided = 0,
}: {
  calls: Calls | "loading" | "unavailable";
  zone: string;
  canNote: boolean;
  onNote: (call: Call) => void;
  speed?: ReactNode;
  undecided?: number; // who is called once it is said who they are
}) {
  const t = useWords(firstContactWords);
  if (calls === "loading") return <Card title={t.calls} busy />;
  if (calls === "unavailable") return <Card title={t.calls} alert={t.unavailable} />;
  const { items, later } = calls;
  const rest = [later > 0 && t.later(later), undecided > 0 && t.undecided(undecided)]
    .filter(Boolean)
    .join(" · ");
  return (
    <Card
      title={t.calls}
      flush
      action={
        <span className="calls-head soft small numbers">
          {speed}
          <span>{t.count(items.length)}</span>
        </span>
      }
    >
      {items.length === 0 ? (
        <EmptyState title={t.none} hint={rest} />
      ) : (
        <List label={t.calls}>
          {items.map((call) => (
            <Row
              key={call.referral_id}
              call={call}
              calls={calls}
              zone={zone}
              step={canNote && <Step call={call} onNote={() => onNote(call)} />}
            />
          ))}
        </List>
      )}
      {items.length > 0 && rest && <p className="list-foot soft small">{rest}</p>}
    </Card>
  );
}

function Row({
  call,
  calls: { now, goal_hours },
  zone,
  step,
}: {
  call: Call;
  calls: Calls;
  zone: string;
  step: ReactNode;
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
      {step}
    </li>
  );
}

function Step({ call, onNote }: { call: Call; onNote: () => void }) {
  const t = useWords(firstContactWords);
  const name = call.name || t.noName;
  if (call.state === "to_match") return <DecideLink referral={call.referral_id} name={name} />;
  return (
    <Button size="grid" aria-label={t.noteFor(name)} onClick={onNote}>
      {t.note}
    </Button>
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
