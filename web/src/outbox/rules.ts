import type { Notice, NoticeRow, Notices } from "./queries";

// What may be done about a notice by hand: nothing while it is being sent, or once it was.
export function mayTryAgain({ state }: Notice): boolean {
  return state === "failed" || state === "given_up";
}

export function mayGiveUp({ state }: Notice): boolean {
  return state === "failed" || state === "queued";
}

// Returns whom it is to, as far as whoever looks may know.
export function whomOf({ patient_name, staff_name }: NoticeRow, somebody: string): string {
  return patient_name ?? (staff_name || somebody);
}

type Lack = "cannotSend" | "cannotEmail" | "cannotText";

// Returns what this server can't send though something waits for it.
export function lackOf({ items, sends_email, sends_text }: Notices): Lack | undefined {
  const waits = (channel: Notice["channel"]) =>
    items.some(({ notice }) => notice.channel === channel && !notice.ended_at);
  if (!sends_email && !sends_text) return "cannotSend";
  if (!sends_email && waits("email")) return "cannotEmail";
  if (!sends_text && waits("text")) return "cannotText";
  return undefined;
}
