import type { QueryClient } from "@tanstack/react-query";
import { Refusal } from "./client";

// Live: what others change is shown within a second.
//
// The server says only which record changed; the page asks for it again, so a screen never shows
// what its reader may not see. The browser sends Last-Event-ID when it comes back by itself; a
// "reset" means too much was missed, and everything on screen is asked for again.
export interface Change {
  topic: string;
  resource: string;
  id: string;
  version: number;
}

export type LiveState = "live" | "waiting";

// Which kinds of answers a change makes old, by the first word of their key.
const answersTouched: Record<string, readonly string[]> = {
  attendance: [
    ...["today", "sheet", "summary", "timeline", "dose", "hours"],
    ...["group-note", "notes-due"],
  ],
  note: ["group-note", "notes-due", "notes", "note"],
  task: ["today", "sheet", "summary", "timeline", "outreach", "safety-plan"],
  episode: [
    ...["today", "summary", "timeline", "patients", "referrals", "referral", "hours"],
    "waitlist",
    "appointments",
    "calls",
  ],
  waitlist: [
    ...["waitlist", "referrals", "referral", "offer", "roster", "summary", "timeline"],
    "calls",
  ],
  roster: [
    "today",
    "sheet",
    "board",
    "summary",
    "timeline",
    "offer",
    "roster",
    "hours",
    "waitlist",
  ],
  schedule: [
    "today",
    "sheet",
    "board",
    "summary",
    "places",
    "substitutes",
    "staffing-gaps",
    "hours",
    "appointments",
  ],
  program: ["today", "offer", "board"],
  referral: ["referrals", "referral", "patients", "timeline", "summary", "calls"],
  firstcontact: ["calls", "contacts", "first-contact"],
  document: ["documents"],
  letter: ["letters"],
  availability: ["patient-availability"],
  careteam: ["care-team", "today"],
  safetyplan: ["safety-plan", "summary"],
  administration: [
    ...["measures", "measures-due", "administration", "summary", "today", "timeline"],
    "outcomes",
  ],
  outcome: ["outcomes", "today", "summary", "timeline"],
  screening: ["screening"],
  plan: ["plans", "summary", "hours", "group-note"],
  merge: ["duplicates", "summary", "patients", "today"],
  people: ["today", "sheet", "summary", "patients"],
  fhir: ["import", "referrals", "calls"],
  breakglass: ["openings", "summary"],
  oversight: ["audit-state"],
  outbox: ["notices"],
};

// Returns the first words of the keys to ask for again; undefined means all of them.
export function touchedBy(change: Pick<Change, "topic">): readonly string[] | undefined {
  return answersTouched[change.topic];
}

function changeOf(text: string): Change | undefined {
  try {
    return JSON.parse(text) as Change;
  } catch {
    return undefined;
  }
}

// A burst of changes (nine o'clock on a Monday) becomes one question.
const gatherMs = 120;
const retryMs = 3000;

// A denied answer stays denied whatever changes elsewhere, and each time it is asked for goes on
// record; the page that says so may be asking for a reason just now.
export const isDenied = (error: unknown) =>
  error instanceof Refusal && ["forbidden", "break_glass"].includes(error.code);

// Listens to a site until the returned function is called.
export function listen(
  site: string,
  queries: QueryClient,
  onState: (state: LiveState) => void,
): () => void {
  let source: EventSource | undefined;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let gathering: ReturnType<typeof setTimeout> | undefined;
  let everything = false;
  const touched = new Set<string>();

  const ask = () => {
    gathering = undefined;
    const all = everything;
    const kinds = new Set(touched);
    everything = false;
    touched.clear();
    void queries.invalidateQueries({
      predicate: ({ queryKey, state }) =>
        (all || kinds.has(String(queryKey[0]))) && !isDenied(state.error),
    });
  };
  const note = (kinds: readonly string[] | undefined) => {
    if (kinds) for (const kind of kinds) touched.add(kind);
    else everything = true;
    gathering ??= setTimeout(ask, gatherMs);
  };
  const open = () => {
    source = new EventSource(`/api/v1/live?site=${encodeURIComponent(site)}`);
    source.addEventListener("open", () => onState("live"));
    source.addEventListener("change", (event) => {
      const change = changeOf(event.data);
      if (change) note(touchedBy(change));
    });
    source.addEventListener("reset", () => note(undefined));
    source.addEventListener("error", () => {
      onState("waiting");
      if (source?.readyState !== EventSource.CLOSED) return;
      // The browser has given up (an expired session, a proxy): start over and miss nothing.
      retry = setTimeout(() => {
        note(undefined);
        open();
      }, retryMs);
    });
  };
  open();
  return () => {
    source?.close();
    clearTimeout(retry);
    clearTimeout(gathering);
  };
}
