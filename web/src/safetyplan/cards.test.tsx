import { fireEvent, screen, within } from "@testing-library/react";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { draw } from "../testing/render";
import {
  askedFor,
  noPlan,
  patientSafetyPlan,
  reviewed,
  safetyLine,
  safetyPlanOf,
} from "../testing/safety-plans";
import { Editor } from "./editor";
import { LargePlan, PaperPlan } from "./papers";
import { SafetyPlanCard } from "./plan-card";
import type { SafetyPlanVersion } from "./queries";
import { beginning } from "./rules";
import { VersionsCard } from "./standing";

const partLines = (heading: string) => {
  const section = screen.getByRole("heading", { name: heading }).parentElement as HTMLElement;
  return within(section)
    .queryAllByRole("listitem")
    .map((line) => line.textContent);
};

test("a plan says its six parts, and the crisis lines whatever was saved", async () => {
  await draw(<SafetyPlanCard plan={patientSafetyPlan()} />);
  expect(partLines("How I notice it is getting harder")).toEqual([
    "I stop answering messages",
    "I lie awake until three",
  ]);
  expect(partLines("Professionals and crisis lines")).toEqual([
    "Theo Brook555-0199 ext. 4",
    "Crisis line of this clinic(555) 010-0911",
    "Suicide & Crisis Lifeline, day and night: call or text988",
    "In immediate danger911",
  ]);
  screen.getByText("Saved Nov 9, 2026, 10:20 AM by Theo Brook");
});

test("a number is a touch away where a telephone can dial it", async () => {
  await draw(<SafetyPlanCard plan={patientSafetyPlan()} />);
  expect(screen.getByRole("link", { name: "(555) 010-0143" }).getAttribute("href")).toBe(
    "tel:5550100143",
  );
  expect(screen.queryByRole("link", { name: /ext/ })).toBeNull();
});

test("988 is named once where it is the clinic's own line, too", async () => {
  const latest = safetyPlanOf([safetyLine()]);
  await draw(<SafetyPlanCard plan={patientSafetyPlan({ latest, crisis_line: "988" })} />);
  expect(screen.getAllByText("988")).toHaveLength(1);
  expect(partLines("People I can turn to")).toEqual([]);
  screen.getAllByText("Nothing noted");
});

test("a review says who went through it, and an alert that somebody is to", async () => {
  const plan = patientSafetyPlan({
    latest: safetyPlanOf(undefined, [reviewed]),
    asked: askedFor,
  });
  await draw(<SafetyPlanCard plan={plan} />);
  screen.getByText("Reviewed Nov 16, 2026, 3:05 PM by Lena Marsh, unchanged");
  screen.getByText("To go through today");
});

test("without an alert nothing nags, and without a plan the way to one is there", async () => {
  await draw(<SafetyPlanCard plan={patientSafetyPlan(noPlan)} />);
  screen.getByText("No safety plan yet");
  expect(screen.queryByText("To go through today")).toBeNull();
  expect(screen.getByRole("link", { name: "Open: Safety plan" }).getAttribute("href")).toMatch(
    /safety-plan$/,
  );
});

test.each(["loading", "unavailable"] as const)("a plan can be %s", async (state) => {
  await draw(<SafetyPlanCard plan={state} />);
  expect(screen.queryByRole("link")).toBeNull();
});

test("earlier versions are read, and the latest is not among them", async () => {
  const onRead = vi.fn();
  const plan = patientSafetyPlan();
  await draw(<VersionsCard plan={plan} onRead={onRead} />);
  expect(screen.getAllByRole("listitem")).toHaveLength(1);
  fireEvent.click(
    screen.getByRole("button", { name: "Read the version of Nov 2, 2026, 10:00 AM" }),
  );
  expect(onRead).toHaveBeenCalledWith(plan.versions[1]);
});

test("a voided version is listed with who voided it, and why", async () => {
  const plan = patientSafetyPlan();
  const [latest, ...before] = plan.versions;
  const voided = {
    ...latest,
    id: "0199c000-0000-7000-8000-00000000beef",
    voided_at: "2026-11-16T15:05:00.000000Z",
    voided_by_name: "Lena Marsh",
    void_reason: "Another person's",
  } as SafetyPlanVersion;
  await draw(
    <VersionsCard
      plan={{ ...plan, versions: [voided, ...plan.versions] }}
      onRead={() => undefined}
    />,
  );
  expect(screen.getAllByRole("listitem")).toHaveLength(1 + before.length);
  screen.getByText("Voided Nov 16, 2026, 10:05 AM by Lena Marsh: Another person's");
});

test("paper names the clinic, the person, the day, and whose it is", async () => {
  const plan = patientSafetyPlan({ latest: safetyPlanOf(undefined, [reviewed]) });
  await draw(<PaperPlan plan={plan} name="Ada Hazel" />);
  screen.getByText("Main Street");
  screen.getByText("Ada Hazel");
  screen.getByText("As of Nov 9, 2026, reviewed Nov 16, 2026");
  screen.getByText(/^Confidential\./);
});

test("the large view closes by its button", async () => {
  const onClose = vi.fn();
  await draw(<LargePlan plan={patientSafetyPlan()} name="Ada Hazel" onClose={onClose} />, "es");
  screen.getByRole("dialog", { name: "Plan de seguridad" });
  fireEvent.click(screen.getByRole("button", { name: "Cerrar" }));
  expect(onClose).toHaveBeenCalled();
});

function Writing() {
  const [writing, setWriting] = useState(() => beginning([safetyLine()]));
  return <Editor writing={writing} wrongs={[]} onPut={setWriting} />;
}

test("Enter after a number goes on, too, and after nothing it does nothing", async () => {
  await draw(<Writing />);
  const part = screen.getByRole("article", { name: "People I can turn to" });
  const name = within(part).getByRole("textbox", { name: "Name 1" });
  expect(fireEvent.keyDown(name, { key: "Enter" })).toBe(false);
  expect(within(part).getAllByRole("textbox")).toHaveLength(2);
  fireEvent.change(name, { target: { value: "My sister" } });
  fireEvent.keyDown(within(part).getByRole("textbox", { name: /^Telephone 1/ }), { key: "Enter" });
  expect(document.activeElement).toBe(within(part).getByRole("textbox", { name: "Name 2" }));
});

test("Enter goes on to a line of its own, and a full part takes no more", async () => {
  await draw(<Writing />);
  const part = screen.getByRole("article", { name: "What helps when I am by myself" });
  for (let n = 2; n <= 6; n += 1) {
    const line = within(part).getByRole("textbox", { name: `Line ${n - 1}` });
    fireEvent.change(line, { target: { value: `Thing ${n}` } });
    fireEvent.keyDown(line, { key: "Enter" });
    expect(document.activeElement).toBe(within(part).getByRole("textbox", { name: `Line ${n}` }));
  }
  expect(within(part).queryByRole("button", { name: /^Add a line/ })).toBeNull();
  fireEvent.click(within(part).getByRole("button", { name: "Remove: Thing 3" }));
  expect(within(part).getAllByRole("textbox")).toHaveLength(5);
  within(part).getByRole("button", { name: /^Add a line/ });
});
