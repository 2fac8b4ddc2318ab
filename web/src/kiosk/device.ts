import { type Language, languageOf } from "../words/words";

// The one thing a tablet keeps: its own token. Nothing about a patient is ever stored.
const TOKEN = "stepwell_kiosk_token";

export function keptToken(): string | null {
  return localStorage.getItem(TOKEN);
}

export function keepToken(token: string): void {
  localStorage.setItem(TOKEN, token);
}

export function forgetToken(): void {
  localStorage.removeItem(TOKEN);
}

// The language a tablet speaks while nobody is there.
export function homeLanguage(): Language {
  return languageOf(navigator.languages);
}
