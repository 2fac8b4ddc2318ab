import type { ReactNode } from "react";
import type { Arrival } from "../kiosk/model";
import type { Sender } from "../kiosk/use-sending";
import type { Step } from "../kiosk/visit";
import type { Send } from "./asking";
import type { Questionnaire, Taken } from "./model";
import { Questionnaires } from "./questionnaires";

type AskDueProps = {
  arrival: Arrival;
  due?: Questionnaire[];
  title: string;
  lead: string;
  outbox: Sender;
  waiting: number; // letters that could not be delivered yet
  take: (step: Step) => void;
  onFinish: () => void;
  children: ReactNode; // the page where nothing is due
};

// What is due, as a part of a visit: its answers go through the outbox, one after the other, and an
// alarming one ends the visit as the check-in's own safety question does.
export function AskDue({ arrival, outbox, waiting, take, ...page }: AskDueProps) {
  const send: Send = async (item) => {
    const letter = { checkInId: arrival.check_in_id, version: arrival.version, ...item };
    // Never past what waits: the clinic takes answers in the order they were given.
    if (waiting > 0) return outbox.keep(letter) ? { is: "kept" } : { is: "refused", status: 0 };
    const reply = await outbox.send(letter);
    return reply.is === "ok" ? { is: "ok", value: reply.value as Taken } : reply;
  };
  return (
    <Questionnaires
      {...page}
      name={arrival.first_name}
      send={send}
      onStay={(told, crisisLine) => take({ did: "alarmed", told, crisisLine })}
    />
  );
}
