import { createContext, useContext } from "react";

// Words: every sentence on a screen, in each language, kept beside the room that says it.
//
// A room's words are made with `words(en, es)`. A key that Spanish lacks, a key English does not
// have, or a wrong argument does not compile.
export const languages = ["en", "es"] as const;
export type Language = (typeof languages)[number];

type Translation<T> = {
  [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer A) => string
      ? (...args: A) => string
      : Translation<T[K]>;
};

export type Catalogue<T> = Record<Language, Translation<T>>;

export function words<const T>(en: T, es: Translation<NoInfer<T>>): Catalogue<T> {
  return { en: en as unknown as Translation<T>, es };
}

export const LanguageContext = createContext<Language>("en");

// Returns the language of the screen: "en" or "es".
export function useLanguage(): Language {
  return useContext(LanguageContext);
}

// Returns a room's words in the language of the screen.
export function useWords<T>(catalogue: Catalogue<T>): Translation<T> {
  return catalogue[useLanguage()];
}

// Returns the language a browser asks for, as far as we speak it.
export function languageOf(asked: readonly string[]): Language {
  const known = asked.map((tag) => tag.slice(0, 2)).find((tag) => tag === "en" || tag === "es");
  return known === "es" ? "es" : "en";
}
