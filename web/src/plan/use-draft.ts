import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { refusalOf } from "../api/client";
import { keepOne, readOne } from "../note/kept";
import type { Saving } from "../ui/saving";
import { type PlanDraft, type PlanOfCare, plansQuery, writePlan } from "./queries";

const restMs = 700;

// A draft under way: shown as it is typed, sent when the fingers rest, one sending at a time.
export interface Writing {
  says: PlanDraft;
  saving: Saving;
  stored: PlanOfCare; // as the server has it, with what it misses
  put: (says: PlanDraft) => void;
  flush: () => Promise<PlanOfCare | undefined>; // nothing when it could not be saved
}

interface Kept {
  version: number; // of the draft that it was written over
  says: PlanDraft;
}

// Returns what a reload or a crash kept from being sent, unless the draft has changed since.
function keptOf(me: string, { plan }: PlanOfCare): PlanDraft | undefined {
  const kept = readOne<Kept>(me, plan.id);
  return kept?.version === plan.version ? kept.says : undefined;
}

export function useDraft(me: string, patient: string, given: PlanOfCare): Writing {
  const queries = useQueryClient();
  const [says, setSays] = useState(() => keptOf(me, given) ?? given.says);
  const [stored, setStored] = useState(given);
  const [saving, setSaving] = useState<Saving>({ state: "unchanged" });
  const latest = useRef(says);
  const known = useRef(given);
  const under = useRef<Promise<void>>(undefined);
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);

  const send = useCallback(async () => {
    await under.current;
    const sent = latest.current;
    if (sent === known.current.says) return;
    setSaving({ state: "saving" });
    try {
      const { plan } = known.current;
      const after = await writePlan(plan.id, plan.version, sent);
      known.current = { ...after, says: sent };
      setStored(known.current);
      if (latest.current === sent) keepOne(me, plan.id, undefined);
      setSaving({ state: "saved", at: new Date() });
      queries.setQueryData(
        plansQuery(patient).queryKey,
        (plans) => plans && { ...plans, draft: known.current },
      );
    } catch (error) {
      const { code, problem } = refusalOf(error);
      if (code === "offline" || code === "unavailable") setSaving({ state: "kept" });
      else if (code === "stale") setSaving({ state: "conflict" });
      else setSaving({ state: "refused", code, text: problem.findings[0]?.text ?? problem.title });
    }
  }, [me, patient, queries]);

  const start = useCallback(() => {
    clearTimeout(rest.current);
    under.current = send();
    return under.current;
  }, [send]);
  const put = useCallback(
    (next: PlanDraft) => {
      const { id, version } = known.current.plan;
      latest.current = next;
      setSays(next);
      keepOne(me, id, { version, says: next } satisfies Kept);
      clearTimeout(rest.current);
      rest.current = setTimeout(() => void start(), restMs);
    },
    [me, start],
  );
  const flush = useCallback(async () => {
    await start();
    return latest.current === known.current.says ? known.current : undefined;
  }, [start]);

  // What the network held back goes out when it is there again, or when the page is left.
  useEffect(() => {
    const again = () => void start();
    again();
    window.addEventListener("online", again);
    return () => {
      window.removeEventListener("online", again);
      again();
    };
  }, [start]);
  return { says, saving, stored, put, flush };
}
