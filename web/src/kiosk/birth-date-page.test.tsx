import { act, cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { arrival } from "../testing/arrival";
import { everyPage, ScriptedClinic } from "../testing/scripted-kiosk";
import type { Reply } from "./clinic";
import { Kiosk } from "./kiosk";
import type { Finds } from "./model";

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

const unknown: Reply<never> = { is: "refused", status: 422, code: "nobody_awaited" };

async function typeBirthDate(digits: string) {
  await open();
  await tap("No PIN?");
  await settle();
  await keys(digits);
  await tap("Continue");
}

test("who has no PIN says when they were born and goes on like everybody", async () => {
  await typeBirthDate("03071988");
  expect(clinic.days).toEqual(["1988-03-07"]);
  expect(heading()).toBe("Hello, Marisol");
});

test("in Spanish the day comes before the month", async () => {
  await open();
  await tap("Español");
  await tap("¿No tiene PIN?");
  await settle();
  await keys("07031988");
  await tap("Continuar");
  expect(clinic.days).toEqual(["1988-03-07"]);
});

test("a date that leads to nobody says no more than that", async () => {
  clinic.finds = unknown;
  await typeBirthDate("03071988");
  expect(screen.getByRole("alert").textContent).toContain("not known here right now");
  expect(document.body.textContent).not.toContain("1988");
});

test("a day that is none is not sent, and counts as no try", async () => {
  await typeBirthDate("13011988");
  expect(clinic.days).toEqual([]);
  expect(screen.getByRole("alert").textContent).toContain("no such day");
  expect(screen.getByRole("button", { name: "Continue" })).toHaveProperty("disabled", false);
});

const choices = [
  { initials: "A. H.", token: "t1" },
  { initials: "B. L.", token: "t2" },
];

test("of several born that day each chooses their initials", async () => {
  clinic.finds = { is: "ok", value: { choices } };
  await typeBirthDate("03071988");
  expect(heading()).toBe("Which initials are yours?");
  await tap("B. L.");
  expect(clinic.chosen).toEqual(["t2"]);
  expect(heading()).toBe("Hello, Marisol");
});

test("a choice that is over asks for the date again", async () => {
  clinic.finds = { is: "ok", value: { choices } };
  clinic.arrived = unknown;
  await typeBirthDate("03071988");
  await tap("A. H.");
  expect(heading()).toBe("When were you born?");
  expect(screen.getByRole("alert").textContent).toContain("not known here right now");
});

test.each([
  ["alike", [], false],
  ["nobody's", choices, true],
] as const)("initials that are %s lead to the front desk", async (_, offered, none) => {
  clinic.finds = { is: "ok", value: { choices: [...offered] } };
  await typeBirthDate("03071988");
  if (none) await tap("None of these");
  expect(heading()).toBe("Please go to the front desk");
  await tap("Finish");
  expect(heading()).toBe("Check in");
});

test("initials are gone after 30 seconds without a touch", async () => {
  clinic.finds = { is: "ok", value: { choices } };
  await typeBirthDate("03071988");
  await settle(31_000);
  expect(heading()).toBe("Check in");
  expect(document.body.textContent).not.toContain("A. H.");
});

test("an answer that comes when the next person stands there is nobody's", async () => {
  let answer = (_: Reply<Finds>) => {};
  clinic.arriveBornOn = () => new Promise((resolve) => (answer = resolve));
  await typeBirthDate("03071988");
  await settle(31_000);
  answer({ is: "ok", value: { arrival, choices: [] } });
  await settle();
  expect(heading()).toBe("Check in");
});

test("too many wrong dates lock the tablet like wrong PINs", async () => {
  clinic.finds = { is: "throttled", waitSeconds: 8 };
  await typeBirthDate("03071988");
  expect(screen.getByRole("alert").textContent).toContain("Too many tries");
  expect(screen.getByRole("button", { name: "No PIN?" })).toHaveProperty("disabled", true);
});

test("a site that wants PINs alone does not offer another way", async () => {
  clinic.byBirthDate = false;
  await open();
  expect(screen.queryByRole("button", { name: "No PIN?" })).toBeNull();
});
