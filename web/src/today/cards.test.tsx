import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { ownDay } from "../testing/own-day";
import { wall } from "../testing/program-records";
import { at, board, personRow, sessionCard, sessionRow, uuid } from "../testing/records";
import { draw } from "../testing/render";
import { Figures, showRateOf } from "./figures-card";
import { MyAppointments } from "./my-appointments";
import { PeopleCard } from "./people-card";
import { SessionsCard } from "./sessions-card";
import { TasksCard } from "./tasks-card";
import { SilentKiosks } from "./today-page";
import { WallBoard } from "./wall-page";

const everything = {
  filter: "all",
  may: () => true,
  onFilter: () => {},
  onStep: () => {},
} as const;

test("while people are on their way nothing is claimed about them", async () => {
  await draw(<PeopleCard board="loading" {...everything} />);
  expect(screen.getByRole("article", { name: "People" }).getAttribute("aria-busy")).toBe("true");
});

test("a board that could not be had says so", async () => {
  await draw(<PeopleCard board="unavailable" {...everything} />);
  screen.getByText("Today's board could not be loaded.");
});

test("a day without groups says who would be here", async () => {
  await draw(<PeopleCard board={board({ people: [] })} {...everything} />);
  screen.getByText("Nobody is expected today.");
});

test("each row has exactly one action, and its name says for whom", async () => {
  await draw(<PeopleCard board={board()} {...everything} />);
  const list = screen.getByRole("list", { name: "People" });
  for (const row of within(list).getAllByRole("listitem")) {
    const name = row.querySelector(".person-name")?.textContent ?? "";
    const steps = row.querySelectorAll(".person-step :is(a, button)");
    expect(steps).toHaveLength(1);
    expect(steps[0]?.getAttribute("aria-label")).toContain(name);
  }
});

test("the worst state leads to being seen now", async () => {
  const onStep = vi.fn();
  await draw(<PeopleCard board={board()} {...everything} onStep={onStep} />);
  fireEvent.click(screen.getByRole("button", { name: "See now: Rivera, Ana" }));
  expect(onStep).toHaveBeenCalledWith("see_now", expect.objectContaining({ state: "unsafe" }));
});

test("counts are filters", async () => {
  const onFilter = vi.fn();
  await draw(<PeopleCard board={board()} {...everything} onFilter={onFilter} />);
  fireEvent.click(screen.getByRole("button", { name: /^2\s*Missing or late$/ }));
  expect(onFilter).toHaveBeenCalledWith("missing");
});

test("a filter that fits nobody offers the way back", async () => {
  const people = [personRow()];
  await draw(<PeopleCard board={board({ people })} {...everything} filter="unsafe" />);
  screen.getByRole("button", { name: "Show everyone" });
});

test("a row says when somebody was due and how long ago that is", async () => {
  const people = [personRow({ state: "missing", next_step: "call" })];
  await draw(<PeopleCard board={board({ people })} {...everything} />);
  screen.getByText("9:00 AM, 20 min ago");
});

test("forty people are forty rows", async () => {
  const people = Array.from({ length: 40 }, (_, n) => personRow({ patient_id: String(n) }));
  await draw(<PeopleCard board={board({ people })} {...everything} />);
  expect(
    within(screen.getByRole("list", { name: "People" })).getAllByRole("listitem"),
  ).toHaveLength(40);
});

test("the board speaks Spanish", async () => {
  await draw(<PeopleCard board={board()} {...everything} />, "es");
  screen.getByRole("button", { name: "Ver ahora: Rivera, Ana" });
});

test("a session that is over asks for its attendance", async () => {
  await draw(<SessionsCard board={board()} canMark />);
  screen.getByRole("link", { name: "Mark attendance: Morning check-in" });
  screen.getByText("4 of 9");
});

test("who may not mark is only shown the way in", async () => {
  await draw(<SessionsCard board={board()} canMark={false} />);
  expect(screen.queryByRole("link", { name: /Mark attendance/ })).toBeNull();
});

test.each(["loading", "unavailable"] as const)("sessions and tasks can be %s", async (state) => {
  await draw(
    <>
      <SessionsCard board={state} canMark />
      <TasksCard board={state} onClose={() => {}} />
    </>,
  );
  expect(screen.queryByRole("list")).toBeNull();
});

test("nothing to do is said in words", async () => {
  await draw(<TasksCard board={board({ tasks: [] })} onClose={() => {}} />);
  screen.getByText("Nothing is waiting for you.");
});

test("a task that was due is said to be late", async () => {
  await draw(<TasksCard board={board({ now: at("23:00") })} onClose={() => {}} />);
  screen.getByText(/^was due 5:00 PM/);
});

