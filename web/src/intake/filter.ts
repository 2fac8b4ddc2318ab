// What part of the intake list is shown. Apart from the list's own code, because the address of the
// page is read before that code is fetched.
export const allFilters = [
  "open",
  "to_match",
  "urgent",
  "received",
  "admitted",
  "declined",
] as const;
export type Filter = (typeof allFilters)[number];

export function isFilter(word: unknown): word is Filter {
  return allFilters.includes(word as Filter);
}
