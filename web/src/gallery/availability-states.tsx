import { PatientAvailabilityCard } from "../availability/availability-card";
import { freeHours, patientAvailability } from "../testing/availabilities";
import { Shelf, State } from "./shelf";

const nothing = () => {};

// When somebody can come.
export function AvailabilityStates() {
  return (
    <Shelf title="When they can come">
      <div className="state-grid">
        {(["loading", "unavailable"] as const).map((state) => (
          <State key={state} name={state}>
            <PatientAvailabilityCard availability={state} onChange={nothing} />
          </State>
        ))}
        <State name="empty">
          <PatientAvailabilityCard
            availability={patientAvailability({ hours: [], version: 0 })}
            onChange={nothing}
          />
        </State>
        <State name="normal">
          <PatientAvailabilityCard availability={patientAvailability()} onChange={nothing} />
        </State>
        <State name="worst: every day is another">
          <PatientAvailabilityCard
            availability={patientAvailability({
              hours: [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => [
                freeHours({ weekday, from_hour: weekday, until_hour: weekday + 1 }),
                freeHours({ weekday, from_hour: weekday + 3, until_hour: weekday + 5 }),
                freeHours({ weekday, from_hour: weekday + 10, until_hour: weekday + 12 }),
              ]),
              noted_by_name: "Maria-Magdalena Featherstonehaugh-Vanderhoeven",
            })}
            onChange={undefined}
          />
        </State>
      </div>
    </Shelf>
  );
}
