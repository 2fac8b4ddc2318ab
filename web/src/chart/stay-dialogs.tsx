import type { Schemas } from "../api/client";
import { DischargeDialog } from "./discharge-dialog";
import { HoldDialog, ReturnDialog } from "./hold-dialogs";
import { PinDialog } from "./pin-dialog";
import { namesOf } from "./rules";
import { TakeBackStayDialog, TransferDialog } from "./transfer-dialogs";

export type Asked = "pin" | "discharge" | "hold" | "return" | "transfer" | "stay_here" | "undo";

// Whatever was asked for over the chart.
export default function StayDialog({
  asked,
  summary,
  onClose,
}: {
  asked: Asked;
  summary: Schemas["Summary"];
  onClose: () => void;
}) {
  const { patient, episode, hold, transfer } = summary.banner;
  if (asked === "pin") return <PinDialog patient={patient.id} onClose={onClose} />;
  if (!episode) return null;
  const stay = { episode, name: namesOf(patient).called, onClose };
  if (asked === "discharge") return <DischargeDialog episode={episode} onClose={onClose} />;
  if (asked === "hold") return <HoldDialog {...stay} />;
  if (asked === "transfer") return <TransferDialog {...stay} />;
  if (asked === "return")
    return hold ? <ReturnDialog {...stay} hold={hold} groups={summary.held_groups} /> : null;
  return <TakeBackStayDialog {...stay} what={asked} transfer={transfer} />;
}
