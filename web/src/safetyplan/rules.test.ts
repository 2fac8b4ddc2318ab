import { describe, expect, test } from "vitest";
import { patientSafetyPlan, reviewed, safetyLine, safetyPlanOf } from "../testing/safety-plans";
import {
  beginning,
  canAdd,
  changedRow,
  dialOf,
  isChanged,
  lastLook,
  onlyIn,
  ownLine,
  PARTS,
  paperSize,
  phoneId,
  toLines,
  withoutRow,
  withRow,
  wordsId,
  wrongsFrom,
  wrongsIn,
} from "./rules";
import { safetyPlanWords } from "./words";

const says = safetyPlanWords.en.findings;
const walk = safetyLine();
const doctor = safetyLine({ part: "professionals", words: "Dr. Okafor", phone: "555-0100" });

test.each([
  ["(555) 010-0143", "5550100143"],
  ["+1 555.010.0143", "+15550100143"],
  ["988", "988"],
  ["555-0199 ext. 4", undefined],
  ["text HOME to 741741", undefined],
  ["55", undefined],
  ["", undefined],
])("%s is dialled as %s", (phone, expected) => {
  expect(dialOf(phone)).toBe(expected);
});

test.each([
  ["988", undefined],
  [" ", undefined],
  ["555-0911", "555-0911"],
])("the clinic's own line beside 988: %s", (crisis_line, expected) => {
  expect(ownLine({ crisis_line })).toBe(expected);
});

test("two plans differ in the lines that one of them has", () => {
  const louder = { ...doctor, phone: "555-0101" };
  expect(onlyIn([walk, doctor], [doctor, walk])).toEqual([]);
  expect(onlyIn([walk, doctor], [louder])).toEqual([walk, doctor]);
  expect(onlyIn([louder], [walk, doctor])).toEqual([louder]);
});

test("a plan is printed as large as one page holds", () => {
  const lines = (count: number, words: string) => Array(count).fill(safetyLine({ words }));
  expect(paperSize(lines(28, "Walk"))).toBe("large");
  expect(paperSize(lines(29, "Walk"))).toBe("medium");
  expect(paperSize(lines(14, "x".repeat(90)))).toBe("large");
  expect(paperSize(lines(14, "x".repeat(91)))).toBe("medium");
  expect(paperSize(lines(36, "x".repeat(100)))).toBe("small");
});

describe("what is being written", () => {
  test("begins with a row to write into in each part", () => {
    const { rows } = beginning([walk, { ...walk, words: "Swim" }]);
    expect(rows.map(({ part }) => part)).toEqual(["warning_signs", "alone", ...PARTS.slice(1)]);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(7);
  });

  test("is unchanged by blank rows and blanks around words, and by nothing else", () => {
    const begun = beginning([walk]);
    const row = begun.rows[1];
    expect(isChanged(begun, [walk])).toBe(false);
    expect(isChanged(withRow(begun, "people"), [walk])).toBe(false);
    expect(isChanged(changedRow(begun, row?.key ?? -1, { words: ` ${walk.words} ` }), [walk])).toBe(
      false,
    );
    expect(isChanged(changedRow(begun, row?.key ?? -1, { words: "Swim" }), [walk])).toBe(true);
    expect(isChanged(withoutRow(begun, row?.key ?? -1), [walk])).toBe(true);
  });

  test("gets its next row after the one that was written, up to six", () => {
    let writing = beginning([walk, { ...walk, words: "Swim" }]);
    const first = writing.rows.find(({ part }) => part === "alone")?.key ?? -1;
    writing = withRow(writing, "alone", first);
    const words = writing.rows.filter(({ part }) => part === "alone").map((row) => row.words);
    expect(words).toEqual([walk.words, "", "Swim"]);
    for (let n = 0; n < 9; n += 1) writing = withRow(writing, "alone");
    expect(writing.rows.filter(({ part }) => part === "alone")).toHaveLength(6);
    expect(canAdd(writing, "alone")).toBe(false);
    expect(canAdd(writing, "people")).toBe(true);
  });

  test("is sent without what is blank", () => {
    expect(toLines(withRow(beginning([walk, doctor]), "alone"))).toEqual([walk, doctor]);
  });

  test("lacks a line, words or a professional's number", () => {
    const empty = beginning([]);
    expect(wrongsIn(empty, says)).toEqual([
      { field: wordsId(empty.rows[0]?.key ?? -1), text: says.no_lines },
    ]);
    const lacking = beginning([
      walk,
      safetyLine({ part: "people", words: "", phone: "555-0100" }),
      { ...doctor, phone: "" },
    ]);
    const at = (part: string) => lacking.rows.find((row) => row.part === part)?.key ?? -1;
    expect(wrongsIn(lacking, says)).toEqual([
      { field: wordsId(at("people")), text: says.missing },
      { field: phoneId(at("professionals")), text: says.phone },
    ]);
    expect(wrongsIn(beginning([walk, doctor]), says)).toEqual([]);
  });

  test("shows what the server found at the row that was sent", () => {
    const writing = beginning([walk, doctor]);
    const key = writing.rows.find(({ part }) => part === "professionals")?.key ?? -1;
    const finding = (code: string, field: string) => ({ code, field, text: "as the server says" });
    expect(
      wrongsFrom(
        [finding("not_a_phone", "/lines/1/phone"), finding("a_new_code", "/lines")],
        writing,
        says,
      ),
    ).toEqual([
      { field: phoneId(key), text: says.not_a_phone },
      { field: undefined, text: "as the server says" },
    ]);
  });
});

test("the last look is the latest review, else the saving", () => {
  expect(lastLook({ latest: null })).toBeUndefined();
  expect(lastLook(patientSafetyPlan())).toMatchObject({ by: "Theo Brook", review: false });
  expect(lastLook({ latest: safetyPlanOf(undefined, [reviewed]) })).toMatchObject({
    by: "Lena Marsh",
    review: true,
  });
});
