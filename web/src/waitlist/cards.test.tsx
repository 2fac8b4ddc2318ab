import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, screen, within } from "@testing-library/react";
import type { ReactNode } from "react";
import { expect, test, vi } from "vitest";
import { zone } from "../testing/records";
import { draw } from "../testing/render";
import type { Language } from "../words/words";
import { FiguresLine } from "./figures-line";
import { placeOffer, trackSeats, waitingRow, waitlist } from "./records";
import { SeatsCard } from "./seats-card";
import { MoveDialog } from "./small-dialogs";
import { type Asked, WaitingCard } from "./waiting-card";

const show = (card: ReactNode, language: Language = "en") =>
  draw(<QueryClientProvider client={new QueryClient()}>{card}</QueryClientProvider>, language);

const card = (rows: Parameters<typeof waitlist>[0], onAsk: (asked: Asked) => void = () => {}) => (
  <WaitingCard list={waitlist(rows)} zone={zone} canMove onAsk={onAsk} />
);

test("nobody waits, and the list says how one gets onto it", async () => {
  await show(card([]));
  screen.getByText("Nobody is waiting for a place.");
});

test("each row has one thing to do, and only who is next stands out", async () => {
  const asked = vi.fn();
  await show(
    card(
      [
        waitingRow(1),
        waitingRow(2),
        waitingRow(3, { offer: placeOffer(), step: "record_answer" }),
        waitingRow(4, { offer: placeOffer({ state: "accepted" }), step: "admit" }),
      ],
      asked,
    ),
  );
  const first = screen.getByRole("button", { name: "Offer a place: Rivera, Ana 1" });
  const second = screen.getByRole("button", { name: "Offer a place: Rivera, Ana 2" });
  expect(first.className).toContain("button-primary");
  expect(second.className).not.toContain("button-primary");
  fireEvent.click(screen.getByRole("button", { name: "Record answer: Rivera, Ana 3" }));
  expect(asked.mock.calls[0]?.[0].what).toBe("answer");
  expect(screen.getByRole("link", { name: "Admit: Rivera, Ana 4" })).toBeTruthy();
});

test("an offer says from when it is and how long it is held", async () => {
  await show(card([waitingRow(1, { offer: placeOffer(), step: "record_answer" })]));
  screen.getByText("Place offered");
  screen.getByText("from Mon, Nov 23 · 24 h left");
});

test("a declined place says why, and the person waits on", async () => {
  const offer = placeOffer({ state: "declined", end_reason: "No child care yet" });
  await show(card([waitingRow(1, { offer })]));
  screen.getByText("No child care yet");
  expect(screen.getByRole("button", { name: /^Offer a place/ })).toBeTruthy();
});

test("who was moved says since when", async () => {
  const bands = [
    { band: "urgent" as const, reason: "Worse", put_at: "2026-11-14T15:00:00Z" },
    { band: "routine" as const, reason: "", put_at: "2026-11-10T15:00:00Z" },
  ];
  await show(card([waitingRow(1, { bands }, { band: "urgent" })]));
  screen.getByText("Urgent since Sat, Nov 14");
});

test("who may not move anybody sees the list and no buttons", async () => {
  await show(
    <WaitingCard list={waitlist([waitingRow(1)])} zone={zone} canMove={false} onAsk={() => {}} />,
  );
  expect(screen.queryAllByRole("button")).toEqual([]);
});

test("a track has as many places as its fullest group", async () => {
  await show(
    <SeatsCard tracks={[trackSeats(), trackSeats({ track_id: "t", name: "Evening", free: 0 })]} />,
  );
  const morning = within(screen.getByRole("region", { name: "Morning DBT" }));
  morning.getByText("1 place");
  morning.getByText("1 of 12 free");
  within(screen.getByRole("region", { name: "Evening" })).getByText("Full");
});

test("the figures are said in the language of the screen", async () => {
  await show(<FiguresLine figures={waitlist([waitingRow(1)]).figures} />, "es");
  screen.getByText("6 días");
  screen.getByText("de 4 ingresos en 90 días");
});

test("without anybody there is no median", async () => {
  const none = { waiting: 0, placed: 0, within_days: 90 };
  await show(<FiguresLine figures={none} />);
  screen.getByText("No one yet");
  screen.getByText("nobody admitted from the list in 90 days");
});

test("a move without its reason is not sent", async () => {
  await show(<MoveDialog row={waitingRow(1)} onClose={() => {}} />);
  fireEvent.click(screen.getByRole("button", { name: "Save" }));
  const summary = within(screen.getByRole("alert"));
  summary.getByText("Choose where to move them");
  summary.getByText("Say why");
});
