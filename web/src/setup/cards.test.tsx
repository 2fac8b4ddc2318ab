import { fireEvent, screen, within } from "@testing-library/react";
import { useState } from "react";
import { expect, test, vi } from "vitest";
import { draw } from "../testing/render";
import { closure, established, programFile, staffCard } from "../testing/setup-records";
import { ClosuresCard } from "./closures-page";
import { GroupDialog } from "./group-dialog";
import { canSave, Outlook } from "./outlook";
import { RoomsCard } from "./rooms-card";
import type { FileGroup } from "./rules";
import { GuideCard } from "./setup-page";
import { meetingsLine } from "./week-card";

const english = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

test("the guide has one primary action: what comes next", async () => {
  await draw(
    <GuideCard
      steps={[
        { step: "rooms", done: true },
        { step: "program", done: false },
        { step: "groups", done: false },
      ]}
    />,
  );
  const links = screen.getAllByRole("link");
  expect(links.map((link) => link.className.includes("button-primary"))).toEqual([true, false]);
  expect(links[0]?.getAttribute("aria-label")).toBe("Set up: A program with a track");
});

test("what would happen is said in numbers, and what must be mended comes first", async () => {
  const first = await draw(<Outlook checking={false} findings={[]} would={established()} />);
  screen.getByText(/16 sessions are made, 1 is moved, 8 are cancelled/);
  screen.getByText("this group meets and nobody leads it");
  first.unmount();
  const clash = { code: "room_overlap", field: "/x", text: "Maple is taken by CBT on monday" };
  await draw(<Outlook checking={false} findings={[clash]} would={established()} />);
  screen.getByText("1 thing to mend first");
  screen.getByText("Maple is taken by CBT on monday");
  expect(screen.queryByText(/sessions are made/)).toBeNull();
});

test("a saved room can be renamed, and only one that is new and empty can be removed", async () => {
  const onChange = vi.fn();
  const file = programFile();
  const rooms = [
    { name: "Maple", capacity: 8, was: "Maple" },
    { name: "Annex", capacity: 6 },
  ];
  await draw(<RoomsCard file={{ ...file, rooms }} findings={[]} onChange={onChange} />);
  expect(screen.queryByRole("button", { name: "Remove Maple" })).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "Remove Annex" }));
  expect(onChange.mock.calls[0]?.[0].rooms).toHaveLength(1);
});

function Editing({ before }: { before: FileGroup }) {
  const [group, setGroup] = useState(before);
  return (
    <GroupDialog
      group={group}
      rooms={["Group Room"]}
      staff={[staffCard()]}
      findings={[]}
      onChange={setGroup}
      onClose={() => {}}
    />
  );
}

test("a group gets a time, the next one on the day after, and somebody to lead it", async () => {
  const group = programFile().programs[0]?.tracks[0]?.groups[1] as FileGroup;
  await draw(<Editing before={{ ...group, meets: [] }} />);
  const dialog = screen.getByRole("dialog");
  fireEvent.click(within(dialog).getByRole("button", { name: "Add a time" }));
  fireEvent.click(within(dialog).getByRole("button", { name: "Add a time" }));
  const days = within(dialog).getAllByRole("combobox", { name: "Day" }) as HTMLSelectElement[];
  expect(days.map(({ value }) => value)).toEqual(["monday", "tuesday"]);
  const dana = within(dialog).getByRole("checkbox", { name: "Dana Whitfield" }) as HTMLInputElement;
  fireEvent.click(dana);
  expect(dana.checked).toBe(true);
});

test("days that share a time stand together", () => {
  const groups = programFile().programs[0]?.tracks[0]?.groups ?? [];
  expect(meetingsLine(groups[0]?.meets ?? [], english)).toBe("Mon, Wed 17:30–19:00");
});

test("a closed day is opened again by its name", async () => {
  const onReopen = vi.fn();
  await draw(<ClosuresCard closures={[closure()]} rooms={[]} onReopen={onReopen} />);
  fireEvent.click(screen.getByRole("button", { name: "Open again: Thanksgiving" }));
  expect(onReopen).toHaveBeenCalledWith(closure().id);
});

test("only a change that nothing stands in the way of can be saved", () => {
  const clash = { code: "room_overlap", field: "/x", text: "taken" };
  const nothing = established({ added: 0, changed: 0 });
  expect(canSave({ checking: false, findings: [], would: established() })).toBe(true);
  expect(canSave({ checking: false, findings: [clash], would: established() })).toBe(false);
  expect(canSave({ checking: false, findings: [], would: nothing })).toBe(false);
  expect(canSave({ checking: true, findings: [], would: undefined })).toBe(false);
});
