import { act, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { day, uuid, zone } from "../testing/records";
import { draw } from "../testing/render";
import { availability, staffCard, staffCredential } from "../testing/setup-records";
import { DisableDialog } from "./account-card";
import { AvailabilityCard, AwayDialog, HoursDialog } from "./availability-card";
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

test("when somebody is there is said in few lines, and past days away are left out", async () => {
  const asked: string[] = [];
  await draw(
    <AvailabilityCard
      availability={availability()}
      today={day}
      busy={false}
      onHours={() => asked.push("hours")}
      onAway={() => asked.push("away")}
      onBack={({ from_on }) => asked.push(from_on)}
    />,
  );
  screen.getByText("Mon–Thu");
  screen.getByText("09:00–17:00");
  const rows = within(screen.getByRole("list", { name: "Days away" })).getAllByRole("listitem");
  expect(rows.map((row) => row.querySelector("strong")?.textContent)).toEqual([
    "Nov 17, 2026",
    "Dec 21, 2026 to Jan 3, 2027",
  ]);
  for (const name of ["Change hours", "Add days away", "Remove the days away from Nov 17, 2026"])
    screen.getByRole("button", { name }).click();
  expect(asked).toEqual(["hours", "away", "2026-11-17"]);
});

test("hours that nobody has said warn nobody, and say so", async () => {
  const rest = { today: day, busy: false, onHours() {}, onAway() {}, onBack() {} };
  await draw(<AvailabilityCard availability={availability({ hours: [], away: [] })} {...rest} />);
  screen.getByText(/^No usual hours are written down/);
});

test("a usual week is written line by line, each later than the last", async () => {
  const saved: unknown[] = [];
  await draw(
    <HoursDialog
      name="Dana Whitfield"
      before={[]}
      busy={false}
      wrongs={[{ field: "hours-1-ends", text: "This ends before it begins." }]}
      onClose={() => {}}
      onSave={(hours) => saved.push(hours)}
    />,
  );
  const add = screen.getByRole("button", { name: "Add hours" });
  await act(async () => add.click());
  await act(async () => add.click());
  expect(screen.getAllByLabelText("Until")[1]?.getAttribute("aria-invalid")).toBe("true");
  await act(async () => screen.getByRole("button", { name: "Save" }).click());
  expect(saved).toEqual([
    [
      { weekday: 1, starts: "09:00", ends: "17:00" },
      { weekday: 2, starts: "09:00", ends: "17:00" },
    ],
  ]);
  await act(async () => screen.getByRole("button", { name: "Remove Monday 09:00" }).click());
  expect(screen.getAllByLabelText("From")).toHaveLength(1);
});

test("one day away needs no last day", async () => {
  const saved: unknown[] = [];
  await draw(
    <AwayDialog
      name="Dana Whitfield"
      today={day}
      busy={false}
      wrongs={[]}
      onClose={() => {}}
      onSave={(away) => saved.push(away)}
    />,
  );
  await act(async () => screen.getByRole("button", { name: "Save" }).click());
  expect(saved).toEqual([{ from_on: day, until_on: day, reason: "sick" }]);
});
