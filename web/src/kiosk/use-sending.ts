import { useEffect, useState } from "react";
import { newKey, type Reply } from "./asking";
import type { Letter } from "./clinic";
import type { Farewell } from "./model";
import { Outbox } from "./outbox";
import type { Step, Visit } from "./visit";

// The answers of one visit after the other, on a tablet or on somebody's own phone: kept while there
// is no network, and sent once each. `answer` delivers one; `onLost` hears of one that was refused.
export function useOutbox(
  answer: (letter: Letter) => Promise<Reply<Farewell>>,
  take: (step: Step) => void,
  setWaiting: (waiting: number) => void,
  onLost?: () => void,
): Outbox {
  const [outbox] = useState(
    () =>
      new Outbox(
        answer,
        (letter, reply) => {
          if (reply.is !== "ok") return onLost?.();
          const crisisLine = reply.value.crisis_line;
          take({ did: "told", checkInId: letter.checkInId, crisisLine });
        },
        setWaiting,
      ),
  );
  useEffect(() => {
    const flush = () => void outbox.flush();
    window.addEventListener("online", flush);
    return () => {
      window.removeEventListener("online", flush);
      outbox.close();
    };
  }, [outbox]);
  return outbox;
}

// Sends what the visit has come to. A tablet or link that was revoked meanwhile still shows this
// person their page; the next question tells.
export function useSending(visit: Visit, outbox: Outbox, take: (step: Step) => void) {
  const sending = visit.at === "sending" ? visit : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each set of answers
  useEffect(() => {
    if (!sending) return;
    const { arrival, at: _, ...said } = sending;
    const { check_in_id: checkInId, version } = arrival;
    void outbox.send({ checkInId, version, key: newKey(), ...said }).then((reply) => {
      if (reply.is === "ok")
        return take({ did: "sent", stay: reply.value.stay, crisisLine: reply.value.crisis_line });
      take({ did: reply.is === "kept" ? "kept_here" : "refused" });
    });
  }, [sending]);
}
