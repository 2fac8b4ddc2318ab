import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { arrival } from "../testing/arrival";
import { everyPage, ScriptedClinic } from "../testing/scripted-kiosk";
import { Kiosk } from "./kiosk";

let clinic: ScriptedClinic;

beforeAll(everyPage);

beforeEach(() => {
  vi.useFakeTimers();
  clinic = new ScriptedClinic();
  localStorage.setItem("stepwell_kiosk_token", "a-token");
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  localStorage.clear();
});

const settle = (ms = 0) => act(() => vi.advanceTimersByTimeAsync(ms));
const heading = () => screen.getByRole("heading", { level: 1 }).textContent;

async function open() {
  render(<Kiosk clinic={clinic} />);
  await settle();
}
async function tap(name: string | RegExp) {
  fireEvent.click(screen.getByRole("button", { name }));
  await settle();
}
async function keys(digits: string) {
  for (const key of digits) fireEvent.keyDown(window, { key });
  await settle();
}
async function answerAll(safety: string) {
  await keys("123456");
  await tap("Start the questions");
  for (const name of ["7", "2", "8", "Yes, all of it", "No"]) await tap(name);
  await tap(safety);
}

test("a person arrives by keyboard, answers six questions and is checked in", async () => {
  await open();
  await keys("123456");
  expect(clinic.pins).toEqual(["123456"]);
  expect(heading()).toBe("Hello, Marisol");
  expect(screen.getByText("9:00 AM")).toBeTruthy();
  await tap("Start the questions");
  for (const [step, name] of ["7", "2", "8", "Yes, all of it", "No", "No"].entries()) {
    expect(heading()).toContain(`${step + 1} of 6`);
    await tap(name);
  }
  expect(heading()).toBe("You are checked in, Marisol");
  expect(clinic.letters[0]?.answers).toEqual({
    mood: 7,
    craving: 2,
    sleep_hours: 8,
    medication_taken: "taken",
    substance_use: "no",
    safety: "no",
  });
});

// Goes the whole way out, and says `safety` at its end.
async function checkOut(safety: string) {
  clinic.arrived = { is: "ok", value: { ...arrival, answered: true, stage: "leaving" } };
  await open();
  await keys("123456");
  await tap("Check out");
  await settle();
  await tap("Hard");
  await tap("Something else");
  await write("Knitting");
  await write("Dinner, then the 8 o'clock meeting");
  await tap(safety);
}
async function write(text: string) {
  fireEvent.change(screen.getByRole("textbox"), { target: { value: text } });
  await tap("Next");
}

test("who leaves is asked four things and is sent off by name", async () => {
  await checkOut("No");
  expect(heading()).toBe("Take care, Marisol");
  expect(clinic.letters[0]).toMatchObject({
    leaving: true,
    answers: {
      how_it_went: "hard",
      skill: "other",
      own_skill: "Knitting",
      evening_plan: "Dinner, then the 8 o'clock meeting",
      safety: "no",
    },
  });
});

test("who says yes on leaving stays, and without a network is not said to be heard", async () => {
  clinic.farewell = { is: "unreachable" };
  await checkOut("Yes");
  expect(screen.getByRole("alert").textContent).toContain("staff do not know yet");
  clinic.farewell = { is: "ok", value: { stay: true, crisis_line: "555-0100" } };
  await settle(3000);
  expect(screen.getByRole("alert").textContent).toContain("Staff have been told");
  expect(new Set(clinic.letters.map((letter) => letter.key)).size).toBe(1);
});

test("skipping everything on the way out leaves an empty answer", async () => {
  clinic.arrived = { is: "ok", value: { ...arrival, answered: true, stage: "leaving" } };
  await open();
  await keys("123456");
  await tap("Check out");
  for (let page = 0; page < 4; page++) await tap("Skip this question");
  expect(heading()).toBe("Take care, Marisol");
  expect(JSON.parse(JSON.stringify(clinic.letters[0]?.answers))).toEqual({});
});

test("another skill that is thought better of leaves no words", async () => {
  clinic.arrived = { is: "ok", value: { ...arrival, answered: true, stage: "leaving" } };
  await open();
  await keys("123456");
  await tap("Check out");
  await tap("Good");
  await tap("Something else");
  await write("Knitting");
  await tap("Back");
  await tap("Back");
  await tap("Rest and sleep");
  await tap("Skip this question");
  await tap("No");
  expect(JSON.parse(JSON.stringify(clinic.letters[0]?.answers))).toEqual({
    how_it_went: "good",
    skill: "rest",
    safety: "no",
  });
});

test.each([
  ["arriving", ["Start the questions"], ["Check out"]],
  ["here", ["Start the questions", "Check out"], []],
  ["leaving", ["Check out"], ["Start the questions"]],
  ["left", ["Finish"], ["Check out", "Start the questions"]],
] as const)("somebody %s is offered %s", async (stage, offered, not) => {
  clinic.arrived = { is: "ok", value: { ...arrival, stage } };
  await open();
  await keys("123456");
  for (const name of offered) screen.getByRole("button", { name });
  for (const name of not) expect(screen.queryByRole("button", { name })).toBeNull();
});

test("the focus is on the heading of each new page", async () => {
  await open();
  await keys("123456");
  await tap("Start the questions");
  await tap("7");
  expect(document.activeElement?.textContent).toContain("2 of 6");
});

test("a wrong PIN is said in plain words and shows nobody", async () => {
  clinic.arrived = { is: "refused", status: 404 };
  await open();
  await keys("999999");
  expect(screen.getByRole("alert").textContent).toContain("not known here");
});

