import type { Language } from "../words/words";

// The clock on the wall: all the time a kiosk tells, and no more than it must fetch.
const locales: Record<Language, string> = { en: "en-US", es: "es-US" };

const formats = new Map<string, Intl.DateTimeFormat>();

export function format(
  language: Language,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  let found = formats.get(key);
  if (!found) {
    found = new Intl.DateTimeFormat(locales[language], options);
    formats.set(key, found);
  }
  return found;
}

// Returns "9:05 AM" at the site; "9:05 a. m." in Spanish.
export function clockTime(instant: string, timeZone: string, language: Language): string {
  return format(language, { hour: "numeric", minute: "2-digit", timeZone }).format(
    new Date(instant),
  );
}
