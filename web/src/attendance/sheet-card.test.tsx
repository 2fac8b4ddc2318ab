import { fireEvent, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { mark, rollCallRow, sheet, uuid, weekDose, zone } from "../testing/records";
import { draw } from "../testing/render";
import type { Draft } from "./rules";
import { SheetCard } from "./sheet-card";
import type { Marks } from "./use-marks";

function marksWith(change: Partial<Marks> = {}): Marks {
  return { drafts: {}, savings: {}, put: vi.fn(), drop: vi.fn(), ...change };
}

const rest = { canMark: true, zone, active: -1, onActive: () => {} };

test.each([
  ["loading", /^$/],
  ["unavailable", /could not be loaded/],
] as const)("the list can be %s", async (state, words) => {
  await draw(<SheetCard sheet={state} marks={marksWith()} {...rest} />);
  expect(screen.queryByRole("listitem")).toBeNull();
  if (state === "unavailable") screen.getByText(words);
});

test("an empty roster says how people get onto it", async () => {
  await draw(<SheetCard sheet={sheet({ rows: [] })} marks={marksWith()} {...rest} />);
  screen.getByText("People join a group from their own page.");
});

test("a check-in proposes, and nothing counts as marked until somebody says so", async () => {
  const rows = [rollCallRow({ arrived_at: "2026-11-16T13:48:00.000000Z" })];
  await draw(<SheetCard sheet={sheet({ rows })} marks={marksWith()} {...rest} />);
  const present = screen.getByRole("button", { name: "Present: Rivera, Ana" });
  expect(present.getAttribute("aria-pressed")).toBe("false");
  expect(present.dataset.proposed).toBe("true");
});

test("one press marks somebody present for the whole session", async () => {
  const marks = marksWith();
  await draw(<SheetCard sheet={sheet({ rows: [rollCallRow()] })} marks={marks} {...rest} />);
  fireEvent.click(screen.getByRole("button", { name: "Present: Rivera, Ana" }));
  expect(marks.put).toHaveBeenCalledWith(uuid(1), {
    presence: "present",
    minutes: 180,
    reasonKind: undefined,
    reason: "",
    version: undefined,
  } satisfies Draft);
});

test("minutes typed are sent when the field is left", async () => {
  const marks = marksWith();
  const rows = [rollCallRow({ mark: mark({ presence: "late", minutes: 150, version: 2 }) })];
  await draw(<SheetCard sheet={sheet({ rows })} marks={marks} {...rest} />);
  const minutes = screen.getByRole("textbox", { name: "Minutes of Rivera, Ana" });
  fireEvent.change(minutes, { target: { value: "120" } });
  fireEvent.blur(minutes);
  expect(marks.put).toHaveBeenCalledWith(
    uuid(1),
    expect.objectContaining({ minutes: 120, version: 2 }),
  );
});

test("two who marked the same person see both versions, and one press keeps either", async () => {
  const draft: Draft = {
    presence: "late",
    minutes: 150,
    reasonKind: undefined,
    reason: "",
    version: 1,
  };
  const marks = marksWith({
    drafts: { [uuid(1)]: draft },
    savings: { [uuid(1)]: { state: "conflict" } },
  });
  const rows = [rollCallRow({ mark: mark({ version: 2 }) })];
  await draw(<SheetCard sheet={sheet({ rows })} marks={marks} {...rest} />);
  screen.getByText("Late, 2 h 30 min");
  screen.getByText("Present, 3 h");
  fireEvent.click(screen.getByRole("button", { name: "Save mine" }));
  expect(marks.put).toHaveBeenCalledWith(uuid(1), { ...draft, version: 2 });
});

test("keeping theirs drops the draft", async () => {
  const marks = marksWith({
    drafts: {
      [uuid(1)]: { presence: "late", minutes: 150, reasonKind: undefined, reason: "", version: 1 },
    },
    savings: { [uuid(1)]: { state: "conflict" } },
  });
  const rows = [rollCallRow({ mark: mark({ version: 2 }) })];
  await draw(<SheetCard sheet={sheet({ rows })} marks={marks} {...rest} />);
  fireEvent.click(screen.getByRole("button", { name: "Keep theirs" }));
  expect(marks.drop).toHaveBeenCalledWith(uuid(1));
});

test("a mark without network says where it is kept", async () => {
  const marks = marksWith({ savings: { [uuid(1)]: { state: "kept" } } });
  await draw(<SheetCard sheet={sheet({ rows: [rollCallRow()] })} marks={marks} {...rest} />);
  screen.getByText("Offline, kept here");
});

test("what the server refused is said in the language of the screen", async () => {
  const refused = {
    state: "refused",
    code: "not_begun",
    text: "the session has not begun",
  } as const;
  const marks = marksWith({ savings: { [uuid(1)]: refused } });
  await draw(<SheetCard sheet={sheet({ rows: [rollCallRow()] })} marks={marks} {...rest} />, "es");
  screen.getByText("Sin guardar: la sesión no ha empezado");
});

test("who may only read sees marks and no buttons", async () => {
  await draw(<SheetCard sheet={sheet()} marks={marksWith()} {...rest} canMark={false} />);
  expect(screen.queryByRole("button")).toBeNull();
});

test("hours that can't be reached any more are said in words", async () => {
  const rows = [rollCallRow({ dose: weekDose({ minutes_short: 90 }) })];
  await draw(<SheetCard sheet={sheet({ rows })} marks={marksWith()} {...rest} />);
  screen.getByText("1 h 30 min short");
});
