import { fireEvent, screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { comparison, mergeRow, pair, side } from "../testing/merges";
import { at, uuid, zone } from "../testing/records";
import { draw } from "../testing/render";
import { FieldsCard, HoldingsCard, KeepCard } from "./compare-cards";
import { MergedCard, PairsCard } from "./pairs-card";
import { differing, fromMerged, usual, usuallyKept } from "./rules";

test("a pair says who, and what speaks for it", async () => {
  await draw(<PairsCard pairs={[pair()]} />);
  screen.getByText("Similar name");
  screen.getByText("Same date of birth");
  screen.getByRole("link", { name: "Compare: Ana Rivera and Anita Rivera" });
});

test("no pair is good news, in Spanish too", async () => {
  await draw(<PairsCard pairs={[]} />, "es");
  screen.getByText("No hay dos expedientes que se parezcan.");
});

test("only where the two differ is there a choice", async () => {
  const onChoose = vi.fn();
  const both = comparison();
  await draw(<FieldsCard comparison={both} chosen={usual(both, "one")} onChoose={onChoose} />);
  expect(screen.getAllByRole("group").map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^Given name/),
    expect.stringMatching(/^Telephone/),
  ]);
  fireEvent.click(screen.getByRole("radio", { name: "Anita" }));
  expect(onChoose).toHaveBeenCalledWith("given_name", "other");
});

test("what is kept is chosen, and what moves is the other's", async () => {
  await draw(<HoldingsCard comparison={comparison()} kept="other" />);
  expect(screen.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    "1 Referrals",
    "14 Check-ins · 1 stays behind: the other record has one for the same day",
  ]);
});

test("a record is kept with its number in sight", async () => {
  const onKeep = vi.fn();
  await draw(<KeepCard comparison={comparison()} kept="one" onKeep={onKeep} />);
  fireEvent.click(screen.getByRole("radio", { name: /Record 9QD4-11TB/ }));
  expect(onKeep).toHaveBeenCalledWith("other");
});

test("a merge that was undone can't be undone again", async () => {
  const undone = mergeRow({ id: uuid(541), undone_at: at("16:00"), undo_reason: "Twins" });
  await draw(<MergedCard merged={[mergeRow(), undone]} zone={zone} canUndo onUndo={vi.fn()} />);
  expect(screen.getAllByRole("button")).toHaveLength(1);
  screen.getByText(/Twins/);
});

test("what is empty on one side is taken from the other", () => {
  const both = comparison();
  expect(differing(both)).toEqual(["given_name", "phone"]);
  expect(usual(both, "other")).toEqual({ given_name: "other", phone: "one" });
  expect(fromMerged(usual(both, "other"), "other")).toEqual(["phone"]);
  expect(fromMerged(usual(both, "one"), "one")).toEqual([]);
});

test("the record with the open stay is kept, else the fuller one", () => {
  expect(usuallyKept(comparison())).toBe("one");
  const empty = side({}, { open_stay: false, holdings: [] });
  expect(usuallyKept(comparison({ one: empty }))).toBe("other");
});
