import { fireEvent, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { draw } from "../testing/render";
import { KioskSettingCard } from "./setting-card";

const setting = { by_birth_date: true, opens_minutes: 60, closes_minutes: 45, version: 3 };
const rest = { wrongs: [], busy: false, onSave: () => {} };

test("a setting on its way, and one that could not be had", async () => {
  const first = await draw(<KioskSettingCard setting="loading" {...rest} />);
  expect(screen.getByRole("article").getAttribute("aria-busy")).toBe("true");
  first.unmount();
  await draw(<KioskSettingCard setting="unavailable" {...rest} />);
  screen.getByText("The setting could not be loaded.");
});

test("what is changed is saved together with what is not", async () => {
  const save = vi.fn();
  await draw(<KioskSettingCard {...rest} setting={setting} onSave={save} />);
  fireEvent.click(screen.getByRole("checkbox"));
  fireEvent.change(screen.getByLabelText("Minutes before a session begins"), {
    target: { value: "30" },
  });
  fireEvent.click(screen.getByRole("button", { name: "Save" }));
  expect(save).toHaveBeenCalledWith({
    by_birth_date: false,
    opens_minutes: 30,
    closes_minutes: 45,
  });
});

test("what is wrong stands at its field", async () => {
  const wrongs = [{ field: "closes_minutes", text: "0 to 240 minutes." }];
  await draw(<KioskSettingCard {...rest} setting={setting} wrongs={wrongs} />);
  const said = screen.getByLabelText("Minutes after it has begun").getAttribute("aria-describedby");
  expect(said).toContain("error");
  expect(
    screen.getByLabelText("Minutes before a session begins").getAttribute("aria-invalid"),
  ).toBeNull();
});
