import { PathCard } from "../chart/path-card";
import { PatientBanner } from "../chart/patient-banner";
import "../intake/intake.css";
import {
  banner,
  episode,
  stayHold,
  stayTransfer,
  stretchLine,
  uuid,
  zone,
} from "../testing/path-records";
import { FiguresLine } from "../waitlist/figures-line";
import { placeOffer, trackSeats, waitingRow, waitlist } from "../waitlist/records";
import { SeatsCard } from "../waitlist/seats-card";
import { WaitingCard } from "../waitlist/waiting-card";
import "../waitlist/waitlist.css";
import { Shelf, State } from "./shelf";

const nothing = () => {};

// From waiting to coming back.
export function PathStates() {
  return (
    <>
      <Waits />
      <Places />
      <Stays />
    </>
  );
}

function Waits() {
  const rows = [
    waitingRow(1, { next: true }, { band: "urgent", reason: "Hears voices again since Friday" }),
    waitingRow(
      2,
      {
        name: "Delgado-Fuentes de la Vega, María del Carmen",
        groups: ["a", "b"],
        bands: [
          { band: "soon", reason: "Worse", put_at: "2026-11-14T15:00:00Z" },
          { band: "routine", reason: "", put_at: "2026-11-10T15:00:00Z" },
        ],
      },
      { band: "soon", reason_kind: "coverage", expected_on: "2026-11-30" },
    ),
    waitingRow(3, { offer: placeOffer(), offered_groups: ["a"], step: "record_answer" }),
    waitingRow(4, { offer: placeOffer({ state: "accepted" }), step: "admit" }),
    waitingRow(5, { offer: placeOffer({ state: "declined", end_reason: "No child care yet" }) }),
    waitingRow(6, { offer: placeOffer({ state: "expired" }), days_waiting: 0, name: "" }),
  ];
  return (
    <Shelf title="Waitlist: the list">
      <FiguresLine figures={waitlist(rows).figures} />
      <State name="every state of a row">
        <WaitingCard list={waitlist(rows)} zone={zone} canMove onAsk={nothing} />
      </State>
      <State name="empty">
        <WaitingCard list={waitlist([])} zone={zone} canMove onAsk={nothing} />
      </State>
      <State name="to be read only">
        <WaitingCard
          list={waitlist(rows.slice(0, 1))}
          zone={zone}
          canMove={false}
          onAsk={nothing}
        />
      </State>
    </Shelf>
  );
}

function Places() {
  return (
    <Shelf title="Waitlist: the places">
      <div className="state-grid">
        <State name="free, full, without groups">
          <SeatsCard
            tracks={[
              trackSeats(),
              trackSeats({ track_id: "2", name: "Evening Substance Use", free: 0, waiting: 0 }),
              trackSeats({ track_id: "3", name: "New track", free: 0, waiting: 0, groups: [] }),
            ]}
          />
        </State>
        <State name="empty">
          <SeatsCard tracks={[]} />
        </State>
      </div>
    </Shelf>
  );
}

function Stays() {
  return (
    <Shelf title="Chart: the way of a stay">
      <State name="on hold, the second stay">
        <PatientBanner
          zone={zone}
          banner={banner({
            episode: episode({ state: "on_hold", former_id: uuid(9) }),
            hold: stayHold(),
            stay_number: 2,
            former: episode({
              id: uuid(9),
              state: "discharged",
              ended_on: "2026-06-02",
              end_reason: "completed",
            }),
          })}
        />
      </State>
      <State name="about to move">
        <PatientBanner zone={zone} banner={banner({ transfer: stayTransfer() })} />
      </State>
      <div className="state-grid">
        <State name="three parts">
          <PathCard
            path={[
              stretchLine("2026-11-16", null, "Works in the morning now"),
              stretchLine("2026-11-02", "2026-11-16", "Stepped down from the day program"),
              stretchLine("2026-10-12", "2026-11-02"),
            ]}
          />
        </State>
        <State name="unavailable">
          <PathCard path="unavailable" />
        </State>
      </div>
    </Shelf>
  );
}
