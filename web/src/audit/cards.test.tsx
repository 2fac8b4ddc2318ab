import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { uuid, zone } from "../testing/records";
import { draw } from "../testing/render";
import { AccountingCard } from "./accounting-page";
import { EventsCard } from "./events-card";
import { check, everyKind, line, state } from "./records";
import { StateCard } from "./state-card";

const nothing = () => {};
const events = {
  zone,
  filter: {},
  onStaff: nothing,
  onClear: nothing,
};
const record = { zone, onVerify: nothing, onStop: nothing };

test("while events are on their way nothing is claimed", async () => {
  await draw(<EventsCard lines="loading" {...events} />);
  expect(screen.getByRole("article", { name: "Events" }).getAttribute("aria-busy")).toBe("true");
});

test("events that could not be had say so", async () => {
  await draw(<EventsCard lines="unavailable" {...events} />);
  screen.getByText("The record could not be loaded.");
});

test("a row says who did what about whom, and where that leads", async () => {
  const onStaff = vi.fn();
  await draw(<EventsCard lines={[line(1)]} {...events} onStaff={onStaff} />);
  screen.getByText(/Read the chart's summary/);
  const link = screen.getByRole("link", { name: "about Ana Rivera: who looked at the chart" });
  expect(link.getAttribute("href")).toBe(`/audit/patients/${uuid(1)}`);
  fireEvent.click(screen.getByRole("button", { name: "Only what Dana Whitfield did" }));
  expect(onStaff).toHaveBeenCalledWith(uuid(60));
});

test("no row shows a request's own name", async () => {
  await draw(<EventsCard lines={everyKind} {...events} />);
  for (const row of screen.getAllByRole("listitem")) expect(row.textContent).not.toMatch(/api|\//);
  screen.getByText("Something else");
});

test("refusals and break-glass carry a word", async () => {
  await draw(<EventsCard lines={everyKind} {...events} />);
  screen.getByText("Refused");
  screen.getByText("Break-glass");
});

test("a patient of another site has no name", async () => {
  await draw(<EventsCard lines={[line(1, { patient_name: null })]} {...events} />);
  screen.getByText("about a patient of another site");
});

test("days stand apart, each at the site's own midnight", async () => {
  await draw(<EventsCard lines={everyKind} {...events} />);
  const days = screen.getAllByRole("region").map((day) => day.getAttribute("aria-label"));
  expect(days).toEqual(["Monday, November 16", "Sunday, November 15"]);
});

test("a filter that fits nothing offers the way back", async () => {
  const onClear = vi.fn();
  const filter = { kind: "denied" } as const;
  await draw(<EventsCard lines={[]} {...events} filter={filter} onClear={onClear} />);
  fireEvent.click(screen.getByRole("button", { name: "Show everything" }));
  expect(onClear).toHaveBeenCalled();
});

test("nothing found so far is not nothing", async () => {
  await draw(<EventsCard lines={[]} {...events} filter={{ kind: "denied" }} more />);
  screen.getByText("Older ones were not looked through yet.");
});

test("a sound record says when it was verified and for whom", async () => {
  await draw(<StateCard state={state()} {...record} />);
  screen.getByText("The record contains what was noted");
  screen.getByText(/for Ruth Okafor: all 251,402 events are there/);
});

test("a record that lost what was noted says to stop", async () => {
  const checkpoint = { length: 9, made_at: "2026-11-16T14:00:00.000000Z", contained: false };
  await draw(<StateCard state={state({ checkpoint })} {...record} />);
  within(screen.getByRole("alert")).getByText(/tampered/);
});

test("a flaw is named by its event", async () => {
  const flawed = check({ flaws: [{ number: 1204, kind: "changed" }] });
  await draw(<StateCard state={state({ check: flawed })} {...record} />);
  screen.getByText("Event 1,204 was changed");
});

test("a long verifying shows how far it has come and can be stopped", async () => {
  const onStop = vi.fn();
  const running = check({ state: "running", ended_at: null, seen: 100_000 });
  await draw(<StateCard state={state({ check: running })} {...record} onStop={onStop} />);
  expect(screen.getByRole("progressbar").getAttribute("value")).toBe("100000");
  fireEvent.click(screen.getByRole("button", { name: "Stop" }));
  expect(onStop).toHaveBeenCalled();
  expect(screen.queryByRole("button", { name: "Verify now" })).toBeNull();
});

test("a chart nobody looked at says so", async () => {
  await draw(<AccountingCard lines={[]} zone={zone} />);
  screen.getByText("Nobody has opened or changed this chart.");
});

test("an accounting is a line for each look", async () => {
  await draw(<AccountingCard lines={[line(2), line(1)]} zone={zone} />);
  expect(screen.getAllByRole("row")).toHaveLength(3);
  screen.getByRole("heading", { name: "2 entries" });
});
