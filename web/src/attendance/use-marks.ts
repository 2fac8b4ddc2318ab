import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { answerOf, api, ifMatch, type Refusal, refusalOf } from "../api/client";
import { meQuery, sheetQuery } from "../api/queries";
import type { Saving } from "../ui/saving";
import { type Drafts, keepDrafts, readDrafts } from "./drafts";
import { type Draft, isComplete, isConflict, isSaid, type Mark, type Sheet } from "./rules";

// The marks under way on one sheet. Each person's mark is a record of its own with its own
// version, so two facilitators on one group never overwrite each other: a draft is sent with the
// version it was meant for, and it stays a draft until the server has answered for it.
export interface Marks {
  drafts: Drafts;
  savings: Record<string, Saving>;
  put: (patient: string, draft: Draft) => void; // and send it once it is complete
  drop: (patient: string) => void; // keep what the server has
}

const againMs = 4000;

export function useMarks(sheet: Sheet): Marks {
  const { session } = sheet;
  const queries = useQueryClient();
  const [drafts, setDrafts] = useState(() => readDrafts(session.id));
  const [savings, setSavings] = useState<Record<string, Saving>>({});
  const latest = useRef(drafts);
  const underWay = useRef(new Set<string>());

  const change = useCallback(
    (patient: string, draft: Draft | undefined) => {
      const { [patient]: _, ...others } = latest.current;
      latest.current = draft ? { ...others, [patient]: draft } : others;
      keepDrafts(session.id, latest.current);
      setDrafts(latest.current);
    },
    [session.id],
  );
  const say = useCallback((patient: string, saving: Saving) => {
    setSavings((before) => ({ ...before, [patient]: saving }));
  }, []);
  const show = useCallback(
    (mark: Mark) =>
      queries.setQueryData(sheetQuery(session.id).queryKey, (before) => withMark(before, mark)),
    [queries, session.id],
  );

  const send = useCallback(
    async (patient: string) => {
      const draft = latest.current[patient];
      if (!draft || !isComplete(draft, session) || underWay.current.has(patient)) return;
      underWay.current.add(patient);
      say(patient, { state: "saving" });
      try {
        const mark = await answerOf(putMark(session.id, patient, draft));
        show(mark);
        const meanwhile = latest.current[patient];
        if (meanwhile === draft) change(patient, undefined);
        else if (meanwhile) change(patient, { ...meanwhile, version: mark.version });
        say(patient, { state: "saved", at: new Date() });
      } catch (error) {
        const saving = await afterRefusal(queries, session.id, patient, draft, refusalOf(error));
        if (saving.state === "saved") change(patient, undefined);
        say(patient, saving);
      } finally {
        underWay.current.delete(patient);
      }
      const next = latest.current[patient];
      if (next && next !== draft) void send(patient); // changed while it was on its way
    },
    [change, queries, say, session, show],
  );

  const put = useCallback(
    (patient: string, draft: Draft) => {
      change(patient, draft);
      say(patient, { state: "unchanged" });
      void send(patient);
    },
    [change, say, send],
  );
  const drop = useCallback(
    (patient: string) => {
      change(patient, undefined);
      say(patient, { state: "unchanged" });
    },
    [change, say],
  );

  useResend(latest, savings, send);
  return { drafts, savings, put, drop };
}

// Returns where a draft stands that the server has not taken.
async function afterRefusal(
  queries: QueryClient,
  session: string,
  patient: string,
  draft: Draft,
  { code, problem }: Refusal,
): Promise<Saving> {
  if (isConflict(code)) {
    const now = await queries
      .fetchQuery({ ...sheetQuery(session), staleTime: 0 })
      .catch(() => undefined);
    const theirs = now?.rows.find((row) => row.patient_id === patient)?.mark;
    return isSaid(draft, theirs) ? { state: "saved", at: new Date() } : { state: "conflict" };
  }
  if (code === "unauthenticated") void queries.invalidateQueries(meQuery);
  if (isWaiting(code)) return { state: "kept" };
  return { state: "refused", code: problem.findings[0]?.code ?? code, text: problem.title };
}

// What will pass by itself: no network, a restarting server, a session to be renewed.
function isWaiting(code: string): boolean {
  return ["offline", "unavailable", "throttled", "unauthenticated", "internal"].includes(code);
}

function putMark(session: string, patient: string, draft: Draft) {
  return api.PUT("/api/v1/sessions/{session}/marks/{patient}", {
    params: { path: { session, patient } },
    headers: ifMatch(draft.version),
    body: {
      presence: draft.presence,
      minutes: draft.minutes ?? 0,
      ...(draft.reasonKind && { reason_kind: draft.reasonKind }),
      ...(draft.reason && { reason: draft.reason }),
    },
  });
}

function withMark(sheet: Sheet | undefined, mark: Mark): Sheet | undefined {
  if (!sheet) return sheet;
  const rows = sheet.rows.map((row) =>
    row.patient_id === mark.patient_id ? { ...row, mark } : row,
  );
  return { ...sheet, rows };
}

// Sends what waits: at once when the page opens with drafts of last time, then every few seconds
// and whenever the browser says the network is back.
function useResend(
  drafts: { current: Drafts },
  savings: Record<string, Saving>,
  send: (patient: string) => Promise<void>,
) {
  useEffect(() => {
    for (const patient of Object.keys(drafts.current)) void send(patient);
  }, [drafts, send]);
  const waiting = Object.entries(savings).filter(([, { state }]) => state === "kept");
  const key = waiting.map(([patient]) => patient).join();
  useEffect(() => {
    if (!key) return;
    const again = () => {
      for (const patient of key.split(",")) void send(patient);
    };
    const timer = setInterval(again, againMs);
    window.addEventListener("online", again);
    return () => {
      clearInterval(timer);
      window.removeEventListener("online", again);
    };
  }, [key, send]);
}
