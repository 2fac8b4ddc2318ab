import { CallsCard } from "../firstcontact/calls-card";
import { LogCard } from "../firstcontact/log-card";
import {
  call,
  calls,
  entry,
  fewContacts,
  firstContact,
  manyCalls,
  manyEntries,
  speed,
} from "../firstcontact/records";
import { OverallCard, SourcesCard } from "../firstcontact/speed-cards";
import { zone } from "../testing/records";
import { Shelf, State } from "./shelf";

const nothing = () => {};

export function FirstContactStates() {
  return (
    <>
      <CallStates />
      <LogStates />
      <SpeedStates />
    </>
  );
}

function CallStates() {
  const common = { zone, canNote: true, onNote: nothing };
  return (
    <Shelf title="First contact: calls to make">
      {(["loading", "unavailable"] as const).map((state) => (
        <State key={state} name={state}>
          <CallsCard calls={state} {...common} />
        </State>
      ))}
      <State name="empty">
        <CallsCard calls={calls([], 2)} {...common} />
      </State>
      <State name="normal">
        <CallsCard calls={calls([call()])} {...common} />
      </State>
      <State name="worst: long names, late, no number">
        <CallsCard calls={manyCalls} {...common} />
      </State>
    </Shelf>
  );
}

function LogStates() {
  return (
    <Shelf title="First contact: a referral's contacts">
      <div className="state-grid">
        {(["loading", "unavailable"] as const).map((state) => (
          <State key={state} name={state}>
            <LogCard entries={state} zone={zone} />
          </State>
        ))}
        <State name="empty">
          <LogCard entries={[]} zone={zone} onNote={nothing} />
        </State>
        <State name="normal">
          <LogCard entries={[entry()]} zone={zone} onNote={nothing} onTakeBack={nothing} />
        </State>
        <State name="worst: planned, to others, taken back">
          <LogCard entries={manyEntries} zone={zone} onNote={nothing} onTakeBack={nothing} />
        </State>
      </div>
    </Shelf>
  );
}

function SpeedStates() {
  const none = { received: 0, counted: 0, reached: 0, within_goal: 0, median_minutes: null };
  const empty = firstContact({ speed: speed(none), sources: [] });
  return (
    <Shelf title="First contact: how fast">
      {(
        [
          ["loading", "loading"],
          ["unavailable", "unavailable"],
          ["empty", empty],
          ["normal", firstContact()],
          ["worst: too few to say", fewContacts],
        ] as const
      ).map(([name, given]) => (
        <State key={name} name={name}>
          <OverallCard speed={given} />
          <SourcesCard speed={given} />
        </State>
      ))}
    </Shelf>
  );
}
