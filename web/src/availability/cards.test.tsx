import { fireEvent, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { patientAvailability } from "../testing/availabilities";
import { draw } from "../testing/render";
import { PatientAvailabilityCard } from "./availability-card";

const lines = () => screen.getAllByRole("listitem").map((line) => line.textContent);

test("a week is read in a few lines, with who noted it", async () => {
  await draw(<PatientAvailabilityCard availability={patientAvailability()} onChange={undefined} />);
  expect(lines()).toEqual(["Mon–Wed9:00–13:00", "Thu17:00–20:00 from home"]);
  screen.getByText("Said Mon, Nov 2, noted by Theo Brook");
  expect(screen.queryByRole("button")).toBeNull();
});

test("nobody asked yet, and one may", async () => {
  const onChange = vi.fn();
  const nothing = patientAvailability({ hours: [], said_on: null, version: 0 });
  await draw(<PatientAvailabilityCard availability={nothing} onChange={onChange} />);
  screen.getByText("Nobody has asked yet when they can come.");
  fireEvent.click(screen.getByRole("button", { name: "Note hours" }));
  expect(onChange).toHaveBeenCalled();
});

test.each(["loading", "unavailable"] as const)("a week can be %s", async (state) => {
  await draw(<PatientAvailabilityCard availability={state} onChange={undefined} />);
  expect(screen.queryByRole("listitem")).toBeNull();
});

test("the week speaks Spanish", async () => {
  await draw(
    <PatientAvailabilityCard availability={patientAvailability()} onChange={() => {}} />,
    "es",
  );
  screen.getByText("Cuándo puede venir");
  screen.getByRole("button", { name: "Cambiar" });
});
