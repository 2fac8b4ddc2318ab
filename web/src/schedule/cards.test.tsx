import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, screen } from "@testing-library/react";
import { type ReactNode, useState } from "react";
import { expect, test, vi } from "vitest";
import { boardSession, weekBoard, worstBoard } from "../testing/board-records";
import { at, day, uuid, zone } from "../testing/records";
import { draw } from "../testing/render";
import { BoardCard } from "./board-card";
import { CancelForm } from "./cancel-form";
import { DetailsCard } from "./details-card";
import { PlaceList } from "./move-form";
import type { Board, By, Move } from "./rules";
import { TelehealthForm } from "./telehealth-form";

const nothing = () => {};
const now = new Date(at("15:00"));

function Whole({
  board,
  by: first = "rooms",
  canChange = true,
  onDrop = nothing,
  onOpen = nothing,
}: {
  board: Board | "loading" | "unavailable";
  by?: By;
  canChange?: boolean;
  onDrop?: (move: Move) => void;
  onOpen?: (session: Board["sessions"][0]) => void;
}) {
  const [shown, setShown] = useState({ day, by: first });
  return (
    <BoardCard
      board={board}
      {...shown}
      today={day}
      zone={zone}
      canChange={canChange}
      now={now}
      onShow={(to) => setShown({ ...shown, ...to })}
      onOpen={onOpen}
      onDrop={onDrop}
    />
  );
}

const asked = (card: ReactNode) => (
  <QueryClientProvider client={new QueryClient()}>{card}</QueryClientProvider>
);
const block = (name: RegExp) => screen.getByRole("button", { name });
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
const foot = () => document.querySelector(".board-foot")?.textContent;

test("a board on its way, and one that can't be had, say so", async () => {
  const { unmount } = await draw(<Whole board="loading" />);
  expect(screen.getByRole("article", { busy: true })).toBeTruthy();
  unmount();
  await draw(<Whole board="unavailable" />, "es");
  expect(screen.getByText("No se pudo cargar el horario.")).toBeTruthy();
});

test("a session says when, where, with whom and with how many", async () => {
  await draw(<Whole board={weekBoard()} />);
  expect(
    screen.getByRole("button", {
      name: "CBT skills, 1:00 PM to 2:00 PM, Birch, Luis Ortega, 5 of 8 people, not at its weekly time",
    }),
  ).toBeTruthy();
});

test("a day without sessions, a site without rooms", async () => {
  const { unmount } = await draw(<Whole board={weekBoard({ sessions: [] })} />);
  expect(foot()).toContain("No sessions on this day.");
  unmount();
  await draw(<Whole board={weekBoard({ sessions: [], rooms: [] })} />);
  expect(screen.getByText("This site has no rooms yet.")).toBeTruthy();
});

test("the week says what each day holds, and which is closed", async () => {
  await draw(<Whole board={worstBoard()} />);
  expect(screen.getByRole("button", { name: /Mon, Nov 16.*Today · 3 sessions/ })).toBeTruthy();
  expect(screen.getByRole("button", { name: /Fri, Nov 20.*Closed/ })).toBeTruthy();
  expect(screen.getByRole("button", { name: /Cancelled/ })).toBeTruthy();
});

test("the staff's day has a column for what nobody leads", async () => {
  await draw(<Whole board={worstBoard()} by="staff" />);
  expect(screen.getByRole("group", { name: "Nobody leads it" })).toBeTruthy();
});

test("the arrows hand the focus on; Enter opens", async () => {
  const onOpen = vi.fn();
  await draw(<Whole board={weekBoard()} onOpen={onOpen} />);
  const first = block(/^CBT skills/);
  expect(first.tabIndex).toBe(0);
  expect(block(/^DBT skills/).tabIndex).toBe(-1);
  first.focus();
  press("ArrowRight");
  expect(document.activeElement).toBe(block(/^DBT skills/));
  fireEvent.click(document.activeElement ?? document.body);
  expect(onOpen).toHaveBeenCalledOnce();
});

test("M moves by quarters of an hour and columns, and says what is in the way", async () => {
  const onDrop = vi.fn();
  await draw(<Whole board={weekBoard()} onDrop={onDrop} />);
  block(/^CBT skills/).focus();
  press("m");
  expect(document.activeElement?.getAttribute("role")).toBe("application");
  expect(foot()).toContain("Moving CBT skills.");
  press("ArrowDown");
  expect(foot()).toContain("Mon, Nov 16, 1:15 PM, Birch: free.");
  press("ArrowRight");
  for (let quarter = 0; quarter < 6; quarter += 1) press("ArrowUp");
  expect(foot()).toContain(
    "11:45 AM, Maple: Maple is taken by DBT skills from 9:00 AM to 12:00 PM.",
  );
  expect(document.querySelector(".ghost")?.hasAttribute("data-blocked")).toBe(true);
  press("Enter");
  expect(onDrop.mock.calls[0]?.[0].to).toEqual({ day, starts: 705, column: uuid(502) });
});

