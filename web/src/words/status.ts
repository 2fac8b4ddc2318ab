import { words } from "./words";

// How a sender's record stands, by its FHIR code. A code we have no word for is shown as it came.
export const statusWords = words(
  {
    active: "active",
    recurrence: "come back",
    relapse: "relapse",
    inactive: "not active",
    remission: "in remission",
    resolved: "resolved",
    planned: "planned",
    "in-progress": "under way",
    "on-hold": "on hold",
    completed: "completed",
    finished: "finished",
    stopped: "stopped",
    cancelled: "cancelled",
    revoked: "taken back",
    final: "final",
    preliminary: "preliminary",
    amended: "amended",
    current: "current",
    superseded: "replaced",
    unknown: "not known",
  },
  {
    active: "activo",
    recurrence: "ha vuelto",
    relapse: "recaída",
    inactive: "no activo",
    remission: "en remisión",
    resolved: "resuelto",
    planned: "previsto",
    "in-progress": "en curso",
    "on-hold": "en pausa",
    completed: "completado",
    finished: "terminado",
    stopped: "suspendido",
    cancelled: "cancelado",
    revoked: "retirado",
    final: "definitivo",
    preliminary: "preliminar",
    amended: "corregido",
    current: "vigente",
    superseded: "sustituido",
    unknown: "no se sabe",
  },
);

type StatusWords = (typeof statusWords)["en"];

export function statusWord(code: string, t: StatusWords): string {
  return code in t ? t[code as keyof StatusWords] : code;
}
