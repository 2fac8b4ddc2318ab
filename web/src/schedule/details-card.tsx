import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { clockTime, longDay, wallTime } from "../base/time";
import { Button } from "../ui/button";
import { DialogActions } from "../ui/dialog";
import { useLanguage, useWords } from "../words/words";
import { States } from "./day-list";
import { type BoardSession, isElsewhere, isMovable, minuteOfText } from "./rules";
import { scheduleWords } from "./words";

export type Doing = "move" | "substitute" | "telehealth" | "cancel" | "restore";

// What a session is: when, where, with whom, with how many; and what whoever may can do with it.
export function DetailsCard({
  session,
  zone,
  canChange,
  onDo,
}: {
  session: BoardSession;
  zone: string;
  canChange: boolean;
  onDo: (what: Doing) => void;
}) {
  const t = useWords(scheduleWords);
  const { card, marked } = session;
  return (
    <div className="stack">
      <States card={card} />
      <Facts session={session} zone={zone} />
      {card.telehealth_link && (
        <a href={card.telehealth_link} target="_blank" rel="noreferrer">
          {t.details.join}
        </a>
      )}
      {canChange && marked > 0 && <p className="soft small">{t.details.marked}</p>}
      {canChange && <Actions session={session} onDo={onDo} />}
      <DialogActions>
        <Link
          to="/sessions/$session"
          params={{ session: card.id }}
          className="button button-primary button-normal"
        >
          {t.details.openGroup}
        </Link>
      </DialogActions>
    </div>
  );
}

function Actions({ session, onDo }: { session: BoardSession; onDo: (what: Doing) => void }) {
  const t = useWords(scheduleWords);
  const { card, staff_ids } = session;
  const doings: Doing[] = [];
  if (isMovable(session)) doings.push("move");
  if (isMovable(session) && staff_ids.length > 0) doings.push("substitute");
  if (card.state === "scheduled") doings.push("telehealth");
  if (isMovable(session)) doings.push("cancel");
  if (card.state === "cancelled") doings.push("restore");
  return (
    <div className="row">
      {doings.map((what) => (
        <Button key={what} size="grid" onClick={() => onDo(what)}>
          {t.details[what]}
        </Button>
      ))}
    </div>
  );
}

function Facts({ session, zone }: { session: BoardSession; zone: string }) {
  const t = useWords(scheduleWords);
  const language = useLanguage();
  const { card, expected, capacity, meeting_on, meeting_starts } = session;
  const time = (instant: string) => clockTime(instant, zone, language);
  return (
    <dl className="facts">
      <Fact name={t.details.when} wide>
        <span className="capital">{longDay(card.held_on, language)}</span>, {time(card.starts_at)} –{" "}
        {time(card.ends_at)}
      </Fact>
      {meeting_on && meeting_starts && isElsewhere(session, zone) && (
        <Fact name={t.details.usually} wide>
          {t.details.usuallyAt(
            longDay(meeting_on, language),
            wallTime(minuteOfText(meeting_starts), language),
          )}
        </Fact>
      )}
      <Fact name={t.details.where}>{card.room_name}</Fact>
      <Fact name={t.details.who}>{card.facilitators.join(", ") || t.details.nobody}</Fact>
      <Fact name={t.details.seats}>{t.seatsOf(expected, capacity)}</Fact>
      {card.cancel_reason && (
        <Fact name={t.details.reason} wide>
          {card.cancel_reason}
        </Fact>
      )}
    </dl>
  );
}

function Fact({
  name,
  wide = false,
  children,
}: {
  name: string;
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <div data-wide={wide || undefined}>
      <dt className="soft small">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