test("Escape leaves it, and the block has the focus again", async () => {
  const onDrop = vi.fn();
  await draw(<Whole board={weekBoard()} onDrop={onDrop} />);
  block(/^CBT skills/).focus();
  press("m");
  press("PageDown");
  press("ArrowDown");
  press("Escape");
  expect(onDrop).not.toHaveBeenCalled();
  expect(document.querySelector(".ghost")).toBeNull();
  expect(document.activeElement).toBe(block(/^CBT skills/));
});

test("among people a move gives the session to somebody else", async () => {
  await draw(<Whole board={weekBoard()} by="staff" />);
  block(/^CBT skills/).focus();
  press("m");
  press("ArrowRight");
  expect(foot()).toContain("Give to Dana Whitfield: free.");
});

test("whoever may not change the schedule moves nothing", async () => {
  await draw(<Whole board={weekBoard()} canChange={false} />);
  block(/^CBT skills/).focus();
  press("m");
  expect(document.querySelector(".ghost")).toBeNull();
  expect(foot()).toBe("");
});

test("what is marked stays where it is", async () => {
  await draw(<Whole board={weekBoard({ sessions: [boardSession({ marked: 1 })] })} />);
  block(/^DBT skills/).focus();
  press("m");
  expect(document.querySelector(".ghost")).toBeNull();
});

test("the details offer what can be done, and only that", async () => {
  const offered = () => screen.getAllByRole("button").map((one) => one.textContent);
  const card = (session: Board["sessions"][0], canChange = true) => (
    <DetailsCard session={session} zone={zone} canChange={canChange} onDo={nothing} />
  );
  const first = await draw(card(boardSession()));
  expect(offered()).toEqual(["Move", "Substitute", "Telehealth", "Cancel session"]);
  first.unmount();
  const second = await draw(card(boardSession({ marked: 2 })));
  expect(offered()).toEqual(["Telehealth"]);
  expect(screen.getByText("Attendance is marked, so it stays as it is.")).toBeTruthy();
  second.unmount();
  const third = await draw(card(boardSession({}, { state: "cancelled", cancel_reason: "Flu" })));
  expect(offered()).toEqual(["Bring back"]);
  expect(screen.getByText("Flu")).toBeTruthy();
  third.unmount();
  await draw(card(boardSession(), false));
  expect(screen.queryAllByRole("button")).toEqual([]);
});

test("a session elsewhere says where it is usually, and one on screen how to get in", async () => {
  const session = boardSession(
    { meeting_on: "2026-11-17", meeting_starts: "10:00" },
    { telehealth_link: "https://meet.example.org/a" },
  );
  await draw(<DetailsCard session={session} zone={zone} canChange={false} onDo={nothing} />);
  expect(screen.getByText("Tuesday, November 17, 10:00 AM")).toBeTruthy();
  const link = screen.getByRole("link", { name: "Join the video meeting" });
  expect(link.getAttribute("href")).toBe("https://meet.example.org/a");
});

test("calling off wants a reason, and says what follows", async () => {
  const onSave = vi.fn();
  await draw(<CancelForm weekly busy={false} error={null} onSave={onSave} onBack={nothing} />);
  fireEvent.click(screen.getByRole("button", { name: "Cancel session" }));
  expect(screen.getByRole("alert").textContent).toContain("Say why");
  expect(onSave).not.toHaveBeenCalled();
  fireEvent.click(screen.getByLabelText("This one and all that follow"));
  expect(screen.getByText("Its weekly meeting then ends.")).toBeTruthy();
  fireEvent.change(screen.getByLabelText("Reason"), { target: { value: " Flu " } });
  fireEvent.click(screen.getByRole("button", { name: "Cancel session" }));
  expect(onSave).toHaveBeenCalledWith({ reason: "Flu", scope: "this_and_following" });
});

test("a session on its own has nothing that follows", async () => {
  await draw(
    <CancelForm weekly={false} busy={false} error={null} onSave={nothing} onBack={nothing} />,
  );
  expect(screen.queryAllByRole("radio")).toEqual([]);
});

test("a link is saved or taken away", async () => {
  const onSave = vi.fn();
  const form = (link: string | null) => (
    <TelehealthForm link={link} busy={false} error={null} onSave={onSave} onBack={nothing} />
  );
  const { unmount } = await draw(form(null));
  expect(screen.queryByRole("button", { name: "Take the link away" })).toBeNull();
  unmount();
  await draw(form("https://meet.example.org/a"));
  fireEvent.click(screen.getByRole("button", { name: "Take the link away" }));
  expect(onSave).toHaveBeenCalledWith(null);
});

test("a place that is free is taken with one press", async () => {
  const onChoose = vi.fn();
  const place = {
    held_on: day,
    starts: "11:00",
    room_id: uuid(501),
    room_name: "Birch",
    capacity: 8,
  };
  const first = await draw(asked(<PlaceList places={[]} busy={false} onChoose={onChoose} />));
  expect(screen.getByText("Nothing else is free on this day.")).toBeTruthy();
  first.unmount();
  await draw(asked(<PlaceList places={[place]} busy={false} onChoose={onChoose} />));
  fireEvent.click(screen.getByRole("button", { name: "11:00 AM in Birch" }));
  expect(onChoose).toHaveBeenCalledWith({ day, starts: "11:00", room: uuid(501) });
});
