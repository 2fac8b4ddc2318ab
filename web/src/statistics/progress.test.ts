import { expect, test } from "vitest";
import { type OnCourse, type Progress, progressLines } from "./progress";

const nothingToSay: OnCourse = {
  standing: "cannot_say",
  label: "too_few_people",
  people: 12,
  people_needed: 50,
};
const recovered: Progress = {
  before: 18,
  after: 9,
  week: 6,
  reliable_points: 6,
  change: "recovered",
  own_reliable_points: 10.24,
  change_by_own: "unchanged",
  response_share: 0.5,
  response: true,
  remission_below: 5,
  remission: false,
  course: nothingToSay,
};

test("each part is one sentence", () => {
  expect(progressLines("PHQ-9", recovered, "en")).toEqual([
    "PHQ-9 fell from 18 to 9, by 9 points.",
    "Recovered: better by at least 6 points, which is beyond the measure's own ups and downs, and out of the range of people in care.",
    "By this site's own figures it takes 10.2 points: no reliable change.",
    "Response: the score fell by at least 50%.",
    "No remission yet: the score is not below 5.",
    "Whether this is on track can't be said: people scored again at this site: 12; it takes 50.",
  ]);
});

test("each part is one sentence in Spanish, with its decimals", () => {
  const lines = progressLines("PHQ-9", recovered, "es");
  expect(lines).toHaveLength(6);
  expect(lines[0]).toBe("PHQ-9 bajó de 18 a 9: 9 puntos.");
  expect(lines[2]).toBe(
    "Según las cifras de este centro hacen falta 10,2 puntos: sin cambio fiable.",
  );
});

const bare: Progress = {
  before: 40,
  after: 41,
  week: 2,
  reliable_points: 10,
  change: "unchanged",
  course: nothingToSay,
};

test("what can't be said is left out", () => {
  expect(progressLines("WHO-5", bare, "en").slice(0, -1)).toEqual([
    "WHO-5 rose from 40 to 41, by 1 point.",
    "No reliable change: it takes 10 points to be beyond the measure's own ups and downs.",
  ]);
  expect(progressLines("WHO-5", { ...bare, after: 40 }, "en")[0]).toBe(
    "WHO-5 is at 40, as at intake.",
  );
});

const known: OnCourse = {
  standing: "on_track",
  label: "from_own_people",
  people: 83,
  people_needed: 50,
  expected: { score: 9.4, range: { low: 4.96, high: 13.84 } },
};
const lastTwo = (course: OnCourse) =>
  progressLines("PHQ-9", { ...recovered, course }, "en").slice(-2);

test("a course is said with its range and the people it comes from", () => {
  expect(lastTwo(known)).toEqual([
    "On track: by week 6, most people here who began alike are between 5 and 13.8.",
    "This comes from 83 people of this site. It says how they went, not what care did.",
  ]);
  expect(lastTwo({ ...known, standing: "not_on_track" })[0]).toMatch(/^Not on track: by week 6,/);
});

test.each([
  ["too_few_scores", /scored too seldom/],
  ["intake_not_seen", /nobody here began with such a score/],
  ["week_not_seen", /nobody here was followed for that long/],
] as const)("where there is %s, that is said", (label, line) => {
  expect(lastTwo({ ...nothingToSay, label })[1]).toMatch(line);
});
