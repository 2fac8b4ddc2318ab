import { useEffect, useState } from "react";
import { newKey, type Reply } from "./asking";
import type { Letter, PinLetter } from "./clinic";
import type { Arrival, Farewell } from "./model";
import { Outbox } from "./outbox";
import type { Step, Visit } from "./visit";

type Taken = Farewell | Arrival;

export type Sender = Pick<Outbox<Letter, Taken>, "send" | "keep">;

// The PINs and answers of one visit after the other, on a tablet or on somebody's own phone: kept
// while there is no network, and taken once each. `deliver` delivers one; `onLost` hears of one that
// was refused.
export function useOutbox<Mail extends Letter | PinLetter, T extends Taken>(
  deliver: (mail: Mail) => Promise<Reply<T>>,
  take: (step: Step) => void,
  setWaiting: (waiting: number) => void,
  onLost?: () => void,
): Outbox<Mail, T> {
  const [outbox] = useState(
    () =>
      new Outbox<Mail, T>(
        deliver,
        (mail, reply) => {
          if (reply.is !== "ok") return onLost?.();
          if ("stay" in reply.value && reply.value.stay && "checkInId" in mail)
            take({
              did: "told",
              checkInId: mail.checkInId,
              crisisLine: reply.value.crisis_line,
            });
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
export function useSending(visit: Visit, outbox: Sender, take: (step: Step) => void) {
  const sending = visit.at === "sending" ? visit : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each set of answers
  useEffect(() => {
    if (!sending) return;
    const { arrival, at: _, ...said } = sending;
    const { check_in_id: checkInId, version } = arrival;
    void outbox.send({ checkInId, version, key: newKey(), ...said }).then((reply) => {
      if (reply.is === "ok" && "crisis_line" in reply.value)
        return take({ did: "sent", stay: reply.value.stay, crisisLine: reply.value.crisis_line });
      take({ did: reply.is === "kept" ? "kept_here" : "refused" });
    });
  }, [sending]);
}
