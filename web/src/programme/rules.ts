import type { AcceptedWeek, ProposedPerson, WeekProposal } from "./queries";

export const moved = (proposal: WeekProposal) =>
  proposal.items.filter(({ moves }) => moves.length > 0);

// Whose hours the groups as they are cannot bring.
export const short = (proposal: WeekProposal) =>
  proposal.items.filter(({ minutes_then, order_minutes }) => minutes_then < order_minutes);

// Returns hours with at most one decimal: 9, 7.5.
export const hoursOf = (minutes: number) => String(Math.round(minutes / 6) / 10);

// What keeps somebody short, as far as it is known.
export const reasonOf = ({ waits, hours_known }: ProposedPerson): "waits" | "hours" | "seats" =>
  waits ? "waits" : hours_known ? "hours" : "seats";

// Returns what to send: the moves of those who are not left out.
export function acceptedOf(proposal: WeekProposal, leftOut: ReadonlySet<string>): AcceptedWeek {
  return {
    from_on: proposal.from_on,
    moves: moved(proposal)
      .filter(({ patient_id }) => !leftOut.has(patient_id))
      .flatMap(({ episode_id, moves }) =>
        moves.map(({ group_id, step }) => ({ episode_id, group_id, step })),
      ),
  };
}
