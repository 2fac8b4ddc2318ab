import type { Reply } from "../kiosk/asking";
import type { Who } from "./clinic";
import type { phoneWords } from "./words";

type Words = (typeof phoneWords)["en"];

// Returns the year and day somebody wrote, or nothing when they can't be one.
export function whoOf(day: string, year: string): Who | undefined {
  const born_day = Number(day.trim());
  const born_year = Number(year.trim());
  const isDay = Number.isInteger(born_day) && born_day >= 1 && born_day <= 31;
  const isYear = Number.isInteger(born_year) && born_year >= 1900 && born_year <= 2100;
  return isDay && isYear ? { born_year, born_day } : undefined;
}

// Returns what stands in the way, in words. The server says at what time it opens.
export function troubleOf(
  reply: Exclude<Reply<unknown>, { is: "ok" | "revoked" }>,
  t: Words,
): string {
  if (reply.is === "throttled") return t.throttled(reply.waitSeconds);
  if (reply.is === "unreachable") return t.trouble.unreachable;
  const { code = "", text = "" } = reply;
  if (code === "too_early") return t.too_early(/\d\d:\d\d/.exec(text)?.[0] ?? "");
  const known: Record<string, string> = t.trouble;
  return known[code] ?? t.trouble.other;
}
