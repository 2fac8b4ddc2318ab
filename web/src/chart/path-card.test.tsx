import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { screen, within } from "@testing-library/react";
import type { ReactNode } from "react";
import { expect, test } from "vitest";
import {
  banner,
  episode,
  stayHold,
  stayTransfer,
  stretchLine,
  zone,
} from "../testing/path-records";
import { draw } from "../testing/render";
import { PathCard } from "./path-card";
import { PatientBanner } from "./patient-banner";

const show = (card: ReactNode, language: "en" | "es" = "en") =>
  draw(<QueryClientProvider client={new QueryClient()}>{card}</QueryClientProvider>, language);

test("who is on hold is so until a day", async () => {
  await show(<PatientBanner zone={zone} banner={banner({ hold: stayHold() })} />);
  screen.getByText("On hold until Mon, Dec 14");
});

test("a planned move says when", async () => {
  await show(<PatientBanner zone={zone} banner={banner({ transfer: stayTransfer() })} />);
  screen.getByText("Moves to another track on Mon, Nov 30");
});

test("who is here again is here for the second time", async () => {
  const former = episode({
    state: "discharged",
    ended_on: "2026-06-02",
    end_reason: "dropped_out",
  });
  await show(<PatientBanner zone={zone} banner={banner({ stay_number: 2, former })} />);
  screen.getByText(/2nd stay · last discharged Jun 2, 2026/);
});

test("a first stay says nothing of being one", async () => {
  await show(<PatientBanner zone={zone} banner={banner()} />);
  expect(screen.queryByText(/stay ·/)).toBeNull();
});

test("each part of a stay says where, until its last day, and why it moved there", async () => {
  await show(
    <PathCard
      path={[stretchLine("2026-11-16", null, "Works now"), stretchLine("2026-11-02", "2026-11-16")]}
    />,
  );
  const [now, before] = screen.getAllByRole("listitem");
  within(now as HTMLElement).getByText("since Nov 16, 2026");
  within(now as HTMLElement).getByText("Works now");
  within(before as HTMLElement).getByText("Nov 2, 2026 to Nov 15, 2026");
});

test("parts that could not be loaded say so", async () => {
  await show(<PathCard path="unavailable" />, "es");
  screen.getByText("No se pudieron cargar las partes de esta estancia.");
});
