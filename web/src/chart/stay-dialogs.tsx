import type { Schemas } from "../api/client";
import { DischargeDialog } from "./discharge-dialog";
import { PinDialog } from "./pin-dialog";

export type Asked = "pin" | "discharge";

// Whatever was asked for over the chart.
export default function StayDialog({
  asked,
  patient,
  episode,
  onClose,
}: {
  asked: Asked;
  patient: string;
  episode: Schemas["Episode"] | undefined;
  onClose: () => void;
}) {
  if (asked === "pin") return <PinDialog patient={patient} onClose={onClose} />;
  return episode ? <DischargeDialog episode={episode} onClose={onClose} /> : null;
}
