import { TeamCard } from "../careteam/team-card";
import { careTeam, lena, teamMember } from "../testing/care-teams";
import { Shelf, State } from "./shelf";

const nothing = () => {};

// Who answers for somebody's care.
export function CareTeamStates() {
  return (
    <Shelf title="Care team">
      <div className="state-grid">
        {(["loading", "unavailable"] as const).map((state) => (
          <State key={state} name={state}>
            <TeamCard team={state} onChange={nothing} />
          </State>
        ))}
        <State name="empty">
          <TeamCard team={careTeam({ members: [] })} onChange={nothing} />
        </State>
        <State name="normal: a handover is planned">
          <TeamCard team={careTeam()} onChange={nothing} />
        </State>
        <State name="worst: left, long names, and a past">
          <TeamCard
            team={careTeam({
              members: [
                teamMember({ until_on: "2026-11-09" }),
                teamMember({
                  ...lena,
                  name: "Maria-Magdalena Featherstonehaugh-Vanderhoeven",
                  from_on: "2026-11-09",
                  works_here: false,
                }),
                teamMember({ role: "nurse", until_on: "2026-11-20" }),
              ],
            })}
            onChange={nothing}
          />
        </State>
      </div>
    </Shelf>
  );
}
