import { HoursCard } from "../hours/hours-page";
import { hoursAtRisk, wall } from "../testing/program-records";
import { Figures } from "../today/figures-card";
import { WallBoard } from "../today/wall-page";
import { Shelf, State } from "./shelf";

export function ProgramStates() {
  return (
    <>
      <Shelf title="The program in numbers">
        <State name="loading">
          <Figures census={40} showRate="loading" short="loading" alerts={0} />
        </State>
        <State name="too few for a rate">
          <Figures census={4} showRate={undefined} short={0} alerts={0} />
        </State>
        <State name="worst">
          <Figures census={212} showRate={61} short={38} alerts={3} />
        </State>
      </Shelf>
      <Shelf title="Hours at risk">
        <State name="loading">
          <HoursCard hours="loading" />
        </State>
        <State name="unavailable">
          <HoursCard hours="unavailable" />
        </State>
        <State name="nobody is short">
          <HoursCard hours={hoursAtRisk({ items: [] })} />
        </State>
        <State name="worst">
          <HoursCard hours={hoursAtRisk()} />
        </State>
      </Shelf>
      <Shelf title="Wall display">
        <State name="empty">
          <WallBoard wall={wall({ people: [], sessions: [] })} place="Main Street" />
        </State>
        <State name="normal">
          <WallBoard wall={wall()} place="Main Street" />
        </State>
      </Shelf>
    </>
  );
}
