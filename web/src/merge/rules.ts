import type { Schemas } from "../api/client";

export type Duplicates = Schemas["Duplicates"];
export type Pair = Schemas["Pair"];
export type Comparison = Schemas["Comparison"];
export type Side = Schemas["Side"];
export type Holding = Schemas["Holding"];
export type MergeRow = Schemas["MergeRow"];
export type Merge = Schemas["Merge"];
export type Field = Schemas["NewMerge"]["from_merged"][number];
export type Which = "one" | "other";

export const fields: readonly Field[] = [
  "given_name",
  "family_name",
  "preferred_name",
  "pronouns",
  "birth_date",
  "sex",
  "language",
  "phone",
  "email",
  "address",
];

export const otherOf: Record<Which, Which> = { one: "other", other: "one" };

// Returns a field's value as text; "" where nothing is known.
export function detailOf({ patient }: Side, field: Field): string {
  const value = patient[field];
  if (field === "sex" && value === "unknown") return "";
  return value ?? "";
}

// Returns the fields in which two records differ.
export function differing({ one, other }: Comparison): Field[] {
  return fields.filter((field) => detailOf(one, field) !== detailOf(other, field));
}

// Whose value a field has to begin with: the kept record's, unless only the other one has any.
export function usual(comparison: Comparison, kept: Which): Record<string, Which> {
  const chosen: Record<string, Which> = {};
  for (const field of differing(comparison))
    chosen[field] = detailOf(comparison[kept], field) === "" ? otherOf[kept] : kept;
  return chosen;
}

// Returns the fields that are taken from the record that goes.
export function fromMerged(chosen: Record<string, Which>, kept: Which): Field[] {
  return fields.filter((field) => chosen[field] === otherOf[kept]);
}

// Which of the two is usually kept: the one with the open stay, else the one with more on record.
export function usuallyKept({ one, other }: Comparison): Which {
  if (one.open_stay !== other.open_stay) return one.open_stay ? "one" : "other";
  const rows = ({ holdings }: Side) => holdings.reduce((sum, holding) => sum + holding.rows, 0);
  return rows(other) > rows(one) ? "other" : "one";
}

export function nameOf({ patient }: Side): string {
  return `${patient.given_name} ${patient.family_name}`.trim();
}
