import type { Language } from "../words/words";

// A date as somebody types it: eight digits in the order in which it is said in their language.

export type Part = "month" | "day" | "year";

const ORDER: Record<Language, readonly Part[]> = {
  en: ["month", "day", "year"],
  es: ["day", "month", "year"],
};
const DIGITS: Record<Part, number> = { month: 2, day: 2, year: 4 };

export const DATE_LENGTH = 8;

export type Slot = { part: Part; typed: string; length: number };

// Returns the three parts, each with as much of it as has been typed.
export function slotsOf(digits: string, language: Language): Slot[] {
  let from = 0;
  return ORDER[language].map((part) => {
    const length = DIGITS[part];
    const typed = digits.slice(from, from + length);
    from += length;
    return { part, typed, length };
  });
}

// Returns the day that was typed, "1988-03-07"; nothing when there is none or it is to come.
export function dateOf(digits: string, language: Language, now: Date): string | undefined {
  const said = Object.fromEntries(
    slotsOf(digits, language).map(({ part, typed }) => [part, typed]),
  );
  const day = `${said.year}-${said.month}-${said.day}`;
  const read = new Date(`${day}T00:00:00Z`);
  const isOne = !Number.isNaN(read.getTime()) && read.toISOString().startsWith(day);
  return isOne && read <= now && day >= "1900" ? day : undefined;
}
