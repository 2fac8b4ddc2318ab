import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { phoneLink } from "../testing/outbox-records";
import { zone } from "../testing/records";
import { draw } from "../testing/render";
import { CalendarCard } from "./calendar-card";

const nothing = () => {};
const rest = { hint: "", zone, onMake: nothing, onEnd: nothing };

test("loading, and what could not be had", async () => {
  const first = await draw(<CalendarCard calendar="loading" {...rest} />);
  expect(screen.getByRole("article").getAttribute("aria-busy")).toBe("true");
  first.unmount();
  await draw(<CalendarCard calendar="unavailable" {...rest} />);
  screen.getByText("It could not be loaded whether a calendar reads this.");
});

test("an address is made where there is none, and taken back where there is one", async () => {
  const first = await draw(<CalendarCard calendar={{ link: null }} {...rest} />);
  screen.getByRole("button", { name: "Make an address" });
  expect(screen.getAllByRole("button")).toHaveLength(1);
  first.unmount();
  await draw(<CalendarCard calendar={{ link: phoneLink({ kind: "feed" }) }} {...rest} />, "es");
  screen.getByRole("button", { name: "Retirarla" });
});
