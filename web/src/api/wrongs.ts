import type { Wrong } from "../ui/error-summary";
import { type Finding, refusalOf } from "./client";

// How a finding is worded that names something: a room, a person, a day.
export type Named = Record<string, (...params: string[]) => string>;

// Returns a finding in the reader's words; in the server's where there are none.
export function textOf(
  { code, text, params = [] }: Finding,
  words: Record<string, string>,
  named: Named = {},
): string {
  return (params.length > 0 && named[code]?.(...params)) || (words[code] ?? text);
}

// Returns what the server found as lines that lead to their fields: "/roles/1/site_id" to "roles".
export function wrongsOf(
  error: unknown,
  words: Record<string, string>,
  named: Named = {},
): Wrong[] {
  if (!error) return [];
  const { findings, title } = refusalOf(error).problem;
  if (findings.length === 0) return [{ text: title }];
  return findings.map((finding) => ({
    field: finding.field.split("/")[1],
    text: textOf(finding, words, named),
  }));
}
