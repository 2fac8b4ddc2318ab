import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { refusalOf } from "../api/client";
import { meQuery } from "../api/queries";
import { keepOne, readOne } from "../note/kept";
import type { Saving } from "../ui/saving";
import { type VisitDraft, type VisitNote, visitQuery, writeVisit } from "./queries";
import { beginningOf, isSame, storedOf } from "./rules";

// A note of a visit under way: kept in the browser with every key, sent when the fingers rest, one
// sending at a time, and a draft until the server has answered for it.
export interface VisitWriting {
  says: VisitDraft;
  saving: Saving;
  version: number;
  theirs: VisitDraft | undefined; // what somebody else saved meanwhile
  put: (says: VisitDraft) => void;
  keepMine: () => void;
  keepTheirs: () => void;
  flush: () => Promise<number | undefined>; // the version that is saved; nothing when it is not
  forget: () => void; // it was signed or discarded
}

interface Kept {
  version: number; // that it was written over
  says: VisitDraft;
}

const restMs = 500;
const againMs = 4000;

// What will pass by itself: no network, a restarting server, a session to be renewed.
const waits = ["offline", "unavailable", "throttled", "unauthenticated", "internal"];

export function useVisitDraft(me: string, page: VisitNote): VisitWriting {
  const queries = useQueryClient();
  const id = page.note.id;
  const [begun] = useState(() => readOne<Kept>(me, id));
  const [says, setSays] = useState(begun?.says ?? beginningOf(page));
  const [saving, setSaving] = useState<Saving>({ state: "unchanged" });
  const [theirs, setTheirs] = useState<VisitNote>();
  const latest = useRef(says);
  const known = useRef<Kept>({ version: begun?.version ?? page.version, says: storedOf(page) });
  const touched = useRef(Boolean(begun));
  const underWay = useRef<Promise<void>>(undefined);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);
  const over = useRef(false);

  const keep = useCallback(
    (next: VisitDraft | undefined) =>
      keepOne(me, id, next && ({ version: known.current.version, says: next } satisfies Kept)),
    [me, id],
  );
  const settle = useCallback(
    (version: number, stored: VisitDraft) => {
      known.current = { version, says: stored };
      keep(isSame(latest.current, stored) ? undefined : latest.current);
      setSaving({ state: "saved", at: new Date() });
    },
    [keep],
  );

  const send = useCallback(async () => {
    await underWay.current;
    const sent = latest.current;
    if (over.current || isSame(sent, known.current.says)) return;
    setSaving({ state: "saving" });
    try {
      const note = await writeVisit(id, known.current.version, sent);
      settle(note.version, sent);
      queries.setQueryData(
        visitQuery(id).queryKey,
        (before) => before && { ...before, note, answers: sent.answers, version: note.version },
      );
    } catch (error) {
      const { code, problem } = refusalOf(error);
      if (code === "unauthenticated") void queries.invalidateQueries(meQuery);
      if (waits.includes(code)) return setSaving({ state: "kept" });
      const finding = problem.findings[0];
      const now = await queries
        .fetchQuery({ ...visitQuery(id), staleTime: 0 })
        .catch(() => undefined);
      // An answer was lost on its way back: the server has these very words.
      if (now && isSame(storedOf(now), sent)) return settle(now.version, sent);
      if (now && code === "stale") {
        setTheirs(now);
        return setSaving({ state: "conflict" });
      }
      setSaving({
        state: "refused",
        code: finding?.code ?? code,
        text: finding?.text ?? problem.title,
      });
    }
  }, [id, queries, settle]);

  const start = useCallback(() => {
    clearTimeout(rest.current);
    underWay.current = send();
    return underWay.current;
  }, [send]);
  const put = useCallback(
    (next: VisitDraft) => {
      latest.current = next;
      touched.current = true;
      setSays(next);
      keep(next);
      clearTimeout(rest.current);
      rest.current = setTimeout(() => void start(), restMs);
    },
    [keep, start],
  );
  const keepMine = useCallback(() => {
    if (theirs) known.current = { version: theirs.version, says: storedOf(theirs) };
    setTheirs(undefined);
    keep(latest.current);
    void start();
  }, [keep, start, theirs]);
  const keepTheirs = useCallback(() => {
    if (!theirs) return;
    latest.current = storedOf(theirs);
    known.current = { version: theirs.version, says: latest.current };
    setSays(latest.current);
    setTheirs(undefined);
    keep(undefined);
    setSaving({ state: "unchanged" });
  }, [keep, theirs]);
  const flush = useCallback(async () => {
    await start();
    return isSame(latest.current, known.current.says) ? known.current.version : undefined;
  }, [start]);
  const forget = useCallback(() => {
    over.current = true;
    clearTimeout(rest.current);
    keep(undefined);
  }, [keep]);

  // What was kept last time goes out at once, and what is left when the page goes is sent, too.
  useEffect(() => {
    const all = () => {
      if (touched.current) void start();
    };
    all();
    return all;
  }, [start]);
  const waiting = saving.state === "kept";
  useEffect(() => {
    if (!waiting) return;
    const again = () => void start();
    const timer = setInterval(again, againMs);
    window.addEventListener("online", again);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", again);
    };
  }, [waiting, start]);
  return {
    says,
    saving,
    version: known.current.version,
    theirs: theirs && storedOf(theirs),
    put,
    keepMine,
    keepTheirs,
    flush,
    forget,
  };
}
