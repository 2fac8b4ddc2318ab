import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { day, uuid, zone } from "../testing/records";
import { draw } from "../testing/render";
import { staffCard, staffCredential } from "../testing/setup-records";
import { DisableDialog } from "./account-card";
import { StaffList } from "./staff-page";

const rest = { sites: [], today: day, zone };

test("staff on their way, and staff that could not be had", async () => {
  const first = await draw(<StaffList staff="loading" {...rest} />);
  expect(screen.getByRole("article").getAttribute("aria-busy")).toBe("true");
  first.unmount();
  await draw(<StaffList staff="unavailable" {...rest} />);
  screen.getByText("The staff could not be loaded.");
});

test("each row has exactly one action, and its name says for whom", async () => {
  await draw(<StaffList staff={[staffCard(), staffCard({ id: uuid(701) })]} {...rest} />);
  for (const row of within(screen.getByRole("list")).getAllByRole("listitem")) {
    expect(row.querySelectorAll("a, button")).toHaveLength(1);
    within(row).getByRole("link", { name: "Open Dana Whitfield" });
  }
});

test("a credential that ends, or has ended, is said in words", async () => {
  const ends = (expires_on: string) =>
    staffCard({ id: expires_on, credentials: [staffCredential({ expires_on })] });
  await draw(
    <StaffList
      staff={[ends("2026-11-16"), ends("2026-11-17"), ends("2026-12-01"), ends("2026-11-01")]}
      {...rest}
    />,
  );
  screen.getByText("LCSW ends today");
  screen.getByText("LCSW ends tomorrow");
  screen.getByText("LCSW ends in 15 days");
  screen.getByText("LCSW ran out Nov 1, 2026");
});

test("who has left is not pressed to renew", async () => {
  const left = staffCard({
    active: false,
    credentials: [staffCredential({ expires_on: "2026-11-01" })],
  });
  await draw(<StaffList staff={[left]} {...rest} />);
  expect(screen.queryByText(/ran out/)).toBeNull();
  screen.getByText("May not sign in");
});

test("whoever ends somebody's access learns what they still lead", async () => {
  const nothing = () => {};
  const busy = staffCard({ sessions_to_come: 12, appointments_to_come: 1 });
  const first = await draw(<DisableDialog one={busy} onClose={nothing} onDisable={nothing} />);
  screen.getByText(/^Still to come with them: 12 sessions and 1 appointment\./);
  first.unmount();
  await draw(<DisableDialog one={staffCard()} onClose={nothing} onDisable={nothing} />);
  screen.getByText(/is signed out everywhere at once/);
  expect(screen.queryByText(/^Still to come/)).toBeNull();
});
