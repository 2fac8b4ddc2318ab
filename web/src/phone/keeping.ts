import { newKey } from "../kiosk/asking";

// What a person's own phone keeps: their link's secret, and what the phone calls itself. Neither
// opens anything without the year and day they were born; nothing else about them is ever stored.
const TOKEN = "stepwell_phone_link";
const KEY = "stepwell_phone_key";

// Returns the secret that stands after the # of the address, which no browser sends to a server,
// and takes it out of there, so that it is in no history either. Without one, the last that worked.
export function takeToken(): string | null {
  const given = location.hash.slice(1);
  if (!given) return localStorage.getItem(TOKEN);
  history.replaceState(null, "", location.pathname);
  return given;
}

export function keepToken(token: string): void {
  localStorage.setItem(TOKEN, token);
}

export function forgetToken(): void {
  localStorage.removeItem(TOKEN);
}

// Returns what this phone calls itself, always the same.
export function phoneKey(): string {
  const kept = localStorage.getItem(KEY);
  if (kept) return kept;
  const made = newKey();
  localStorage.setItem(KEY, made);
  return made;
}
