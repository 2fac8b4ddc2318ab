import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { attempt } from "../testing/absences";
import { at, zone } from "../testing/records";
import { draw } from "../testing/render";
import { Attempts } from "./attempts";
import { Script } from "./script";

test("the script is in the language of whoever is called, and names the site's crisis line", async () => {
  await draw(<Script language="es" crisisLine="555-0100" />, "en");
  screen.getByText("Qué decir");
  screen.getByText(/555-0100/);
});

test("without a line of its own a site gives the national one", async () => {
  await draw(<Script language="en" crisisLine="" />);
  screen.getByText(/988/);
});

test("an attempt says how, whether, and what comes next", async () => {
  const attempts = [
    attempt({ how: "voicemail", next_try_at: at("16:00") }),
    attempt({ id: "2", reached: true, agreed: "Back on Wednesday" }),
  ];
  await draw(<Attempts attempts={attempts} zone={zone} />);
  const lines = screen.getAllByRole("listitem").map(({ textContent }) => textContent);
  expect(lines[0]).toMatch(/Voicemail, not reached, next try .*11:00 AM/);
  expect(lines[1]).toMatch(/Call, reached: Back on Wednesday/);
});

test("before the first attempt that is said", async () => {
  await draw(<Attempts attempts={[]} zone={zone} />);
  screen.getByText("Nobody has tried yet.");
});
