import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import { type Language, LanguageContext, languageOf } from "../words/words";

// What somebody likes on this device: the language, the theme, and whether single letters work as
// shortcuts. Kept in the browser; it says nothing about a patient.
export type Theme = "auto" | "light" | "dark";

export interface Preferences {
  language: Language;
  theme: Theme;
  singleKeys: boolean;
}

const stored = "stepwell.preferences";

export function readPreferences(): Preferences {
  const usual: Preferences = {
    language: languageOf(navigator.languages ?? []),
    theme: "auto",
    singleKeys: true,
  };
  try {
    return { ...usual, ...JSON.parse(localStorage.getItem(stored) ?? "{}") };
  } catch {
    return usual;
  }
}

function keep(preferences: Preferences) {
  try {
    localStorage.setItem(stored, JSON.stringify(preferences));
  } catch {
    // A browser that keeps nothing still shows the choice until it is closed.
  }
}

interface Holder extends Preferences {
  prefer: (change: Partial<Preferences>) => void;
}

const PreferencesContext = createContext<Holder | undefined>(undefined);

export function usePreferences(): Holder {
  const holder = useContext(PreferencesContext);
  if (!holder) throw new Error("usePreferences is for what stands inside PreferencesProvider");
  return holder;
}

export function PreferencesProvider({ children }: { children: ReactNode }) {
  const [preferences, setPreferences] = useState(readPreferences);
  const { language, theme } = preferences;
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset.theme = theme;
  }, [language, theme]);
  const holder = useMemo(
    () => ({
      ...preferences,
      prefer: (change: Partial<Preferences>) =>
        setPreferences((before) => {
          const after = { ...before, ...change };
          keep(after);
          return after;
        }),
    }),
    [preferences],
  );
  return (
    <PreferencesContext.Provider value={holder}>
      <LanguageContext.Provider value={language}>{children}</LanguageContext.Provider>
    </PreferencesContext.Provider>
  );
}
