import type { Schemas } from "../api/client";

export type ShowRate = Schemas["ShowRate"];
export type Turnout = Schemas["Turnout"];

// Fewer than this and a share says more than it knows. After the presentation standards of the
// National Center for Health Statistics, which show no proportion of fewer than 30 (Vital and Health
// Statistics 2(175), 2017).
export const FEWEST = 30;

// What no-shows usually come to in addiction agencies, in percent (STAR, 67 agencies).
export const USUAL_NO_SHOWS = { low: 20, high: 37 } as const;

export function marked({ came, excused, no_show }: Turnout): number {
  return came + excused + no_show;
}

export function isFew(turnout: Turnout): boolean {
  return marked(turnout) < FEWEST;
}

export function percent(share: number): number {
  return Math.round(share * 100);
}

// Returns the no-shows of those marked, in percent; undefined when they are few.
export function noShowPercent(turnout: Turnout): number | undefined {
  return isFew(turnout) ? undefined : percent(turnout.no_show / marked(turnout));
}

// Returns the day on which the smallest part came, among days with somebody marked.
export function lowestDay(days: ShowRate["days"]): ShowRate["days"][number] | undefined {
  const counted = days.filter(({ turnout }) => turnout.showing);
  return counted.reduce<ShowRate["days"][number] | undefined>(
    (lowest, day) =>
      !lowest || (day.turnout.showing?.rate ?? 1) < (lowest.turnout.showing?.rate ?? 1)
        ? day
        : lowest,
    undefined,
  );
}
