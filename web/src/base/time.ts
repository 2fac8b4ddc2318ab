import type { Language } from "../words/words";
import { clockTime, format } from "./clock";

export { clockTime };

// Time as people say it. An instant is a moment in UTC and needs the site's zone to be read; a day
// is a page of the clinic's calendar and has none.
const noon = (day: string) => new Date(`${day}T12:00:00Z`);

// Returns "Mon, Nov 16".
export function shortDay(day: string, language: Language): string {
  return format(language, {
    weekday: "short",
    month: "short",
    day: "numeric",
    timeZone: "UTC",
  }).format(noon(day));
}

// Returns "Monday, November 16".
export function longDay(day: string, language: Language): string {
  return format(language, {
    weekday: "long",
    month: "long",
    day: "numeric",
    timeZone: "UTC",
  }).format(noon(day));
}

// Returns "Nov 16, 2026", for a day that may be long ago.
export function fullDay(day: string, language: Language): string {
  return format(language, {
    year: "numeric",
    month: "short",
    day: "numeric",
    timeZone: "UTC",
  }).format(noon(day));
}

// Returns "9:05 AM" for a minute of the wall clock's day: 545.
export function wallTime(minute: number, language: Language): string {
  return clockTime(new Date(minute * 60_000).toISOString(), "UTC", language);
}

// Returns the day an instant falls on at the site: "2026-11-16".
export function dayOf(instant: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  return parts.format(new Date(instant));
}

// Returns the day `count` days after `day`.
export function addDays(day: string, count: number): string {
  const date = noon(day);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}

// Returns the Monday of the day's week.
export function mondayOf(day: string): string {
  return addDays(day, -((noon(day).getUTCDay() + 6) % 7));
}

// Returns whole years from `birth` to `day`.
export function ageOn(birth: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return day.slice(5) < birth.slice(5) ? years - 1 : years;
}

// Returns "9 h", "7 h 30 min", "45 min". The same in both languages.
export function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

// Returns the whole minutes from one instant to another; negative when `until` is earlier.
export function minutesBetween(from: string, until: string): number {
  return Math.round((Date.parse(until) - Date.parse(from)) / 60_000);
}

// Whether an instant is midnight at the site: the end of the day before, when it is said of
// something due.
export function isEndOfDay(instant: string, timeZone: string): boolean {
  const time = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" });
  return time.format(new Date(instant)) === "00:00";
}
