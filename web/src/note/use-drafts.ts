import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { answerOf, api, ifMatch, type Refusal, refusalOf } from "../api/client";
import { meQuery } from "../api/queries";
import type { Saving } from "../ui/saving";
import { type Drafts, keep, readKept } from "./kept";
import { groupNoteQuery } from "./queries";
import { type Draft, type GroupNote, isStored, lineOf, type Note, shared, sharedOf } from "./rules";

// The words under way on one group note. What the group did and each person's line are records of
// their own with versions of their own. A draft is kept in the browser with every key, sent when
// the fingers rest, and stays a draft until the server has answered for it.
export interface Writing {
  drafts: Drafts;
  savings: Record<string, Saving>;
  put: (of: string, draft: Draft) => void;
  drop: (of: string) => void; // keep what the server has
  flush: () => Promise<boolean>; // sends all now; whether nothing is left
}

const restMs = 500;
const againMs = 4000;

export function useDrafts(page: GroupNote, me: string): Writing {
  const session = page.session.id;
  const queries = useQueryClient();
  const [drafts, setDrafts] = useState(() => readKept(me, session));
  const [savings, setSavings] = useState<Record<string, Saving>>({});
  const latest = useRef(drafts);
  const underWay = useRef(new Map<string, Promise<void>>());
  const resting = useRef(new Map<string, ReturnType<typeof setTimeout>>());

  const change = useCallback(
    (of: string, draft: Draft | undefined) => {
      const { [of]: _, ...others } = latest.current;
      latest.current = draft ? { ...others, [of]: draft } : others;
      keep(me, session, latest.current);
      setDrafts(latest.current);
    },
    [me, session],
  );
  const say = useCallback((of: string, saving: Saving) => {
    setSavings((before) => ({ ...before, [of]: saving }));
  }, []);

  const deliver = useCallback(
    async (of: string, draft: Draft) => {
      say(of, { state: "saving" });
      try {
        const version = await send(queries, session, of, draft);
        const meanwhile = latest.current[of];
        if (meanwhile === draft) change(of, undefined);
        else if (meanwhile) change(of, { ...meanwhile, version });
        say(of, { state: "saved", at: new Date() });
      } catch (error) {
        const saving = await afterRefusal(queries, session, of, draft, refusalOf(error));
        if (saving.state === "saved" && latest.current[of] === draft) change(of, undefined);
        say(of, saving);
      }
    },
    [change, queries, say, session],
  );
  const sendNow = useCallback(
    async (of: string) => {
      clearTimeout(resting.current.get(of));
      await underWay.current.get(of);
      const draft = latest.current[of];
      if (!draft || underWay.current.has(of)) return underWay.current.get(of);
      const going = deliver(of, draft).finally(() => underWay.current.delete(of));
      underWay.current.set(of, going);
      return going;
    },
    [deliver],
  );

  const put = useCallback(
    (of: string, draft: Draft) => {
      change(of, draft);
      clearTimeout(resting.current.get(of));
      resting.current.set(
        of,
        setTimeout(() => void sendNow(of), restMs),
      );
    },
    [change, sendNow],
  );
  const drop = useCallback(
    (of: string) => {
      change(of, undefined);
      say(of, { state: "unchanged" });
    },
    [change, say],
  );
  const flush = useCallback(async () => {
    await Promise.all(Object.keys(latest.current).map(sendNow));
    return Object.keys(latest.current).length === 0;
  }, [sendNow]);

  useResend(latest, savings, sendNow);
  return { drafts, savings, put, drop, flush };
}

// Sends a draft and shows what the server has now. Returns its version.
async function send(queries: QueryClient, session: string, of: string, draft: Draft) {
  const headers = ifMatch(draft.version);
  const { queryKey } = groupNoteQuery(queries, session);
  if (of === shared) {
    const narrative = await answerOf(
      api.PUT("/api/v1/sessions/{session}/narrative", {
        params: { path: { session } },
        headers,
        body: { words: draft.words },
      }),
    );
    queries.setQueryData(queryKey, (page) => page && { ...page, narrative });
    return narrative.version;
  }
  const note = await answerOf(
    api.PUT("/api/v1/sessions/{session}/lines/{patient}", {
      params: { path: { session, patient: of } },
      headers,
      body: {
        response: draft.words,
        next_step: draft.next,
        ...(draft.participation && { participation: draft.participation }),
        ...(draft.goal && { goal_id: draft.goal }),
      },
    }),
  );
  queries.setQueryData(queryKey, (page) => page && withNote(page, note));
  return note.version;
}

function withNote(page: GroupNote, note: Note): GroupNote {
  const rows = page.rows.map((row) =>
    row.person.patient_id === note.patient_id ? { ...row, note } : row,
  );
  return { ...page, rows };
}

// Returns where a draft stands that the server has not taken.
async function afterRefusal(
  queries: QueryClient,
  session: string,
  of: string,
  draft: Draft,
  { code, problem }: Refusal,
): Promise<Saving> {
  const finding = problem.findings[0]?.code ?? code;
  if (code === "unauthenticated") void queries.invalidateQueries(meQuery);
  if (waits.includes(code)) return { state: "kept" };
  const now = await queries
    .fetchQuery({ ...groupNoteQuery(queries, session), staleTime: 0 })
    .catch(() => undefined);
  const row = now?.rows.find(({ person }) => person.patient_id === of);
  const stored = of === shared ? now && sharedOf(now, undefined) : row && lineOf(row, undefined);
  if (stored && isStored(draft, stored)) return { state: "saved", at: new Date() };
  if (code === "stale" || code === "precondition_required") return { state: "conflict" };
  return { state: "refused", code: finding, text: problem.title };
}

// What will pass by itself: no network, a restarting server, a session to be renewed.
const waits = ["offline", "unavailable", "throttled", "unauthenticated", "internal"];

// Sends what waits: at once when the page opens with drafts of last time, then every few seconds
// and whenever the browser says the network is back. What is left when the page goes is sent too.
function useResend(
  drafts: { current: Drafts },
  savings: Record<string, Saving>,
  send: (of: string) => Promise<void> | undefined,
) {
  useEffect(() => {
    const all = () => {
      for (const of of Object.keys(drafts.current)) void send(of);
    };
    all();
    return all;
  }, [drafts, send]);
  const waiting = Object.entries(savings).filter(([, { state }]) => state === "kept");
  const key = waiting.map(([of]) => of).join();
  useEffect(() => {
    if (!key) return;
    const again = () => {
      for (const of of key.split(",")) void send(of);
    };
    const timer = setInterval(again, againMs);
    window.addEventListener("online", again);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", again);
    };
  }, [key, send]);
}
