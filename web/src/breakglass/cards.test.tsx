import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import { expect, test, vi } from "vitest";
import { zone } from "../testing/records";
import { draw } from "../testing/render";
import { NoticeLine } from "./notice";
import { OfferCard } from "./offer-card";
import { OpenBanner } from "./open-banner";
import { opening } from "./records";
import { ReviewsCard } from "./reviews-card";

const asking = (card: ReactNode) =>
  draw(<QueryClientProvider client={new QueryClient()}>{card}</QueryClientProvider>);

test("a chart is not opened without a reason", async () => {
  await asking(<OfferCard patient="1" />);
  fireEvent.click(screen.getByRole("button", { name: "Open for 60 minutes" }));
  const reason = screen.getByRole("textbox", { name: "Why you need it now" });
  expect(reason.getAttribute("aria-invalid")).toBe("true");
  fireEvent.change(reason, { target: { value: "She collapsed at our door" } });
  expect(reason.getAttribute("aria-invalid")).toBeNull();
});

test("an open chart says for how much longer, and when it is over", async () => {
  const onOver = vi.fn();
  const inTwo = new Date(Date.now() + 150_000).toISOString();
  await draw(<OpenBanner until={inTwo} onOver={onOver} />);
  screen.getByText("2 minutes left.");
  expect(onOver).not.toHaveBeenCalled();
  await draw(<OpenBanner until={new Date(Date.now() - 1).toISOString()} onOver={onOver} />);
  expect(onOver).toHaveBeenCalled();
});

test("what waits has one button, one's own has none", async () => {
  await asking(<ReviewsCard rows={[opening()]} zone={zone} />);
  screen.getByRole("button", { name: "Review: Dana Whitfield opened the chart of Ana Rivera" });
});

test("one's own is somebody else's to review", async () => {
  await asking(<ReviewsCard rows={[opening({ own: true })]} zone={zone} />);
  screen.getByText("Your own: somebody else reviews it.");
  expect(screen.queryByRole("button")).toBeNull();
});

test("what was reviewed is out of the way until it is asked for", async () => {
  const done = opening({ reviewer_name: "Ruth Okafor" }, { outcome: "not_justified", words: "No" });
  await asking(<ReviewsCard rows={[done]} zone={zone} />);
  expect(screen.queryByText("Not justified")).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: "Show 1 reviewed" }));
  screen.getByText("Not justified");
  screen.getByText("Reviewed by Ruth Okafor");
});

test("a notice is there only while something waits", async () => {
  await draw(<NoticeLine count={0} />);
  expect(screen.queryByRole("status")).toBeNull();
  await draw(<NoticeLine count={2} />);
  screen.getByText(/2 charts were opened by break-glass/);
});
