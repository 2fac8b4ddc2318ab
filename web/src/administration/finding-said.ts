import type { Finding } from "../api/client";
import { useWords } from "../words/words";
import { itemOf } from "./rules";
import { administrationWords } from "./words";

// Returns what is wrong with answers in our words; what we have none for, in the server's.
export function useFindingSaid(): (finding: Finding) => string {
  const { found } = useWords(administrationWords);
  return ({ code, field, text }) => {
    const words = (found as Record<string, string | ((id: string) => string)>)[code];
    return typeof words === "function" ? words(itemOf(field) ?? "") : (words ?? text);
  };
}
