import { fireEvent, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { showRate, turnout } from "../testing/absences";
import { draw } from "../testing/render";
import { DaysCard, OverallCard, TracksCard } from "./show-rate-cards";

test.each(["loading", "unavailable"] as const)("the cards can be %s", async (state) => {
  await draw(
    <>
      <OverallCard rate={state} />
      <TracksCard rate={state} />
      <DaysCard rate={state} />
    </>,
  );
  expect(screen.queryByRole("img")).toBeNull();
});

test("a rate comes with its range and beside what is usual", async () => {
  await draw(<OverallCard rate={showRate()} />);
  screen.getByText("75 % came");
  screen.getByText(/135 of 180 came, between 67 and 81 %/);
  screen.getByText(/20 to 37 % is usual in addiction agencies|In addiction agencies 20 to 37 %/);
});

test("of few people no rate is claimed", async () => {
  await draw(<OverallCard rate={showRate({ turnout: turnout(9, 1, 2) })} />);
  screen.getByText("9 of 12 came. That is too few for a rate.");
  expect(screen.queryByText(/usual/)).toBeNull();
});

test("a track of few is said in words and has no bar", async () => {
  const tracks = showRate().tracks.slice(2);
  const { container } = await draw(<TracksCard rate={showRate({ tracks })} />);
  screen.getByText("too few for a rate");
  expect(container.querySelector(".rate-bar")).toBeNull();
});

test("the bars have a table behind them, by day and track", async () => {
  await draw(<DaysCard rate={showRate()} />);
  screen.getByText("Lowest on Wed, Nov 11: 9 of 18 came.");
  fireEvent.click(screen.getByRole("button", { name: "As a table" }));
  screen.getByRole("table");
  expect(screen.getAllByRole("row").length).toBe(1 + 20);
});
