import { expect, test } from "vitest";
import { proposedPerson, weekProposal } from "../testing/proposals";
import { uuid } from "../testing/records";
import { acceptedOf, hoursOf, moved, reasonOf, short } from "./rules";

test("who moves and who stays short are told apart, and may be both", () => {
  const both = proposedPerson({ patient_id: uuid(4), name: "Cy Ash", minutes_then: 400 });
  const proposal = weekProposal({ items: [...weekProposal().items, both] });
  expect(moved(proposal).map(({ name }) => name)).toEqual(["Ada Hazel", "Cy Ash"]);
  expect(short(proposal).map(({ name }) => name)).toEqual(["Ben Maple", "Cy Ash"]);
});

test("what is sent are the moves of those who are not left out", () => {
  expect(acceptedOf(weekProposal(), new Set())).toEqual({
    from_on: "2026-11-23",
    moves: [
      { episode_id: uuid(501), group_id: uuid(601), step: "join" },
      { episode_id: uuid(501), group_id: uuid(602), step: "leave" },
    ],
  });
  expect(acceptedOf(weekProposal(), new Set([uuid(1)])).moves).toEqual([]);
});

test.each([
  [540, "9"],
  [450, "7.5"],
  [550, "9.2"],
  [0, "0"],
])("%i minutes are %s hours", (minutes, hours) => {
  expect(hoursOf(minutes)).toBe(hours);
});

test("what keeps somebody short is said as far as it is known", () => {
  expect(reasonOf(proposedPerson({ waits: true }))).toBe("waits");
  expect(reasonOf(proposedPerson())).toBe("hours");
  expect(reasonOf(proposedPerson({ hours_known: false }))).toBe("seats");
});
