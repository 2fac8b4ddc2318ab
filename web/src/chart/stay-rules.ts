import type { Schemas } from "../api/client";
import type { Asked } from "./stay-dialogs";

const dayMs = 24 * 60 * 60_000;

// Returns what may be done with a stay as it is at `now`, the most likely first.
export function waysOf(banner: Schemas["Banner"], now: string): readonly Asked[] {
  const { episode, transfer } = banner;
  if (episode?.state === "on_hold") return ["return", "discharge"];
  if (episode?.state === "admitted")
    return transfer ? ["stay_here", "discharge"] : ["hold", "transfer", "discharge"];
  const ended = episode?.state === "discharged" && episode.discharged_at;
  return ended && Date.parse(now) - Date.parse(ended) < dayMs ? ["undo"] : [];
}
