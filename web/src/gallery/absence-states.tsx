import { AbsencesCard } from "../absence/absences-card";
import { AppointmentsCard } from "../appointment/appointments-card";
import { DaysCard, OverallCard, TracksCard } from "../attendance/show-rate-cards";
import { CheckOutsCard } from "../chart/check-outs-card";
import { Attempts } from "../outreach/attempts";
import { Script } from "../outreach/script";
import { attempt, checkOut, showRate, turnout } from "../testing/absences";
import { absence, at, sessionCard, uuid, zone } from "../testing/records";
import { Card } from "../ui/card";
import { Shelf, State } from "./shelf";

const nothing = () => {};

// Who did not come, who was called, who went home, and how many do.
export function AbsenceStates() {
  return (
    <>
      <GoingHome />
      <Appointments />
      <Reaching />
      <ShowRates />
    </>
  );
}

function Appointments() {
  const rest = { zone, canManage: true, onMake: nothing, onMove: nothing, onCallOff: nothing };
  const one = {
    group_id: uuid(450),
    name: "Individual, A. L.",
    modality: "individual" as const,
    sessions: [sessionCard(), sessionCard({ id: uuid(451) })],
  };
  return (
    <Shelf title="Appointments">
      <div className="state-grid">
        {(["loading", "unavailable"] as const).map((state) => (
          <State key={state} name={state}>
            <AppointmentsCard appointments={state} {...rest} />
          </State>
        ))}
        <State name="empty">
          <AppointmentsCard appointments={[]} {...rest} />
        </State>
        <State name="normal">
          <AppointmentsCard appointments={[one]} {...rest} />
        </State>
        <State name="worst: two who lead, nobody may change it">
          <AppointmentsCard
            appointments={[
              one,
              {
                ...one,
                group_id: uuid(452),
                modality: "family_therapy",
                sessions: [
                  sessionCard({ facilitators: ["Dana Whitfield", "Maximiliana Featherstone"] }),
                ],
              },
            ]}
            {...rest}
            canManage={false}
          />
        </State>
      </div>
    </Shelf>
  );
}

function GoingHome() {
  const rest = { canPlan: true, onPlan: nothing, onTakeBack: nothing };
  const long = "Dinner with the whole family at my grandmother's, then homework with the children";
  return (
    <Shelf title="Absences and going home">
      <div className="state-grid">
        {(["loading", "unavailable"] as const).map((state) => (
          <State key={state} name={state}>
            <AbsencesCard absences={state} {...rest} />
            <CheckOutsCard checkOuts={state} zone={zone} />
          </State>
        ))}
        <State name="empty">
          <AbsencesCard absences={[]} {...rest} />
          <CheckOutsCard checkOuts={[]} zone={zone} />
        </State>
        <State name="normal">
          <AbsencesCard absences={[absence()]} {...rest} />
          <CheckOutsCard checkOuts={[checkOut()]} zone={zone} />
        </State>
        <State name="worst: long words, an unsafe answer">
          <AbsencesCard
            absences={[
              absence(),
              absence({ id: uuid(431), reason_kind: "other", reason: "A funeral two states away" }),
            ]}
            {...rest}
            canPlan={false}
          />
          <CheckOutsCard
            checkOuts={[
              checkOut({ how_it_went: "very_hard", evening_plan: long, safety: "declined" }),
              checkOut({ id: uuid(441), how_it_went: null, skill: null, evening_plan: null }),
              checkOut({ id: uuid(442), skill: "other", own_skill: "Knitting" }),
            ]}
            zone={zone}
          />
        </State>
      </div>
    </Shelf>
  );
}

function Reaching() {
  return (
    <Shelf title="Outreach">
      <div className="state-grid">
        <State name="empty">
          <Card title="Outreach">
            <Attempts attempts={[]} zone={zone} />
          </Card>
        </State>
        <State name="normal">
          <Card title="Outreach">
            <Script language="en" crisisLine="988" />
            <Attempts attempts={[attempt()]} zone={zone} />
          </Card>
        </State>
        <State name="worst: many tries, a Spanish speaker">
          <Card title="Outreach">
            <Script language="es" crisisLine="555-0100" />
            <Attempts
              attempts={[
                attempt(),
                attempt({ id: uuid(421), how: "voicemail", next_try_at: at("16:00") }),
                attempt({
                  id: uuid(422),
                  how: "emergency_contact",
                  reached: true,
                  agreed: "Her mother will ask her to call us before noon",
                }),
              ]}
              zone={zone}
            />
          </Card>
        </State>
      </div>
    </Shelf>
  );
}

function ShowRates() {
  const none = showRate({ turnout: turnout(0, 0, 0), days: [], tracks: [] });
  const few = showRate({
    turnout: { ...turnout(9, 1, 2), unmarked: 3 },
    days: showRate().days.slice(0, 1),
    tracks: showRate().tracks.slice(2),
  });
  return (
    <Shelf title="Show rate">
      <div className="state-grid">
        {(["loading", "unavailable"] as const).map((state) => (
          <State key={state} name={state}>
            <OverallCard rate={state} />
            <TracksCard rate={state} />
            <DaysCard rate={state} />
          </State>
        ))}
      </div>
      {(
        [
          ["empty", none],
          ["normal", showRate()],
          ["worst: too few to say", few],
        ] as const
      ).map(([name, rate]) => (
        <State key={name} name={name}>
          <OverallCard rate={rate} />
          <TracksCard rate={rate} />
          <DaysCard rate={rate} />
        </State>
      ))}
    </Shelf>
  );
}
