import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { Letter } from "../kiosk/clinic";
import { Kiosk } from "../kiosk/kiosk";
import type { Farewell } from "../kiosk/model";
import { arrival } from "../testing/arrival";
import { due } from "../testing/due";
import { everyPage, ScriptedClinic } from "../testing/scripted-kiosk";
import type { Taken } from "./model";

// A clinic that takes each answer, and knows what was answered before.
class AskingClinic extends ScriptedClinic {
  reachable = true;
  alarming = "9";
  override async answer(token: string, letter: Letter) {
    await super.answer(token, letter);
    if (!this.reachable) return { is: "unreachable" } as const;
    if (!("to" in letter)) return this.farewell;
    const [, instrument, , item] = letter.to.split("/");
    const said = letter.answers;
    const form = due.find((one) => one.instrument === instrument);
    const value: Farewell & Taken = {
      stay: item === this.alarming && said.reply === "value" && said.value > 0,
      crisis_line: "555-0100",
      asked: form?.asked ?? [],
      finished: item === form?.asked.at(-1),
    };
    return { is: "ok", value } as const;
  }
  get items() {
    return this.letters.flatMap((letter) => ("to" in letter ? [letter] : []));
  }
}

let clinic: AskingClinic;

beforeAll(everyPage);
beforeEach(() => {
  vi.useFakeTimers();
  clinic = new AskingClinic();
  clinic.arrived = { is: "ok", value: { ...arrival, answered: true } };
  clinic.due = { is: "ok", value: { items: due } };
  localStorage.setItem("stepwell_kiosk_token", "a-token");
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  localStorage.clear();
});

const settle = (ms = 0) => act(() => vi.advanceTimersByTimeAsync(ms));
const heading = () => screen.getByRole("heading", { level: 1 }).textContent;

async function tap(name: string | RegExp) {
  fireEvent.click(screen.getByRole("button", { name }));
  await settle();
}
// A person who answered the check-in's questions earlier comes to what is due.
async function offered() {
  render(<Kiosk clinic={clinic} />);
  await settle();
  for (const key of "123456") fireEvent.keyDown(window, { key });
  await settle();
  await tap("Finish");
}

test("what is due is offered with how long it takes, and asked one question a screen", async () => {
  await offered();
  screen.getByRole("heading", { name: "2 short questionnaires" });
  screen.getByText("About a minute");
  await tap("Start");
  expect(heading()).toContain("Questionnaire 1 of 2 · Question 1 of 3");
  expect(heading()).toContain("Over the last 2 weeks, Little interest");
  await settle(1500);
  await tap("Several days");
  expect(clinic.items[0]).toMatchObject({
    checkInId: "c1",
    to: "questionnaires/phq-9/answers/1",
    answers: { reply: "value", value: 1, milliseconds: 1500 },
  });
  expect(heading()).toContain("Question 2 of 3");
  await tap("I'd rather not say");
  await tap("Skip this question");
  expect(clinic.items.map(({ answers }) => answers.reply)).toEqual(["value", "refused", "skipped"]);
  expect(heading()).toContain("Questionnaire 2 of 2 · Question 1 of 2");
  await tap("30");
  fireEvent.change(screen.getByRole("spinbutton"), { target: { value: "120" } });
  await tap("Next");
  expect(heading()).toBe("Thank you, Marisol");
  screen.getByText("That was all. Your answers are with your team.");
  expect(clinic.items.at(-1)?.answers).toMatchObject({ value: 120 });
  expect(new Set(clinic.items.map(({ key }) => key)).size).toBe(5);
});

test("back shows what was said, and it can be said anew", async () => {
  await offered();
  await tap("Start");
  await tap("Several days");
  await tap("Back");
  const given = screen.getByRole("button", { name: "Several days" });
  expect(given.getAttribute("aria-pressed")).toBe("true");
  await tap("Nearly every day");
  expect(clinic.items.at(-1)).toMatchObject({ answers: { value: 3 } });
  await tap("Back");
  await tap("Back");
  screen.getByRole("heading", { name: "2 short questionnaires" });
  await tap("Go on");
  expect(heading()).toContain("Question 2 of 3");
});

