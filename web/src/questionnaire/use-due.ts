import { useEffect, useState } from "react";
import type { Reply } from "../kiosk/asking";
import type { Visit } from "../kiosk/visit";
import type { Questionnaire, Questionnaires } from "./model";

// What is due for the person who is here: asked for as soon as they have come, as later the network
// may be gone, and once more in the end. It is nobody else's, and gone with them.
export function useDue(
  visit: Visit,
  ask: (checkInId: string) => Promise<Reply<Questionnaires>>,
): Questionnaire[] | undefined {
  const [due, setDue] = useState<Questionnaire[]>();
  const id = "arrival" in visit ? visit.arrival.check_in_id : undefined;
  const done = visit.at === "done";
  // biome-ignore lint/correctness/useExhaustiveDependencies: gone with the visit
  useEffect(() => () => setDue(undefined), [id]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once on coming, and once in the end
  useEffect(() => {
    if (!id || due) return;
    let over = false;
    void ask(id).then((reply) => {
      if (!over && reply.is === "ok") setDue(reply.value.items);
    });
    return () => {
      over = true;
    };
  }, [id, done]);
  return due;
}
