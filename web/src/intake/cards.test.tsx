import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen, within } from "@testing-library/react";
import type { ReactNode } from "react";
import { expect, test, vi } from "vitest";
import { LanguageContext } from "../words/words";
import { allFilters } from "./filter";
import { Filters } from "./filters";
import { GroupChoice } from "./group-choice";
import { HistoryCard } from "./history-card";
import { KeptCard } from "./kept-card";
import { MatchCard } from "./match-card";
import { groupOffer, manyLines, referral, sentPerson, twoCandidates } from "./records";

const show = (card: ReactNode) =>
  render(<QueryClientProvider client={new QueryClient()}>{card}</QueryClientProvider>);

test("each candidate says what agrees and what differs from what was sent", () => {
  show(<MatchCard referral={referral()} sent={sentPerson()} candidates={twoCandidates} />);
  const exchanged = within(screen.getByRole("article", { name: "Rivera, Ana" }));
  expect(exchanged.getByRole("heading").textContent).toContain("agrees");
  expect(exchanged.getByText("Apr 5, 1990").textContent).toContain("differs");
  const another = within(screen.getByRole("article", { name: "Rivera, Anna" }));
  expect(another.getByRole("heading").textContent).toContain("differs");
});

test("somebody new is always a choice, even when nobody looks alike any more", () => {
  show(<MatchCard referral={referral()} sent={sentPerson()} candidates={[]} />);
  expect(screen.getByRole("button", { name: "Somebody new" })).toBeTruthy();
  expect(screen.getByText(/Nobody known looks like/)).toBeTruthy();
});

test("history is the sender's word, by kind, and says when there is more", () => {
  show(<HistoryCard lines={manyLines} all={412} />);
  const kinds = screen.getAllByRole("heading", { level: 3 }).map((one) => one.textContent);
  expect(kinds).toEqual(["Conditions", "Allergies", "Medications"]);
  expect(screen.getByText("The newest 3 of 412 lines.")).toBeTruthy();
});

test("a referral without history says so", () => {
  show(<HistoryCard lines={[]} all={0} />);
  expect(screen.getByText("Nothing but the person was sent.")).toBeTruthy();
});

test("what is kept unread says why, in the language of the screen", () => {
  const kept = [{ resource: "Device/9", type: "Device", reason: "kept and not read" }];
  show(
    <LanguageContext value="es">
      <KeptCard kept={kept} all={1} />
    </LanguageContext>,
  );
  expect(screen.getByRole("rowheader", { name: "Device/9" })).toBeTruthy();
  expect(screen.getByRole("columnheader", { name: "Por qué no se lee" })).toBeTruthy();
});

test("a group that is full can't be chosen, and one that is refused says why", () => {
  const choose = vi.fn();
  show(
    <GroupChoice
      groups={[groupOffer("a", 7), groupOffer("b", 12)]}
      day="2026-11-16"
      chosen={["a"]}
      wrongs={[{ field: "at-groups-0", text: "this group belongs to another track" }]}
      onChange={choose}
    />,
  );
  const [first, second] = screen.getAllByRole<HTMLInputElement>("checkbox");
  expect(second?.disabled).toBe(true);
  expect(screen.getByText("Full")).toBeTruthy();
  expect(screen.getByText("5 of 12 seats left")).toBeTruthy();
  expect(screen.getByText(/another track/)).toBeTruthy();
  if (first) fireEvent.click(first);
  expect(choose).toHaveBeenCalledWith([]);
});

test("a count that may be higher is said to be at least so many", () => {
  show(
    <Filters
      filters={allFilters}
      chosen="open"
      counts={{ open: { count: 50, atLeast: true }, urgent: { count: 2, atLeast: false } }}
      onChoose={vi.fn()}
    />,
  );
  expect(screen.getByRole("button", { name: "Open 50+", pressed: true })).toBeTruthy();
  expect(screen.getByRole("button", { name: "Urgent 2" })).toBeTruthy();
  expect(screen.getByRole("button", { name: "Declined" })).toBeTruthy();
});
