import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { letter, release } from "../testing/letters";
import { day, uuid, zone } from "../testing/records";
import { draw } from "../testing/render";
import { ConsentsCard, LetterheadLine, LettersCard } from "./letters-card";
import { standingOf, usualPeriod } from "./rules";

const house = { name: "Elm Street Services", lines: "", version: 1 };
const letters = { zone, canWrite: true, onMake: vi.fn(), onSave: vi.fn() };
const consents = { today: day, canWrite: true, onNote: vi.fn(), onRevoke: vi.fn() };

test("a letter says to whom, for what, of which days, and who made it", async () => {
  await draw(
    <LettersCard
      list={{ letters: [letter()], releases: [release()], letterhead: house }}
      {...letters}
    />,
  );
  expect(screen.getByRole("listitem").textContent).toContain(
    "Acme Printing, personnelWork · Oct 20, 2026 to Nov 16, 2026 · 12 days · English · made by Grace Okafor, Nov 16, 2026",
  );
});

test("without a consent that holds no letter is offered, and it is said why", async () => {
  await draw(
    <LettersCard
      list={{ letters: [], releases: [release({}, false)], letterhead: house }}
      {...letters}
    />,
  );
  expect(screen.queryByRole("button", { name: "Make a letter" })).toBeNull();
  screen.getByText(/needs a consent that was signed/);
});

test("without a letterhead no letter is offered either", async () => {
  await draw(
    <LettersCard list={{ letters: [], releases: [release()], letterhead: null }} {...letters} />,
  );
  expect(screen.queryByRole("button", { name: "Make a letter" })).toBeNull();
});

test("only a consent that holds can be revoked", async () => {
  const revoked = release({ id: uuid(521), revoked_on: day }, false);
  const ended = release({ id: uuid(522), expires_on: "2026-11-15" }, false);
  await draw(<ConsentsCard releases={[release(), revoked, ended]} {...consents} />);
  expect(screen.getAllByRole("button", { name: /^Revoke/ })).toHaveLength(1);
  screen.getByText("Holds until May 2, 2027");
  screen.getByText("Revoked Nov 16, 2026");
  screen.getByText("Ended Nov 15, 2026");
});

test("how a consent stands is told from its days", () => {
  expect(standingOf(release(), day)).toBe("open");
  expect(standingOf(release({ revoked_on: day }, false), day)).toBe("revoked");
  expect(standingOf(release({ expires_on: "2026-11-15" }, false), day)).toBe("over");
});

test("a letter is usually of four weeks", () => {
  expect(usualPeriod("2026-11-16")).toEqual({ from: "2026-10-20", until: "2026-11-16" });
});

test("who may not choose the letterhead is told who does, in Spanish too", async () => {
  await draw(<LetterheadLine letterhead={null} />, "es");
  screen.getByText(/Lo elige aquí quien lleva los ajustes/);
});
