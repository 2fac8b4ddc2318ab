import { describe, expect, it } from "vitest";
import type { InstrumentFigures, NewAid, Series } from "./queries";
import { chosenSeries, csvOf, eventsOf, gravity, noLines, spanOf, wrongsIn } from "./rules";

const phq9: Series = {
  instrument: "phq-9",
  title: "Patient Health Questionnaire",
  least: 0,
  most: 27,
  better: "lower",
  bands: [0, 5, 10, 15, 20].map((min) => ({ min, max: min + 4, label: `from ${min}` })),
  points: [
    { administration_id: "a", held_on: "2026-10-01", value: 18, band: "from 15" },
    { administration_id: "b", held_on: "2026-10-15", value: 12, band: "from 10" },
  ],
};
const texts = {
  concern: (area: string) => `concern ${area}`,
  nothing: "nothing",
  step: "step",
  owner: "owner",
  due: "due",
  areas: {
    alliance: "alliance",
    motivation: "motivation",
    support: "support",
    medication: "medication",
    dose: "dose",
    level_of_care: "level",
  },
};
const right: NewAid = {
  instrument: "phq-9",
  lines: noLines().map((line) => ({ ...line, finding: "no_concern" as const })),
  step: "Call",
  owner_id: "t",
  due_on: "2026-10-20",
};

describe("a series", () => {
  it("is the one asked for, else the first", () => {
    const gad7 = { ...phq9, instrument: "gad-7" };
    expect(chosenSeries([phq9, gad7], "gad-7")).toBe(gad7);
    expect(chosenSeries([phq9, gad7], "unknown")).toBe(phq9);
    expect(chosenSeries([])).toBeUndefined();
  });

  it("reaches from its first event to today, or to the discharge", () => {
    const admitted = { kind: "admitted" as const, on: "2026-09-30", what: "" };
    const span = spanOf(phq9, [admitted], "2026-10-20");
    expect(span.at("2026-09-30")).toBe(0);
    expect(span.at("2026-10-20")).toBe(1);
    const left = { kind: "discharged" as const, on: "2026-10-16", what: "" };
    expect(spanOf(phq9, [admitted, left], "2027-01-01").at("2026-10-16")).toBe(1);
  });

  it("is graver upwards, or downwards where more is better", () => {
    expect([0, 1, 2, 3, 4].map((band) => gravity(phq9, band))).toEqual([0, 1, 2, 3, 4]);
    expect(gravity({ ...phq9, better: "higher" }, 0)).toBe(4);
  });

  it("shows decisions about itself alone", () => {
    const about = (what: string) => ({ kind: "decision" as const, on: "2026-10-02", what });
    expect(eventsOf(phq9, [about("phq-9"), about("gad-7")])).toHaveLength(1);
  });
});

describe("an aid", () => {
  it("may be sent when everything is said", () => {
    expect(wrongsIn(right, texts)).toEqual([]);
  });

  it("names every field that is missing", () => {
    const empty = { ...right, lines: noLines(), step: " ", owner_id: "", due_on: "" };
    expect(wrongsIn(empty, texts).map(({ text }) => text)).toEqual([
      "nothing",
      "step",
      "owner",
      "due",
    ]);
  });

  it("asks what a concern is", () => {
    const lines = right.lines.map((line) =>
      line.area === "dose" ? { ...line, finding: "concern" as const } : line,
    );
    expect(wrongsIn({ ...right, lines }, texts)).toEqual([
      { field: "aid-dose", text: "concern dose" },
    ]);
  });
});

describe("the table for a spreadsheet", () => {
  it("has a row for the whole and each group, and nothing of who is hidden", () => {
    const came = {
      people: 20,
      before: 16,
      before_sd: 4,
      after: 10,
      change: -6,
      change_range: { low: -8, high: -4 },
      effect: { d: 1.5, g: 1.44, low: 1, high: 2 },
      could_respond: 20,
      response: { rate: 0.5, low: 0.3, high: 0.7 },
    };
    const one = {
      instrument: "phq-9",
      title: "PHQ-9",
      domain: "symptoms",
      lower_is_better: true,
      came,
      lost: 2,
      groups: [{ by: "track", group: 'Evening, "SUD"', came: null }],
    } as InstrumentFigures;
    const rows = csvOf([one], ["a", "b"]).split("\r\n");
    expect(rows[0]).toBe("a,b");
    expect(rows[1]).toBe(
      "PHQ-9,all,all,20,16.00,4.00,10.00,-6.00,-8.00,-4.00,1.44,1.00,2.00,20,0.50,0.30,0.70",
    );
    expect(rows[2]).toBe('PHQ-9,track,"Evening, ""SUD""",,,,,,,,,,,,,,');
  });
});
