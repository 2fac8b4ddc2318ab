import { useEffect, useRef } from "react";

// Single keys. A letter typed into a field, with a modifier, or while a dialog is open is not a
// shortcut. "g t" means G, then T within a second and a half.
export type Keys = Record<string, (event: KeyboardEvent) => void>;

const secondKeyMs = 1500;

// Returns the shortcut that is complete after `key`, or what is waiting for a second key. A second
// key that completes nothing is dropped: it was not meant for the page.
export function nextKey(
  shortcuts: readonly string[],
  waiting: string,
  key: string,
): { hit?: string; waiting: string } {
  const typed = waiting ? `${waiting} ${key}` : key;
  if (shortcuts.includes(typed)) return { hit: typed, waiting: "" };
  const isFirst = !waiting && shortcuts.some((shortcut) => shortcut.startsWith(`${key} `));
  return { waiting: isFirst ? key : "" };
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const box = target instanceof HTMLInputElement && ["radio", "checkbox"].includes(target.type);
  return !box && target.matches("input, textarea, select, [contenteditable=true]");
}

// The frame's keys and the page's are heard in one place, so that the second key of "g p" is never
// taken for a page's own P. Where both know a key, the page's is meant.
type Owner = "frame" | "page";
const heard: Record<Owner, Set<{ current: Keys }>> = { frame: new Set(), page: new Set() };
let waiting = "";
let since = 0;

function listen(event: KeyboardEvent) {
  if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  if (document.querySelector("[role=dialog], [role=alertdialog], [role=menu]")) return;
  const all = [...heard.frame, ...heard.page];
  const known = Object.assign({}, ...all.map(({ current }) => current)) as Keys;
  const before = event.timeStamp - since < secondKeyMs ? waiting : "";
  const next = nextKey(Object.keys(known), before, event.key.toLowerCase());
  waiting = next.waiting;
  since = event.timeStamp;
  if (!next.hit) return;
  event.preventDefault();
  known[next.hit]?.(event);
}

const silent = () => heard.frame.size + heard.page.size === 0;

export function useKeys(keys: Keys, on: boolean, owner: Owner = "page") {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    if (!on) return;
    if (silent()) document.addEventListener("keydown", listen);
    heard[owner].add(latest);
    return () => {
      heard[owner].delete(latest);
      if (silent()) document.removeEventListener("keydown", listen);
    };
  }, [on, owner]);
}
