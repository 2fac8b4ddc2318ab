import { fireEvent, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { expect, test, vi } from "vitest";
import {
  alert,
  banner,
  checkIn,
  fourteenCheckIns,
  historyLine,
  moment,
  pastWeeks,
  patient,
  weekDose,
  zone,
} from "../testing/records";
import { draw } from "../testing/render";
import { CheckInsCard } from "./check-ins-card";
import { DialogForm } from "./dialog-parts";
import { DoseCard } from "./dose-card";
import { GroupsCard, HistoryCard } from "./lists";
import { PastWeeksCard } from "./past-weeks-card";
import { PatientBanner } from "./patient-banner";
import { PatientsCard } from "./patients-page";
import { TimelineCard } from "./timeline-page";

const nothing = () => {};

const unavailable: [string, ReactNode, RegExp][] = [
  ["the week", <DoseCard key="c" dose="unavailable" />, /hours could not be loaded/],
  ["past weeks", <PastWeeksCard key="c" weeks="unavailable" />, /Past weeks could not/],
  ["check-ins", <CheckInsCard key="c" checkIns="unavailable" />, /Check-ins could not/],
  ["history", <HistoryCard key="c" kind="conditions" lines="unavailable" />, /list could not/],
  [
    "the timeline",
    <TimelineCard key="c" moments="unavailable" zone={zone} />,
    /timeline could not/,
  ],
  ["patients", <PatientsCard key="c" people="unavailable" searching={false} />, /list could not/],
];

test.each(unavailable)("%s can be unavailable, and says so", async (_what, card, words) => {
  await draw(card);
  screen.getByText(words);
});

const empty: [string, ReactNode, RegExp][] = [
  ["the week before admission", <DoseCard key="c" dose={null} />, /before admission/],
  ["past weeks", <PastWeeksCard key="c" weeks={[]} />, /No full week/],
  ["check-ins", <CheckInsCard key="c" checkIns={[]} />, /No check-ins yet/],
  ["history", <HistoryCard key="c" kind="medications" lines={[]} />, /None were sent/],
  ["the timeline", <TimelineCard key="c" moments={[]} zone={zone} />, /Nothing has happened/],
  ["a search", <PatientsCard key="c" people={[]} searching />, /Nobody fits/],
  [
    "groups",
    <GroupsCard key="c" coming={[]} canManage onJoin={nothing} onLeave={nothing} />,
    /In no group yet/,
  ],
];

test("a group whose seat waits for the plan says so, and can't be left", async () => {
  await draw(
    <GroupsCard coming={[]} waiting={["Process"]} canManage onJoin={nothing} onLeave={nothing} />,
  );
  screen.getByText("Process");
  screen.getByText(/Seat kept until the plan is signed/);
  expect(screen.queryByRole("button", { name: /Process/ })).toBeNull();
});

test.each(empty)("%s can be empty, and says so", async (_what, card, words) => {
  await draw(card);
  screen.getByText(words);
});

test.each([
  ["on the way", weekDose(), "6 h of 9 h, on 2 of 3 days", /On track/],
  ["met", weekDose({ minutes: 570, days: 3 }), "9 h 30 min of 9 h, on 3 of 3 days", /order is met/],
  ["short", weekDose({ minutes_short: 120 }), "6 h of 9 h, on 2 of 3 days", /^2 h short/],
  ["a day short", weekDose({ days_short: 1 }), "6 h of 9 h, on 2 of 3 days", /^1 day short/],
])("a week that is %s says it in words", async (_why, dose, line, standing) => {
  await draw(<DoseCard dose={dose} />);
  screen.getByText(line);
  screen.getByText(standing);
});

test("the week's hours in Spanish", async () => {
  await draw(<DoseCard dose={weekDose()} />, "es");
  screen.getByText("6 h de 9 h, en 2 de 3 días");
});

test("past weeks have their numbers in a table behind a button", async () => {
  await draw(<PastWeeksCard weeks={pastWeeks} />);
  screen.getByText("Order met in 2 of 3 weeks");
  fireEvent.click(screen.getByRole("button", { name: "As a table" }));
  expect(screen.getAllByRole("row")).toHaveLength(4);
});

test("a trend is a sentence first", async () => {
  await draw(<CheckInsCard checkIns={fourteenCheckIns} />);
  screen.getByText("Mood 7 of 10");
  screen.getByText(", up 5");
});

test("a safety answer that was not given is not a no", async () => {
  await draw(<CheckInsCard checkIns={[checkIn({ safety: "declined" })]} />);
  fireEvent.click(screen.getByRole("button", { name: "As a table" }));
  screen.getByText("Not answered");
});

test("the banner says who, since when, and what to beware of", async () => {
  await draw(<PatientBanner banner={banner({ open_alerts: [alert()] })} zone={zone} />);
  screen.getByRole("heading", { name: "Ana Rivera" });
  screen.getByText("Safety check open");
  screen.getByText("Penicillin");
  screen.getByText("Mental health IOP · Morning DBT · day 22");
});

test("what is not known is said to be not known", async () => {
  const unknown = banner({ patient: patient({ birth_date: null }), episode: null });
  await draw(<PatientBanner banner={unknown} zone={zone} />);
  screen.getByText("Not known");
  screen.getByText("Not admitted");
});

test("a list from outside says whose words it holds", async () => {
  await draw(<HistoryCard kind="conditions" lines={[historyLine()]} />);
  screen.getByText("As the referrer sent them");
});

test("the timeline is told day by day, newest first", async () => {
  const moments = [
    moment(),
    moment({ id: "x", at: "2026-11-13T15:00:00.000000Z", what: "no_show" }),
  ];
  await draw(<TimelineCard moments={moments} zone={zone} />);
  expect(screen.getAllByRole("heading").map(({ textContent }) => textContent)).toEqual([
    "Monday, November 16",
    "Friday, November 13",
  ]);
});

test("a moment we have no sentence for is still shown by its kind", async () => {
  await draw(<TimelineCard moments={[moment({ what: "from_the_future" })]} zone={zone} />);
  screen.getByText(/^Attendance/);
});

test("what a change lacks is on top of its fields, and Enter asks for it", async () => {
  const submit = vi.fn();
  const wrongs = [{ field: "ended_on", text: "Choose the day" }];
  const change = { busy: false, wrongs, refusal: undefined, errorOf: () => undefined, submit };
  await draw(
    <DialogForm change={change} verb="Discharge" onClose={nothing}>
      <input id="ended_on" aria-label="Last day" />
    </DialogForm>,
  );
  expect(document.activeElement).toBe(screen.getByRole("alert"));
  fireEvent.click(screen.getByRole("link", { name: "Choose the day" }));
  expect(document.activeElement).toBe(screen.getByLabelText("Last day"));
  fireEvent.submit(screen.getByLabelText("Last day"));
  expect(submit).toHaveBeenCalledOnce();
});
