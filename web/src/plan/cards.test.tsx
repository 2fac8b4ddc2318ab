import { screen } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import { planOfCare } from "../testing/plans";
import { draw } from "../testing/render";
import { OrderCard, SignaturesCard, VersionsCard } from "./standing-cards";
import { ThreadCard } from "./thread-card";

const today = "2026-11-24";

test("the thread leads from the problem to what is done", async () => {
  const { says } = planOfCare();
  const staff = [{ staff_id: says.interventions[0]?.staff_id ?? "", name: "Theo Brook" }];
  await draw(<ThreadCard says={says} staff={staff} title="Version 1" />);
  screen.getByText(/I want my evenings back/);
  screen.getByText("30 days without");
  screen.getByText(/3 × a week, 60 min · Theo Brook/);
});

test("a clock that ran out says so, and what to do", async () => {
  const care = planOfCare({ review_on: "2026-11-20", certify_by: "2026-11-22" });
  await draw(<OrderCard care={care} today={today} onReview={vi.fn()} onCertify={undefined} />);
  screen.getByText(/Review was due on/);
  screen.getByText(/Certification was due on/);
  screen.getByRole("button", { name: "Reviewed, goes on" });
  expect(screen.queryByRole("button", { name: "Certify" })).toBeNull();
});

test("a plan that nobody certified names the day it must be", async () => {
  await draw(
    <OrderCard care={planOfCare()} today={today} onReview={undefined} onCertify={undefined} />,
  );
  screen.getByText(/A prescriber certifies it by/);
  screen.getByText("9 hours on 3 days a week");
});

test("who may not write finds nothing to press", async () => {
  const care = planOfCare();
  await draw(
    <>
      <SignaturesCard care={care} onPatient={undefined} />
      <VersionsCard versions={[care.plan]} onTakeBack={undefined} />
    </>,
  );
  expect(screen.queryAllByRole("button")).toEqual([]);
});