test("who comes back goes on where they stopped, and nothing they said is shown", async () => {
  clinic.due = { is: "ok", value: { items: due.map((one) => ({ ...one, answered: ["1"] })) } };
  await offered();
  await tap("Go on");
  expect(heading()).toContain("Question 2 of 3");
  await tap("Back");
  for (const key of screen.getAllByRole("button"))
    expect(key.getAttribute("aria-pressed")).not.toBe("true");
});

test("not now is a way on, and so is later", async () => {
  await offered();
  await tap("Not now");
  expect(heading()).toBe("Check in");
  expect(clinic.items).toEqual([]);
  cleanup();
  await offered();
  await tap("Start");
  await tap("Several days");
  await tap("Finish later");
  screen.getByText(/What you have answered is kept/);
  await tap("Finish");
  expect(heading()).toBe("Check in");
});

test("an alarming answer keeps somebody here with the crisis line", async () => {
  await offered();
  await tap("Start");
  await tap("Not at all");
  await tap("Not at all");
  await tap("Several days");
  expect(screen.getByRole("alert").textContent).toContain("Staff have been told");
  screen.getByText("555-0100");
  await settle(120_000);
  expect(heading()).toBe("Thank you for telling us");
});

test("without a network answers wait in their order, and no alarm is said to be heard", async () => {
  await offered();
  await tap("Start");
  clinic.reachable = false;
  for (const answer of ["Not at all", "Several days", "Nearly every day"]) await tap(answer);
  expect(screen.getByRole("alert").textContent).toContain("staff do not know yet");
  clinic.reachable = true;
  clinic.letters = [];
  await settle(3000);
  expect(clinic.items.map(({ to }) => to.at(-1))).toEqual(["1", "2", "9"]);
  expect(screen.getByRole("alert").textContent).toContain("Staff have been told");
});

test("a harmless answer that gets through late tells nobody that staff were told", async () => {
  await offered();
  await tap("Start");
  clinic.reachable = false;
  await tap("Not at all");
  await tap("Not at all");
  await tap("I'd rather not say");
  expect(screen.getByRole("alert").textContent).toContain("staff do not know yet");
  clinic.alarming = "none";
  clinic.reachable = true;
  await settle(3000);
  expect(screen.getByRole("alert").textContent).toContain("staff do not know yet");
});

test("all kept here is said at the end", async () => {
  clinic.due = { is: "ok", value: { items: due.slice(0, 1) } };
  await offered();
  await tap("Start");
  clinic.reachable = false;
  for (let item = 0; item < 3; item++) await tap("Not at all");
  screen.getByText(/There is no connection: your answers go to your team once it is back/);
});

test("in Spanish a form that is in English alone says so, with its own language marked", async () => {
  clinic.arrived = { is: "ok", value: { ...arrival, answered: true, language: "es" } };
  render(<Kiosk clinic={clinic} />);
  await settle();
  for (const key of "123456") fireEvent.keyDown(window, { key });
  await settle();
  await tap("Terminar");
  screen.getByText(/Algunos solo los tenemos en inglés/);
  await tap("Empezar");
  expect(screen.getByText(/Little interest/).lang).toBe("en");
  expect(screen.getByRole("button", { name: "Several days" }).lang).toBe("en");
  screen.getByText(/Solo en inglés/);
  for (let item = 0; item < 3; item++) await tap("Omitir esta pregunta");
  expect(heading()).toContain("Days (es)");
  expect(screen.queryByText(/Solo en inglés/)).toBeNull();
});

test("after 30 s nothing of the person or of what they said is left", async () => {
  await offered();
  await tap("Start");
  await tap("Several days");
  await settle(31_000);
  expect(heading()).toBe("Check in");
  expect(document.body.textContent).not.toMatch(/Marisol|Feeling down/);
  expect(Object.keys(localStorage)).toEqual(["stepwell_kiosk_token"]);
});

test("what was due for one person is not offered to the next", async () => {
  await offered();
  await settle(31_000);
  clinic.due = { is: "unreachable" };
  for (const key of "654321") fireEvent.keyDown(window, { key });
  await settle();
  await tap("Finish");
  expect(screen.queryByRole("heading", { name: /questionnaire/ })).toBeNull();
  expect(heading()).toBe("You are checked in, Marisol");
});

test("a refusal is said, and the rest is left to the desk", async () => {
  await offered();
  await tap("Start");
  clinic.answer = async () => ({ is: "refused", status: 422, code: "not_due" });
  await tap("Not at all");
  screen.getByText("Your answers could not be kept. Please tell staff.");
});
