import { Link } from "@tanstack/react-router";
import { Ellipsis, Hourglass, Zap } from "lucide-react";
import { dayOf, shortDay } from "../base/time";
import { Pill, type Tone } from "../ui/banner";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { type Item, Menu } from "../ui/menu";
import { EmptyState } from "../ui/states";
import { List } from "../ui/table";
import { useLanguage, useWords } from "../words/words";
import type { WaitingRow, Waitlist } from "./model";
import { groupNames, isLive, timeLeft } from "./rules";
import { waitlistWords } from "./words";

export type Ask = "offer" | "answer" | "change" | "move" | "withdraw" | "end";
export interface Asked {
  what: Ask;
  row: WaitingRow;
}

// Who waits, in order, each with the one thing to do next.
export function WaitingCard({
  list,
  zone,
  canMove,
  onAsk,
}: {
  list: Waitlist;
  zone: string;
  canMove: boolean;
  onAsk: (asked: Asked) => void;
}) {
  const t = useWords(waitlistWords);
  return (
    <Card title={t.list} flush>
      {list.items.length === 0 ? (
        <EmptyState icon={Hourglass} title={t.empty} hint={t.emptyHint} />
      ) : (
        <List label={t.list}>
          {list.items.map((row) => (
            <Row
              key={row.waiting.id}
              row={row}
              list={list}
              zone={zone}
              canMove={canMove}
              onAsk={(what) => onAsk({ what, row })}
            />
          ))}
        </List>
      )}
    </Card>
  );
}

interface RowProps {
  row: WaitingRow;
  list: Waitlist;
  zone: string;
  canMove: boolean;
  onAsk: (what: Ask) => void;
}

function Row({ row, list, zone, canMove, onAsk }: RowProps) {
  const t = useWords(waitlistWords);
  const language = useLanguage();
  const { waiting } = row;
  const groups = groupNames(isLive(row.offer) ? row.offered_groups : row.groups, list.tracks);
  const because = [
    t.reasons[waiting.reason_kind],
    waiting.reason,
    waiting.expected_on && t.expected(shortDay(waiting.expected_on, language)),
  ];
  return (
    <li className="wait-row">
      <div className="wait-who">
        <div className="wait-name">
          <Link
            to="/intake/$referral"
            params={{ referral: waiting.referral_id }}
            className="intake-name"
          >
            {row.name || t.noName}
          </Link>
          <BandPill row={row} zone={zone} />
          {row.next && <Pill tone="info">{t.next}</Pill>}
        </div>
        <p className="small">
          {row.track_name}
          <span className="soft"> · {groups.join(", ") || t.anyGroup}</span>
        </p>
        <p className="soft small">{because.filter(Boolean).join(" · ")}</p>
      </div>
      <p className="wait-days numbers">{t.waits(row.days_waiting)}</p>
      <div className="wait-offer">
        {row.offer && <OfferState offer={row.offer} now={list.now} />}
      </div>
      <div className="wait-ways">
        <NextStep row={row} canMove={canMove} onAsk={onAsk} />
        {canMove && <More row={row} onAsk={onAsk} />}
      </div>
    </li>
  );
}

// Where somebody stands, and since when where they were moved.
function BandPill({ row, zone }: { row: WaitingRow; zone: string }) {
  const t = useWords(waitlistWords);
  const language = useLanguage();
  const { band } = row.waiting;
  const [latest] = row.bands;
  const moved = latest && row.bands.length > 1;
  if (band === "routine" && !moved) return null;
  const text = moved
    ? t.bandSince(t.bands[band], shortDay(dayOf(latest.put_at, zone), language))
    : t.bands[band];
  const urgent = band === "urgent";
  return (
    <span title={moved ? latest.reason : undefined}>
      <Pill tone={urgent ? "warn" : "quiet"} icon={urgent ? Zap : undefined}>
        {text}
      </Pill>
    </span>
  );
}

const tones: Record<NonNullable<WaitingRow["offer"]>["state"], Tone> = {
  open: "info",
  accepted: "good",
  declined: "quiet",
  expired: "warn",
  withdrawn: "quiet",
};

export function OfferState({
  offer,
  now,
}: {
  offer: NonNullable<WaitingRow["offer"]>;
  now: string;
}) {
  const t = useWords(waitlistWords);
  const language = useLanguage();
  const left = timeLeft(offer.expires_at, now);
  const said = left.unit === "over" ? t.left.over : t.left[left.unit](left.count);
  return (
    <>
      <Pill tone={tones[offer.state]}>{t.offers[offer.state]}</Pill>
      {isLive(offer) && (
        <span className="small soft numbers">
          {[t.starts(shortDay(offer.starts_on, language)), offer.state === "open" && said]
            .filter(Boolean)
            .join(" · ")}
        </span>
      )}
      {offer.state === "declined" && <span className="small soft">{offer.end_reason}</span>}
    </>
  );
}

function NextStep({ row, canMove, onAsk }: Pick<RowProps, "row" | "canMove" | "onAsk">) {
  const t = useWords(waitlistWords);
  if (!canMove) return null;
  const label = t.stepFor(t.steps[row.step], row.name || t.noName);
  if (row.step === "admit")
    return (
      <Link
        to="/intake/$referral/admit"
        params={{ referral: row.waiting.referral_id }}
        className="button button-primary button-grid"
        aria-label={label}
      >
        {t.steps.admit}
      </Link>
    );
  const answers = row.step === "record_answer";
  return (
    <Button
      size="grid"
      kind={answers || row.next ? "primary" : "plain"}
      aria-label={label}
      onClick={() => onAsk(answers ? "answer" : "offer")}
    >
      {t.steps[row.step]}
    </Button>
  );
}

function More({ row, onAsk }: Pick<RowProps, "row" | "onAsk">) {
  const t = useWords(waitlistWords);
  const item = (id: Ask, label: string, danger = false): Item => ({
    id,
    label,
    danger,
    onAction: () => onAsk(id),
  });
  const items = [
    item("change", t.change),
    item("move", t.move),
    ...(row.step === "admit" ? [item("answer", t.mindChanged)] : []),
    ...(isLive(row.offer) ? [item("withdraw", t.withdraw)] : []),
  ];
  return (
    <Menu
      label={t.more(row.name || t.noName)}
      className="button button-quiet button-grid"
      groups={[{ items }, { items: [item("end", t.end, true)] }]}
    >
      <Ellipsis className="icon" aria-hidden="true" />
      <span className="visually-hidden">{t.more(row.name || t.noName)}</span>
    </Menu>
  );
}
