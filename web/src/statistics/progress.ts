import type { Language } from "../words/words";
import { progressWords } from "./words";

export type Change = "recovered" | "improved" | "unchanged" | "deteriorated";

export type OnCourse = {
  standing: "on_track" | "not_on_track" | "cannot_say";
  label:
    | "from_own_people"
    | "too_few_people"
    | "too_few_scores"
    | "intake_not_seen"
    | "week_not_seen";
  people: number;
  people_needed: number;
  expected?: { score: number; range: { low: number; high: number } } | null;
};

// What one person's scores say, as src/stepwell/statistics/progress.h puts it together.
export type Progress = {
  before: number;
  after: number;
  week: number;
  reliable_points: number;
  change: Change;
  own_reliable_points?: number | null;
  change_by_own?: Change | null;
  response_share?: number | null;
  response?: boolean | null;
  remission_below?: number | null;
  remission?: boolean | null;
  course: OnCourse;
};

// A number as it is said: with a decimal at most, and a percentage without.
const said = (value: number, language: Language) =>
  value.toLocaleString(language, { maximumFractionDigits: 1 });
const percent = (share: number, language: Language) =>
  share.toLocaleString(language, { style: "percent" });

function movedLine(
  measure: string,
  { before, after }: Pick<Progress, "before" | "after">,
  language: Language,
) {
  const t = progressWords[language];
  const [first, last] = [said(before, language), said(after, language)];
  if (before === after) return t.stayed(measure, first);
  const by = t.points(said(Math.abs(after - before), language));
  return after < before ? t.fell(measure, first, last, by) : t.rose(measure, first, last, by);
}

function changeLines(progress: Progress, language: Language) {
  const t = progressWords[language];
  const points = (count: number) => t.points(said(count, language));
  const lines = [t.change[progress.change](points(progress.reliable_points))];
  if (progress.own_reliable_points != null && progress.change_by_own != null)
    lines.push(t.own(points(progress.own_reliable_points), t.short[progress.change_by_own]));
  return lines;
}

function lineLines(progress: Progress, language: Language) {
  const t = progressWords[language];
  const lines = [];
  if (progress.response != null && progress.response_share != null) {
    const share = percent(progress.response_share, language);
    lines.push(progress.response ? t.response(share) : t.noResponse(share));
  }
  if (progress.remission != null && progress.remission_below != null) {
    const below = said(progress.remission_below, language);
    lines.push(progress.remission ? t.remission(below) : t.noRemission(below));
  }
  return lines;
}

function courseLines({ course, week }: Pick<Progress, "course" | "week">, language: Language) {
  const t = progressWords[language];
  const people = said(course.people, language);
  if (course.label === "too_few_people")
    return [t.cannotSay.too_few_people(people, said(course.people_needed, language))];
  if (course.label !== "from_own_people") return [t.cannotSay[course.label]];
  if (!course.expected) return [];
  const { low, high } = course.expected.range;
  const line = course.standing === "not_on_track" ? t.offTrack : t.onTrack;
  return [line(said(week, language), said(low, language), said(high, language)), t.from(people)];
}

// Returns what `progress` says, a sentence for each part. `measure` is the
// measure's short name: "PHQ-9".
export function progressLines(measure: string, progress: Progress, language: Language): string[] {
  return [
    movedLine(measure, progress, language),
    ...changeLines(progress, language),
    ...lineLines(progress, language),
    ...courseLines(progress, language),
  ];
}

// The same of a measure of which no cut for a reliable change is known: how far the score moved, and
// whether that is on course.
export function courseSaid(
  measure: string,
  points: readonly { held_on: string; value: number }[],
  course: OnCourse,
  language: Language,
): string[] {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return [];
  const week = (Date.parse(last.held_on) - Date.parse(first.held_on)) / (7 * 86_400_000);
  return [
    movedLine(measure, { before: first.value, after: last.value }, language),
    ...courseLines({ course, week }, language),
  ];
}
