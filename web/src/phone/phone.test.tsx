import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import type { Reply } from "../kiosk/asking";
import type { Letter } from "../kiosk/clinic";
import type { Arrival, Farewell } from "../kiosk/model";
import type { Questionnaires } from "../questionnaire/model";
import { arrival } from "../testing/arrival";
import { due } from "../testing/due";
import type { Door, PhoneClinic, Who } from "./clinic";
import { takeToken } from "./keeping";
import { Phone } from "./phone";

// A clinic that answers as it is told to.
class ScriptedClinic implements PhoneClinic {
  letters: Letter[] = [];
  said: Who[] = [];
  keys: string[] = [];
  opened: Reply<Door> = {
    is: "ok",
    value: { language: "en", crisis_line: "", time_zone: "America/New_York" },
  };
  arrived: Reply<Arrival> = { is: "ok", value: arrival };
  farewell: Reply<Farewell> = { is: "ok", value: { stay: false, crisis_line: "" } };

  async door() {
    return this.opened;
  }
  async arrive(_: string, who: Who, key: string) {
    this.said.push(who);
    this.keys.push(key);
    return this.arrived;
  }
  async answer(_: string, letter: Letter) {
    this.letters.push(letter);
    return this.farewell;
  }
  due: Reply<Questionnaires> = { is: "ok", value: { items: [] } };
  async questionnaires() {
    return this.due;
  }
}

let clinic: ScriptedClinic;

beforeAll(() => import("./pages"));
beforeEach(() => {
  vi.useFakeTimers();
  clinic = new ScriptedClinic();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  localStorage.clear();
});

const settle = (ms = 0) => act(() => vi.advanceTimersByTimeAsync(ms));
const heading = () => screen.getByRole("heading", { level: 1 }).textContent;

async function open(token: string | null = "a-token") {
  render(<Phone clinic={clinic} token={token} />);
  await settle();
}
async function tap(name: string | RegExp) {
  fireEvent.click(screen.getByRole("button", { name }));
  await settle();
}
async function say(day: string, year: string) {
  fireEvent.change(screen.getByLabelText("Day of the month"), { target: { value: day } });
  fireEvent.change(screen.getByLabelText("Year"), { target: { value: year } });
  await tap("Go on");
}
async function answerAll(safety: string) {
  await tap("Start the questions");
  for (const answer of ["7", "2", "8", "Yes, all of it", "No", safety]) await tap(answer);
}

test("nothing of anybody is shown before they say when they were born", async () => {
  await open();
  expect(document.body.textContent).not.toMatch(/Marisol|DBT/);
  await say("7", "1988");
  expect(clinic.said).toEqual([{ born_year: 1988, born_day: 7 }]);
  expect(heading()).toBe("Hello, Marisol");
});

test("what is no day or year is not sent", async () => {
  await open();
  await say("40", "88");
  expect(clinic.said).toEqual([]);
  screen.getByText("Please write the day and the year.");
});

test("a refusal is said in words, and nothing is shown", async () => {
  clinic.arrived = { is: "refused", status: 422, code: "another_phone", text: "inner" };
  await open();
  await say("7", "1988");
  screen.getByText(/opened on another phone/);
  expect(localStorage.getItem("stepwell_phone_link")).toBeNull();
});

test("the six questions, and then the page can be closed with nothing left on it", async () => {
  await open();
  await say("7", "1988");
  await answerAll("No");
  expect(clinic.letters[0]?.answers).toMatchObject({ mood: 7, safety: "no" });
  expect(heading()).toBe("You are checked in, Marisol");
  await tap("Finish");
  expect(document.body.textContent).not.toMatch(/Marisol|DBT/);
});

test("a safety answer that is not no shows a line to call by one touch", async () => {
  clinic.farewell = { is: "ok", value: { stay: true, crisis_line: "" } };
  await open();
  await say("7", "1988");
  await answerAll("Yes");
  expect(heading()).toBe("Thank you for telling us");
  expect(screen.getByRole("link", { name: "988" }).getAttribute("href")).toBe("tel:988");
});

test("without a network answers wait, under one key, and nobody is said to have been told", async () => {
  clinic.farewell = { is: "unreachable" };
  await open();
  await say("7", "1988");
  await answerAll("Yes");
  screen.getByText(/nobody knows yet/);
  screen.getByText("No connection. Your answers wait on this phone.");
  clinic.farewell = { is: "ok", value: { stay: true, crisis_line: "555-0100" } };
  await settle(3000);
  screen.getByText(/Your team has been told/);
  screen.getByRole("link", { name: "555-0100" });
  expect(new Set(clinic.letters.map(({ key }) => key)).size).toBe(1);
});

test("what is due is asked after the six questions, and an alarm shows the line to call", async () => {
  clinic.due = { is: "ok", value: { items: due.slice(0, 1) } };
  await open();
  await say("7", "1988");
  await answerAll("No");
  await tap("Start");
  expect(heading()).toContain("Question 1 of 3");
  clinic.farewell = { is: "ok", value: { stay: true, crisis_line: "555-0100" } };
  await tap("Several days");
  expect(clinic.letters.at(-1)).toMatchObject({ to: "questionnaires/phq-9/answers/1" });
  screen.getByRole("link", { name: "555-0100" });
});

test("a link that is over says so, and the phone forgets it", async () => {
  localStorage.setItem("stepwell_phone_link", "a-token");
  clinic.opened = { is: "revoked" };
  await open();
  expect(heading()).toBe("This link is no longer good");
  expect(localStorage.getItem("stepwell_phone_link")).toBeNull();
});

test("the page speaks the person's language", async () => {
  clinic.opened = {
    is: "ok",
    value: { language: "es", crisis_line: "", time_zone: "America/New_York" },
  };
  await open();
  expect(heading()).toBe("Registre su llegada");
});

test("the secret leaves the address at once, and a phone is called the same each time", async () => {
  history.replaceState(null, "", "/phone#org.secret");
  expect(takeToken()).toBe("org.secret");
  expect(location.hash).toBe("");
  await open();
  await say("7", "1988");
  expect(takeToken()).toBe("a-token");
  cleanup();
  await open();
  await say("7", "1988");
  expect(clinic.keys[0]).toBe(clinic.keys[1]);
});

test("without a link the page says what it needs", async () => {
  await open(null);
  expect(heading()).toBe("Open the link we gave you");
});
