import { fireEvent, screen, within } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { document as paper, sentDocument, voidedDocument } from "../testing/documents";
import { zone } from "../testing/records";
import { draw } from "../testing/render";
import { DocumentsCard, SentCard } from "./documents-card";

const rest = { zone, canWrite: true, onAdd: vi.fn(), onSave: vi.fn(), onTakeBack: vi.fn() };

test("a document says what it is, of when, how long and who added it", async () => {
  await draw(<DocumentsCard documents={[paper()]} {...rest} />);
  const row = screen.getByRole("listitem");
  expect(row.textContent).toMatch(
    /Insurance card, front.*Insurance card · dated Nov 2, 2026 · added by Grace Okafor, Nov 16, 2026 · 402 KB/,
  );
});

test("what was taken back stands apart, with its reason, and can't be taken back again", async () => {
  await draw(<DocumentsCard documents={[paper(), voidedDocument()]} {...rest} />);
  const [list, voided] = screen.getAllByRole("list", { hidden: true });
  expect(within(list as HTMLElement).getAllByRole("listitem")).toHaveLength(1);
  expect(voided?.textContent).toContain("Another person's card by Grace Okafor");
  expect(screen.getAllByRole("button", { name: /^Take back/ })).toHaveLength(1);
});

test("whoever may only read can save and nothing else", async () => {
  await draw(<DocumentsCard documents={[paper()]} {...rest} canWrite={false} />);
  const buttons = screen.getAllByRole("button").map((one) => one.getAttribute("aria-label"));
  expect(buttons).toEqual(["Save: Insurance card, front"]);
});

test("an empty record says so, in Spanish too", async () => {
  await draw(<DocumentsCard documents={[]} {...rest} />, "es");
  screen.getByText("Todavía no hay documentos en el expediente.");
});

test("a file dropped on the card is one to add", async () => {
  const onAdd = vi.fn();
  await draw(<DocumentsCard documents={[paper()]} {...rest} onAdd={onAdd} />);
  const file = new File(["x"], "card.jpg");
  const card = screen.getByRole("article");
  const dataTransfer = { types: ["Files"], files: [file] };
  fireEvent.dragOver(card, { dataTransfer });
  screen.getByText("Drop the file to add it");
  fireEvent.drop(card, { dataTransfer });
  expect(onAdd).toHaveBeenCalledWith(file);
});

test("what came with a referral leads to it for whoever may open it", async () => {
  await draw(<SentCard sent={[sentDocument()]} canOpen />);
  screen.getByRole("link", { name: "Open referral: Discharge summary" });
});