test("a PIN that could not be looked up is not called wrong", async () => {
  clinic.arrived = { is: "refused", status: 409 };
  await open();
  await keys("123456");
  expect(screen.getByRole("alert").textContent).not.toContain("not known here");
  expect(screen.getByRole("alert").textContent).toMatch(/tell staff|staff/);
});

test("a throttled tablet counts down and then takes a PIN again", async () => {
  clinic.arrived = { is: "throttled", waitSeconds: 5 };
  await open();
  await keys("999999");
  expect(screen.getByRole("alert").textContent).toContain("5 s");
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "1" }).disabled).toBe(true);
  await settle(5500);
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "1" }).disabled).toBe(false);
});

test("after 30 s without a touch nothing of the person is left", async () => {
  await open();
  await keys("123456");
  expect(document.body.textContent).toContain("Marisol");
  await settle(21_000);
  expect(screen.getByText("Are you still there?")).toBeTruthy();
  await settle(10_000);
  expect(document.body.textContent).not.toContain("Marisol");
  expect(heading()).toBe("Check in");
  expect(Object.keys(localStorage)).toEqual(["stepwell_kiosk_token"]);
});

test("a touch within the 30 s keeps the page", async () => {
  await open();
  await keys("123456");
  await settle(25_000);
  fireEvent.pointerDown(document.body);
  await settle(20_000);
  expect(heading()).toBe("Hello, Marisol");
});

test("who says yes stays until staff hold the release for three seconds", async () => {
  clinic.farewell = { is: "ok", value: { stay: true, crisis_line: "555-0100" } };
  await open();
  await answerAll("Yes");
  expect(screen.getByRole("alert").textContent).toContain("Staff have been told");
  expect(screen.getByText("555-0100")).toBeTruthy();
  await settle(120_000);
  const release = screen.getByRole("button", { name: /Staff/ });
  fireEvent.pointerDown(release);
  await settle(1000);
  fireEvent.pointerUp(release);
  await settle(5000);
  expect(heading()).toBe("Thank you for telling us");
  fireEvent.pointerDown(release);
  await settle(3100);
  expect(heading()).toBe("Check in");
});

test("without a network nobody is said to have been told, until they were", async () => {
  clinic.farewell = { is: "unreachable" };
  await open();
  await answerAll("I'd rather not say");
  expect(screen.getByRole("alert").textContent).toContain("staff do not know yet");
  expect(screen.getByText("555-0199")).toBeTruthy();
  clinic.farewell = { is: "ok", value: { stay: true, crisis_line: "555-0100" } };
  await settle(3000);
  expect(screen.getByRole("alert").textContent).toContain("Staff have been told");
  expect(new Set(clinic.letters.map((letter) => letter.key)).size).toBe(1);
});

test("answers that wait here are said to wait here", async () => {
  clinic.farewell = { is: "unreachable" };
  await open();
  await answerAll("No");
  expect(document.body.textContent).toContain("Your answers wait here");
  await tap("Finish");
  expect(screen.getByRole("status").textContent).toContain("wait here: 1");
});

test("a PIN that nobody could be asked about is kept, and forgotten once it was taken", async () => {
  clinic.arrived = { is: "unreachable" };
  await open();
  await keys("123456");
  expect(screen.getByRole("alert").textContent).toContain("Your PIN is kept");
  expect(screen.getByRole("status").textContent).toContain("wait here: 1");
  await settle(3000);
  expect(clinic.late).toEqual([expect.objectContaining({ pin: "123456" })]);
  clinic.arrivedLate = { is: "ok", value: arrival };
  await settle(3000);
  expect(clinic.late).toHaveLength(2);
  expect(clinic.late[1]).toEqual(clinic.late[0]);
  await settle(60_000);
  expect(clinic.late).toHaveLength(2);
  expect(document.body.textContent).not.toContain("Your PIN is kept");
  expect(document.body.textContent).not.toContain("wait here");
});

test("a kept PIN that is nobody's is said to be lost", async () => {
  clinic.arrived = { is: "unreachable" };
  clinic.arrivedLate = { is: "refused", status: 404 };
  await open();
  await keys("123456");
  await settle(3000);
  expect(screen.getByRole("status").textContent).toContain("not taken: 1");
});

test("the language changes at any time and a person's own comes with them", async () => {
  clinic.arrived = { is: "ok", value: { ...arrival, language: "es" } };
  await open();
  await keys("123456");
  expect(heading()).toBe("Hola, Marisol");
  await tap("English");
  expect(heading()).toBe("Hello, Marisol");
  expect(document.documentElement.lang).toBe("en");
});

test("a revoked tablet forgets its token and says so", async () => {
  clinic.known = false;
  await open();
  expect(heading()).toBe("This tablet was switched off by an administrator");
  expect(localStorage.length).toBe(0);
});

test("a token is kept only once the clinic knows it", async () => {
  localStorage.clear();
  clinic.known = false;
  await open();
  fireEvent.change(screen.getByLabelText("Key"), { target: { value: "wrong" } });
  await tap("Set up");
  expect(screen.getByRole("alert").textContent).toContain("does not know this key");
  expect(localStorage.length).toBe(0);
  clinic.known = true;
  await tap("Set up");
  expect(heading()).toBe("Check in");
});

test("a page the browser puts aside has forgotten the person", async () => {
  await open();
  await keys("123456");
  fireEvent(window, new Event("pagehide"));
  expect(document.body.textContent).not.toContain("Marisol");
});
