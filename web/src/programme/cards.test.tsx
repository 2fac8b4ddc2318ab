import { fireEvent, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { weekProposal } from "../testing/proposals";
import { uuid } from "../testing/records";
import { draw } from "../testing/render";
import { Proposal } from "./proposal-dialog";

const nothing = () => {};

const show = (change = {}, onAccept: (leftOut: ReadonlySet<string>) => void = nothing) =>
  draw(
    <Proposal
      proposal={weekProposal(change)}
      busy={false}
      failed={undefined}
      onAccept={onAccept}
      onClose={nothing}
    />,
  );

test("a proposal says who moves where, and who stays short and why", async () => {
  await show();
  screen.getByText("joins DBT Skills, leaves Morning Process A");
  screen.getByText("3.3 → 9.2 of 9 hours a week");
  screen.getByText(/No other group has a seat in the hours they can come/);
});

test("somebody can be left out, and with nobody left there is nothing to accept", async () => {
  const onAccept = vi.fn();
  await show({}, onAccept);
  fireEvent.click(screen.getByRole("button", { name: "Accept 1 person" }));
  expect(onAccept).toHaveBeenCalledWith(new Set());
  fireEvent.click(screen.getByRole("checkbox", { name: "Accept for Ada Hazel" }));
  expect(screen.queryByRole("button", { name: /^Accept/ })).toBeNull();
});

test("a week in which nobody moves says so", async () => {
  await show({ items: [] });
  screen.getByText("Nobody would change groups: everybody who can have their hours has them.");
  expect(screen.queryByRole("checkbox")).toBeNull();
});

test("a refusal is said beside what was refused", async () => {
  await draw(
    <Proposal
      proposal={weekProposal({ site_id: uuid(2) })}
      busy={false}
      failed="DBT Skills has no free seat any more"
      onAccept={nothing}
      onClose={nothing}
    />,
  );
  screen.getByRole("alert");
});