test.each([
  ["plan_review", "plan", "Open plan", "Plan of care to review"],
  ["safety_plan", "safety-plan", "Open safety plan", "Safety plan to go through"],
] as const)("what a %s asks for is done on its page", async (kind, page, step, name) => {
  const [row] = board().tasks;
  if (!row) throw new Error("the board has a task");
  const task = { ...row.task, kind };
  await draw(<TasksCard board={board({ tasks: [{ ...row, task }] })} onClose={() => {}} />);
  const link = screen.getByRole("link", { name: `${step}: ${row.patient_name}` });
  expect(link.getAttribute("href")).toBe(`/patients/${task.patient_id}/${page}`);
  screen.getByText(name);
  expect(screen.queryByText("licensed clinician")).toBeNull();
});

test("a director's numbers lead to their lists", async () => {
  await draw(<Figures census={40} showRate={82} short={3} alerts={1} />);
  const links = screen.getAllByRole("link").map((link) => link.getAttribute("href"));
  expect(links).toEqual(["/patients", "/show-rate", "/hours", "#tasks"]);
  screen.getByRole("link", { name: /82 %\s*came, last four weeks/ });
});

test.each([
  ["thirty marked", { came: 24, scheduled: 32, unmarked: 2 }, 80],
  ["one fewer says nothing", { came: 24, scheduled: 32, unmarked: 3 }, undefined],
])("a show rate of %s", (_, turnout, expected) => {
  expect(showRateOf(turnout)).toBe(expected);
});

test("a wall shows initials, and being unsafe as being here", async () => {
  await draw(<WallBoard wall={wall()} place="Main Street" />);
  const groups = screen.getAllByRole("heading", { level: 2 }).map((head) => head.textContent);
  expect(groups).toEqual(["Missing 2", "Expected 1", "Here 3", "Now and next"]);
  expect(document.body.textContent).not.toMatch(/unsafe|seen/i);
});

test("a tablet that fell silent is named, with the time", async () => {
  const silent_kiosks = [{ name: "Front desk tablet", seen_at: at("14:02") }];
  await draw(<SilentKiosks board={board({ silent_kiosks })} />);
  screen.getByText("Front desk tablet: not heard of since 9:02 AM. Answers may wait in it.");
});

const namesIn = (list: string) =>
  within(screen.getByRole("list", { name: list }))
    .getAllByRole("listitem")
    .map((row) => row.querySelector(".person-name, .session-name")?.textContent);

test("one's own people stand above everybody else, below who must be seen", async () => {
  await draw(<PeopleCard board={ownDay()} {...everything} />);
  const heads = screen.getAllByRole("heading", { level: 3 }).map((head) => head.textContent);
  expect(heads).toEqual(["See now 1", "My people 2", "Everyone else 5"]);
  expect(namesIn("People: My people")).toEqual(["Okafor, Daniel", "Tran, Minh"]);
  expect(namesIn("People: Everyone else")).toContain("Lindqvist, Maja");
});

test("tasks about one's own people come before the others", async () => {
  await draw(<TasksCard board={ownDay()} onClose={() => {}} />);
  expect(namesIn("To do today: My people")).toEqual(["Okafor, Daniel"]);
  expect(namesIn("To do today: Everyone else")).toEqual(["Lindqvist, Maja"]);
});

test("an appointment says how its person stands, and leads to their chart", async () => {
  await draw(<MyAppointments board={ownDay()} canMark />);
  screen.getByText("Missing");
  const steps = within(screen.getByRole("list", { name: "My appointments" })).getAllByRole("link");
  expect(steps.map((step) => step.getAttribute("aria-label"))).toEqual([
    "Open chart: Okafor, Daniel",
  ]);
});

test("one that is over asks for its attendance, of who may mark it", async () => {
  const session = sessionCard({ patient_id: uuid(2), group_name: "Individual, D. O." });
  const over = board({ sessions: [sessionRow({ mine: true, state: "to_mark", session })] });
  const { unmount } = await draw(<MyAppointments board={over} canMark />);
  screen.getByRole("link", { name: "Mark attendance: Individual, D. O." });
  unmount();
  await draw(<MyAppointments board={over} canMark={false} />);
  screen.getByRole("link", { name: "Open chart: Okafor, Daniel" });
});

test("one's own appointments are not listed twice", async () => {
  await draw(<SessionsCard board={ownDay()} canMark />);
  expect(screen.queryByText("Individual, D. O.")).toBeNull();
  expect(
    within(screen.getByRole("list", { name: "Sessions" })).getAllByRole("listitem"),
  ).toHaveLength(3);
});

test("a day without appointments has no card for them", async () => {
  await draw(<MyAppointments board={board()} canMark />);
  expect(screen.queryByText("My appointments")).toBeNull();
});

test("the parts speak Spanish", async () => {
  await draw(<PeopleCard board={ownDay()} {...everything} />, "es");
  screen.getByRole("heading", { name: "Personas a mi cargo 2" });
});
