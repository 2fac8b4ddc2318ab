import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterProvider,
} from "@tanstack/react-router";
import { fireEvent, render, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { expect, test, vi } from "vitest";
import { CallsCard } from "./calls-card";
import { LogCard } from "./log-card";
import { calls, fewContacts, firstContact, manyCalls, manyEntries, speed, zone } from "./records";
import { OverallCard, SourcesCard } from "./speed-cards";

async function show(card: ReactNode) {
  const root = createRootRoute({ component: () => card });
  const router = createRouter({ routeTree: root, history: createMemoryHistory() });
  render(<RouterProvider router={router as never} />);
  await screen.findAllByRole("article");
}

test("each call is one row with one thing to do", async () => {
  const onNote = vi.fn();
  await show(<CallsCard calls={manyCalls} zone={zone} canNote onNote={onNote} />);
  const rows = screen.getAllByRole("listitem");
  const steps = rows.map((row) => row.querySelectorAll(".button").length);
  expect(steps).toEqual([1, 1, 1, 1, 1]);
  expect(rows[4]?.textContent).toContain("Decide who this is");
  expect(rows[0]?.textContent).toContain("2 d 5 h, over 24 h");
  expect(rows[2]?.textContent).toContain("Asked to be called back");
  fireEvent.click(screen.getByRole("button", { name: "Note call: Tom Quist" }));
  expect(onNote.mock.calls[0]?.[0].name).toBe("Tom Quist");
});

test("nobody to call still says who has a call planned", async () => {
  await show(
    <CallsCard calls={calls([], 1)} zone={zone} canNote onNote={() => {}} undecided={2} />,
  );
  expect(screen.getByText("Nobody waits for a call.")).toBeTruthy();
  expect(
    screen.getByText("1 more has a call planned · 2 more once it is decided who they are"),
  ).toBeTruthy();
});

test("what was taken back stays in sight with its reason, and is not taken back again", async () => {
  await show(<LogCard entries={manyEntries} zone={zone} onTakeBack={() => {}} />);
  expect(screen.getAllByRole("button", { name: /^Take back/ })).toHaveLength(2);
  expect(screen.getByText(/It was her sister/)).toBeTruthy();
});

test("a share is said with its number, and of few only the number", async () => {
  await show(
    <>
      <OverallCard speed={firstContact()} />
      <SourcesCard speed={fewContacts} />
    </>,
  );
  expect(screen.getByText("87 % within 24 h")).toBeTruthy();
  expect(screen.getByText("2 referrals are younger than 24 h and not counted yet.")).toBeTruthy();
  expect(screen.getByText("too few for a percentage")).toBeTruthy();
  expect(screen.getByText("half or more not reached")).toBeTruthy();
});

test("where nobody was reached it says so, and where nobody is counted yet it says nothing", async () => {
  const none = { reached: 0, within_goal: 0, median_minutes: null };
  const sources = [
    { source_kind: "court" as const, speed: speed({ ...none, received: 3, counted: 3 }) },
    { source_kind: "self" as const, speed: speed({ ...none, received: 1, counted: 0 }) },
  ];
  const given = firstContact({ speed: speed({ ...none, received: 4, counted: 3 }), sources });
  await show(
    <>
      <OverallCard speed={given} />
      <SourcesCard speed={given} />
    </>,
  );
  expect(screen.getByText("None of 3 within 24 h")).toBeTruthy();
  expect(screen.getByText("No median: nobody was reached.")).toBeTruthy();
  expect(screen.getAllByText("nobody reached")).toHaveLength(1);
  const row = screen.getByRole("row", { name: /Self/ });
  expect(row.textContent).not.toContain("0 of 0");
});
