// What part of the record is shown. It is in the page's address: ids, days and words only, never a
// name.
export const kinds = ["looked", "changed", "denied", "signed_in", "break_glass"] as const;
export type Kind = (typeof kinds)[number];

export interface Filter {
  from?: string; // a day
  to?: string;
  staff?: string;
  patient?: string;
  kind?: Kind;
  site?: string;
}

const isDay = (word: unknown) => typeof word === "string" && /^\d{4}-\d\d-\d\d$/.test(word);
const isId = (word: unknown) =>
  typeof word === "string" && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(word);
const isKind = (word: unknown) => kinds.includes(word as Kind);

const checks: Record<keyof Filter, (word: unknown) => boolean> = {
  from: isDay,
  to: isDay,
  staff: isId,
  patient: isId,
  kind: isKind,
  site: isId,
};

// Returns what of an address's query is a filter; the rest is dropped.
export function filterOf(search: Record<string, unknown>): Filter {
  const known = Object.entries(checks).filter(([name, fits]) => fits(search[name]));
  return Object.fromEntries(known.map(([name]) => [name, search[name]])) as Filter;
}

// Returns `filter` with one part changed; nothing for a part that is no longer asked about.
export function withPart<K extends keyof Filter>(
  filter: Filter,
  part: K,
  value: Filter[K] | "",
): Filter {
  const { [part]: _, ...rest } = filter;
  return value ? { ...rest, [part]: value } : rest;
}

export const isEverything = (filter: Filter) => Object.keys(filter).length === 0;
