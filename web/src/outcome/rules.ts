import { nameOf } from "../administration/rules";
import type { Wrong } from "../ui/error-summary";
import type { AidLine, CourseEvent, InstrumentFigures, NewAid, Series } from "./queries";

export const areas = [
  "alliance",
  "motivation",
  "support",
  "medication",
  "dose",
  "level_of_care",
] as const satisfies readonly AidLine["area"][];

export const noLines = (): AidLine[] =>
  areas.map((area) => ({ area, finding: "not_asked" as const, words: "" }));

// The series that is shown first: the one that was asked for, else the first, who is off track.
export function chosenSeries(series: readonly Series[], asked?: string): Series | undefined {
  return series.find(({ instrument }) => instrument === asked) ?? series[0];
}

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

// The days between the first thing on a chart and the last, as numbers to place them by.
export function spanOf(series: Series, events: readonly CourseEvent[], today: string) {
  const ended = events.find(({ kind }) => kind === "discharged")?.on;
  const all = [
    ...series.points.map(({ held_on }) => held_on),
    ...events.map(({ on }) => on),
    ended ?? today,
  ].map(dayNumber);
  const from = Math.min(...all);
  const to = Math.max(...all, from + 7);
  return { from, to, at: (day: string) => (dayNumber(day) - from) / (to - from) };
}

// How grave a band is, from 0 to 4, by its place among the instrument's bands.
export function gravity(series: Series, band: number): number {
  const last = series.bands.length - 1;
  if (last < 1) return 0;
  const place = series.better === "higher" ? last - band : band;
  return Math.round((place / last) * 4);
}

// The events of a series: those of the stay, and the decisions about this very instrument.
export function eventsOf(series: Series, events: readonly CourseEvent[]): CourseEvent[] {
  return events.filter(({ kind, what }) => kind !== "decision" || what === series.instrument);
}

interface AidTexts {
  concern: (area: string) => string;
  nothing: string;
  step: string;
  owner: string;
  due: string;
  areas: Record<AidLine["area"], string>;
}

// What has to be mended before an aid can be sent; fields are the ids of the controls.
export function wrongsIn(aid: NewAid, texts: AidTexts): Wrong[] {
  const wrongs: Wrong[] = [];
  if (aid.lines.every(({ finding }) => finding === "not_asked"))
    wrongs.push({ field: "aid-alliance", text: texts.nothing });
  for (const { area, finding, words } of aid.lines)
    if (finding === "concern" && words.trim() === "")
      wrongs.push({ field: `aid-${area}`, text: texts.concern(texts.areas[area]) });
  if (aid.step.trim() === "") wrongs.push({ field: "aid-step", text: texts.step });
  if (aid.owner_id === "") wrongs.push({ field: "aid-owner", text: texts.owner });
  if (aid.due_on === "") wrongs.push({ field: "aid-due", text: texts.due });
  return wrongs;
}

const cell = (value: string | number): string =>
  /[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value);

const two = (value: number): string => value.toFixed(2);

// The figures as a table for a spreadsheet: a row for the whole and one for each group. What is
// hidden on the page is empty here.
export function csvOf(instruments: readonly InstrumentFigures[], heads: readonly string[]): string {
  const rows = instruments.flatMap((one) =>
    [{ by: "all", group: "all", came: one.came ?? null }, ...one.groups].map(
      ({ by, group, came }) => [
        nameOf(one.instrument),
        by,
        group,
        ...(came
          ? [
              came.people,
              two(came.before),
              two(came.before_sd),
              two(came.after),
              two(came.change),
              two(came.change_range.low),
              two(came.change_range.high),
              came.effect ? two(came.effect.g) : "",
              came.effect ? two(came.effect.low) : "",
              came.effect ? two(came.effect.high) : "",
              came.could_respond,
              came.response ? two(came.response.rate) : "",
              came.response ? two(came.response.low) : "",
              came.response ? two(came.response.high) : "",
            ]
          : Array<string>(14).fill("")),
      ],
    ),
  );
  return [heads, ...rows].map((row) => row.map(cell).join(",")).join("\r\n");
}
