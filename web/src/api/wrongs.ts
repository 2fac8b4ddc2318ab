import type { Wrong } from "../ui/error-summary";
import { refusalOf } from "./client";

// Returns what the server found as lines that lead to their fields: "/roles/1/site_id" to "roles".
export function wrongsOf(error: unknown, words: Record<string, string>): Wrong[] {
  if (!error) return [];
  const { findings, title } = refusalOf(error).problem;
  if (findings.length === 0) return [{ text: title }];
  return findings.map(({ code, field, text }) => ({
    field: field.split("/")[1],
    text: words[code] ?? text,
  }));
}
