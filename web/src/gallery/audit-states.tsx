import { useState } from "react";
import { AccountingCard } from "../audit/accounting-page";
import { EventsCard } from "../audit/events-card";
import type { Filter } from "../audit/filter";
import type { Check, Line, State } from "../audit/queries";
import { check, everyKind, line, state } from "../audit/records";
import { StateCard } from "../audit/state-card";
import { NoticeLine } from "../breakglass/notice";
import { OfferCard } from "../breakglass/offer-card";
import { OpenBanner } from "../breakglass/open-banner";
import { opening } from "../breakglass/records";
import { ReviewsCard } from "../breakglass/reviews-card";
import { uuid, zone } from "../testing/records";
import { Shelf } from "./shelf";

const nothing = () => {};

export function AuditStates() {
  return (
    <>
      <Events />
      <TheRecord />
      <BreakGlass />
    </>
  );
}

function Events() {
  const card = (
    lines: readonly Line[] | "loading" | "unavailable",
    filter: Filter,
    more = false,
  ) => (
    <EventsCard
      lines={lines}
      zone={zone}
      filter={filter}
      more={more}
      onStaff={nothing}
      onClear={nothing}
    />
  );
  return (
    <Shelf title="Audit: events">
      {card(everyKind, {})}
      {card("loading", {})}
      {card("unavailable", {})}
      {card([], {})}
      {card([], { kind: "denied" })}
      {card([], { kind: "denied" }, true)}
      <AccountingCard lines={[line(2), line(1, { kind: "break_glass" })]} zone={zone} />
      <AccountingCard lines={[]} zone={zone} />
    </Shelf>
  );
}

function TheRecord() {
  const card = (shown: State | "loading" | "unavailable") => (
    <StateCard state={shown} zone={zone} onVerify={nothing} onStop={nothing} />
  );
  const after = (change: Partial<Check>) => card(state({ check: check(change) }));
  const lost = { length: 9, made_at: state().check?.started_at ?? "", contained: false };
  return (
    <Shelf title="Audit: the record itself">
      {card(state())}
      {card("loading")}
      {card("unavailable")}
      {card(state({ checkpoint: null, check: null }))}
      {after({ state: "running", ended_at: null, seen: 100_000 })}
      {after({ state: "cancelling", ended_at: null, seen: 110_000 })}
      {after({ state: "cancelled" })}
      {after({ state: "interrupted" })}
      {after({
        flaws: [
          { number: 1204, kind: "changed" },
          { number: 1300, kind: "cut_off" },
        ],
      })}
      {card(state({ checkpoint: lost, forged: 2 }))}
    </Shelf>
  );
}

function BreakGlass() {
  const [inAWhile] = useState(() => new Date(Date.now() + 43.5 * 60_000).toISOString());
  const done = opening(
    { reviewer_name: "Ruth Okafor" },
    { id: uuid(902), outcome: "not_justified", words: "There was no emergency that day." },
  );
  const own = opening({ own: true }, { id: uuid(901) });
  return (
    <Shelf title="Break-glass">
      <OpenBanner until={inAWhile} onOver={nothing} />
      <NoticeLine count={1} />
      <OfferCard patient={uuid(1)} />
      <ReviewsCard rows={[opening(), own, done]} zone={zone} />
      <ReviewsCard rows={[]} zone={zone} />
      <ReviewsCard rows="loading" zone={zone} />
      <ReviewsCard rows="unavailable" zone={zone} />
    </Shelf>
  );
}
