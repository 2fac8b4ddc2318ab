import type { Draft } from "./rules";

// Marks that wait for the network, kept in the browser by session and patient id, so that a reload
// or a dead tablet loses nothing. No names are kept.
export type Drafts = Record<string, Draft>;

const key = (session: string) => `stepwell.marks.${session}`;

export function readDrafts(session: string): Drafts {
  try {
    return JSON.parse(localStorage.getItem(key(session)) ?? "{}") as Drafts;
  } catch {
    return {};
  }
}

export function keepDrafts(session: string, drafts: Drafts) {
  try {
    if (Object.keys(drafts).length === 0) localStorage.removeItem(key(session));
    else localStorage.setItem(key(session), JSON.stringify(drafts));
  } catch {
    // A full or forbidden store: the draft still lives as long as the page.
  }
}
