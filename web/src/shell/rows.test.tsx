import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { stepRow } from "./rows";

const focused = () => document.activeElement?.textContent;

test("J and K go from one row's action to the next, and stop at the ends", () => {
  render(
    <main>
      <ul className="list">
        <li>
          <a href="/a">Ana</a> <button type="button">Call Ana</button>
        </li>
        <li>Nobody can do anything here</li>
        <li>
          <button type="button">Call Daniel</button>
        </li>
      </ul>
    </main>,
  );
  const seen = ([1, 1, 1, -1, -1] as const).map((step) => {
    stepRow(step);
    return focused();
  });
  expect(seen).toEqual(["Call Ana", "Call Daniel", "Call Daniel", "Call Ana", "Call Ana"]);
  screen.getByRole("link").focus();
  stepRow(1);
  expect(focused()).toBe("Call Daniel");
});

test("a page without rows stays as it is", () => {
  render(<main>Nothing</main>);
  stepRow(1);
  expect(document.activeElement).toBe(document.body);
});
