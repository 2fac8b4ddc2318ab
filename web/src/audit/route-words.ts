import { words } from "../words/words";
import { whatEn } from "./route-words-en";
import { whatEs } from "./route-words-es";

// What each request to the server is to a person, by the name the record has for it. A request
// without words here fails the test; nobody is ever shown a request's own name.
export const routeWords = words(
  {
    somethingElse: "Something else",
    what: whatEn as Whats,
  },
  {
    somethingElse: "Otra cosa",
    what: whatEs as Whats,
  },
);

type Whats = Record<string, string>;

// Returns the words for what an event did; "stepwell user add" is "stepwell user".
export function whatWords(t: { somethingElse: string; what: Whats }, what: string): string {
  const command = what.startsWith("stepwell user ") ? "stepwell user" : what;
  return t.what[command] ?? t.somethingElse;
}
