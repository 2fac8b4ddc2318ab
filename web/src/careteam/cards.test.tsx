import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { careTeam, lena, teamMember } from "../testing/care-teams";
import { draw } from "../testing/render";
import { TeamCard } from "./team-card";

const lines = () =>
  within(screen.getByRole("list", { name: "Care team" }))
    .getAllByRole("listitem")
    .map((line) => line.textContent);

test("every role has a line, and a handover says when", async () => {
  await draw(<TeamCard team={careTeam()} onChange={undefined} />);
  expect(lines()).toEqual([
    "Primary therapistTheo Brooksince Mon, Nov 2 · Lena Marsh from Mon, Nov 23",
    "PrescriberNot named",
    "NurseNoah Glensince Mon, Nov 2",
    "Case managerNot named",
  ]);
  expect(screen.queryByRole("button")).toBeNull();
});

test("who no longer works here is marked, and who was before is kept", async () => {
  const members = [
    teamMember({ until_on: "2026-11-09" }),
    teamMember({ ...lena, from_on: "2026-11-09", works_here: false }),
  ];
  await draw(<TeamCard team={careTeam({ members })} onChange={undefined} />);
  screen.getByText("Not here in this role");
  screen.getByText("Mon, Nov 2 to Sun, Nov 8");
});

test("a team is named once there is somebody to name it, while the stay goes on", async () => {
  const onChange = vi.fn();
  const { unmount } = await draw(<TeamCard team={careTeam({ members: [] })} onChange={onChange} />);
  fireEvent.click(screen.getByRole("button", { name: "Name a team" }));
  expect(onChange).toHaveBeenCalled();
  unmount();
  await draw(<TeamCard team={careTeam({ open: false })} onChange={onChange} />);
  expect(screen.queryByRole("button")).toBeNull();
});

test.each(["loading", "unavailable"] as const)("a team can be %s", async (state) => {
  await draw(<TeamCard team={state} onChange={undefined} />);
  expect(screen.queryByRole("list")).toBeNull();
});

test("the team speaks Spanish", async () => {
  await draw(<TeamCard team={careTeam()} onChange={() => {}} />, "es");
  screen.getByText("Terapeuta principal");
  screen.getByRole("button", { name: "Cambiar" });
});
