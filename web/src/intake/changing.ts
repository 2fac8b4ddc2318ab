import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type Refusal, refusalOf } from "../api/client";
import { useSay } from "../ui/status-line";
import { useWords } from "../words/words";
import { intakeWords } from "./words";

// A change to a referral on its way. Whatever comes of it, the page then shows how things stand.
export function useChange() {
  const t = useWords(intakeWords);
  const queries = useQueryClient();
  const say = useSay();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();

  // Returns the answer, or nothing when it was refused.
  async function change<T>(work: () => Promise<T>, said: string): Promise<T | undefined> {
    setBusy(true);
    setRefusal(undefined);
    try {
      const answer = await work();
      say(said);
      return answer;
    } catch (error) {
      const why = refusalOf(error);
      setRefusal(why);
      if (why.code === "stale") say(t.stale);
    } finally {
      setBusy(false);
      for (const key of ["referrals", "referral"])
        void queries.invalidateQueries({ queryKey: [key] });
    }
  }
  return { busy, refusal, change };
}
