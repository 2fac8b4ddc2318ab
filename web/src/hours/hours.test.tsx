import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { hoursAtRisk, shortRow } from "../testing/program-records";
import { weekDose } from "../testing/records";
import { draw } from "../testing/render";
import { chanceWords } from "./chance";
import { HoursCard } from "./hours-page";
import { makeUpWords } from "./make-up-words";

test("a week that everybody can still reach says so", async () => {
  await draw(<HoursCard hours={hoursAtRisk({ items: [] })} />);
  screen.getByText("Everybody can still reach this week's hours.");
});

test("with nobody in the program nothing is claimed about anybody", async () => {
  await draw(<HoursCard hours={hoursAtRisk({ items: [], people: 0 })} />);
  screen.getByText("Nobody is in the program.");
});

test("a row says how far, what is left, and how short", async () => {
  const dose = weekDose({
    minutes: 180,
    minutes_ordered: 540,
    minutes_scheduled: 180,
    minutes_short: 180,
    days_short: 1,
  });
  await draw(
    <HoursCard
      hours={hoursAtRisk({ items: [shortRow({ dose, minutes_away: 90, chance: 0.21 })] })}
    />,
  );
  const row = within(screen.getByRole("row", { name: /Rivera, Ana/ }));
  const cells = row.getAllByRole("cell").map((cell) => cell.textContent);
  expect(cells).toEqual([
    "Morning DBT",
    "3 h of 9 h",
    "3 h1 h 30 min away, as told",
    "3 h1 day",
    "2 in 10 chance",
  ]);
});

test("who only lacks a day is short by that", async () => {
  const dose = weekDose({ minutes_short: 0, days_short: 2 });
  await draw(<HoursCard hours={hoursAtRisk({ items: [shortRow({ dose })] })} />);
  screen.getByText("2 days");
});

test.each([
  [null, "Too little known yet"],
  [0, "No chance"],
  [0.01, "Hardly a chance"],
  [0.05, "1 in 10 chance"],
  [0.94, "9 in 10 chance"],
  [0.999, "Nearly sure"],
  [1, "Sure"],
])("a chance of %s is said as %s", (chance, said) => {
  expect(chanceWords(chance, makeUpWords.en)).toBe(said);
});

test("a row can be mended where that is allowed, and only there", async () => {
  const mended: string[] = [];
  await draw(<HoursCard hours={hoursAtRisk()} onMend={({ name }) => mended.push(name)} />);
  fireEvent.click(screen.getByRole("button", { name: "Make up hours of Okafor, Daniel" }));
  expect(mended).toEqual(["Okafor, Daniel"]);
});
