import type { Finding } from "../api/client";
import type { Wrong } from "../ui/error-summary";
import type { PatientSafetyPlan, SafetyLine, SafetyPart } from "./queries";

export const PARTS: readonly SafetyPart[] = [
  "warning_signs",
  "alone",
  "company",
  "people",
  "professionals",
  "surroundings",
];
export const MOST_LINES = 6; // of one part, as the server keeps it
export const NATIONAL_LINE = "988"; // 988 Suicide & Crisis Lifeline, SAMHSA, since July 2022
export const EMERGENCY = "911";

export const takesPhone = (part: SafetyPart) => part === "people" || part === "professionals";

export const linesOf = (lines: readonly SafetyLine[], part: SafetyPart) =>
  lines.filter((line) => line.part === part);

// Returns the versions that are not the plan: those before, and those that were voided.
export const earlierOf = ({ latest, versions }: Pick<PatientSafetyPlan, "latest" | "versions">) =>
  versions.filter(({ id }) => id !== latest?.version.id);

// Returns the clinic's own crisis line, where it is another than the national one.
export function ownLine({ crisis_line }: Pick<PatientSafetyPlan, "crisis_line">) {
  const line = crisis_line.trim();
  return line === NATIONAL_LINE ? undefined : line || undefined;
}

// Returns what a telephone dials for `phone`; nothing where words stand between its digits.
export function dialOf(phone: string): string | undefined {
  if (!/^[\d\s()+./-]+$/.test(phone)) return undefined;
  const digits = phone.replace(/[^\d+]/g, "");
  return digits.length >= 3 ? digits : undefined;
}

// Returns the lines of `one` that `other` does not have.
export function onlyIn(
  one: readonly SafetyLine[],
  other: readonly SafetyLine[],
): readonly SafetyLine[] {
  return one.filter(
    (line) =>
      !other.some(
        ({ part, words, phone }) =>
          part === line.part && words === line.words && phone === line.phone,
      ),
  );
}

// How large a plan is printed, so that the longest still fits one page: by the lines its words take
// up in half the page's width. Measured on Letter and A4, in tests/browser/safety-plan.test.js.
export function paperSize(lines: readonly SafetyLine[]): "large" | "medium" | "small" {
  const rows = lines.reduce(
    (sum, { words, phone }) => sum + Math.ceil(words.length / (phone ? 28 : 45)),
    0,
  );
  if (rows <= 28) return "large";
  return rows <= 42 ? "medium" : "small";
}

// A line under way, with a key that it keeps wherever it moves.
export interface Row extends SafetyLine {
  key: number;
}

// The rows of an editor. Each part has one at least, to be written into.
export interface Writing {
  rows: readonly Row[];
  next: number; // the key of the next row
}

const isBlank = ({ words, phone }: SafetyLine) => words.trim() === "" && phone.trim() === "";

export function beginning(lines: readonly SafetyLine[]): Writing {
  let next = 0;
  const rows = PARTS.flatMap((part) => {
    const known = linesOf(lines, part);
    const shown = known.length > 0 ? known : [{ part, words: "", phone: "" }];
    return shown.map((line) => ({ ...line, key: next++ }));
  });
  return { rows, next };
}

export const canAdd = ({ rows }: Writing, part: SafetyPart) =>
  linesOf(rows, part).length < MOST_LINES;

// Adds a blank row to a part, after the row with the key `after` or as its last.
export function withRow(writing: Writing, part: SafetyPart, after?: number): Writing {
  if (!canAdd(writing, part)) return writing;
  const row = { part, words: "", phone: "", key: writing.next };
  const at = after ?? writing.rows.findLast((one) => one.part === part)?.key;
  const place = writing.rows.findIndex(({ key }) => key === at) + 1;
  return { rows: writing.rows.toSpliced(place, 0, row), next: writing.next + 1 };
}

export function withoutRow({ rows, next }: Writing, key: number): Writing {
  return { rows: rows.filter((row) => row.key !== key), next };
}

export function changedRow(
  { rows, next }: Writing,
  key: number,
  change: Partial<Pick<Row, "words" | "phone">>,
): Writing {
  return { rows: rows.map((row) => (row.key === key ? { ...row, ...change } : row)), next };
}

const written = ({ rows }: Writing) => rows.filter((row) => !isBlank(row));

// Returns what to send: rows without a word are none.
export function toLines(writing: Writing): SafetyLine[] {
  return written(writing).map(({ part, words, phone }) => ({
    part,
    words: words.trim(),
    phone: phone.trim(),
  }));
}

// Whether `writing` says something else than `lines`.
export function isChanged(writing: Writing, lines: readonly SafetyLine[]): boolean {
  const bare = (all: readonly SafetyLine[]) =>
    JSON.stringify(all.map(({ part, words, phone }) => [part, words, phone]));
  return bare(toLines(writing)) !== bare(lines);
}

export const wordsId = (key: number) => `safety-words-${key}`;
export const phoneId = (key: number) => `safety-phone-${key}`;

type Says = Record<"missing" | "phone" | "no_lines" | "too_long" | "not_a_phone", string>;

// Returns what keeps `writing` from being sent, by the control it is mended in.
export function wrongsIn(writing: Writing, says: Says): Wrong[] {
  const rows = written(writing);
  const first = writing.rows[0];
  if (rows.length === 0)
    return [{ field: first ? wordsId(first.key) : undefined, text: says.no_lines }];
  return rows.flatMap(({ key, part, words, phone }) => [
    ...(words.trim() === "" ? [{ field: wordsId(key), text: says.missing }] : []),
    ...(part === "professionals" && phone.trim() === ""
      ? [{ field: phoneId(key), text: says.phone }]
      : []),
  ]);
}

// Returns what the server found wrong, at the controls of the rows that were sent.
export function wrongsFrom(
  findings: readonly Finding[],
  writing: Writing,
  says: Readonly<Record<string, string>>,
): Wrong[] {
  const rows = written(writing);
  return findings.map(({ code, field, text }) => {
    const [, place = "", name] = /^\/lines\/(\d+)\/(words|phone)$/.exec(field) ?? [];
    const key = rows[Number(place)]?.key;
    const at = name === "phone" ? phoneId : wordsId;
    return { field: place && key !== undefined ? at(key) : undefined, text: says[code] ?? text };
  });
}

// Returns when somebody last made sure that the plan is right, and who.
export function lastLook({ latest }: Pick<PatientSafetyPlan, "latest">) {
  const review = latest?.reviews[0];
  if (review) return { at: review.reviewed_at, by: review.reviewed_by_name, review: true };
  return latest
    ? { at: latest.version.saved_at, by: latest.version.saved_by_name, review: false }
    : undefined;
}
