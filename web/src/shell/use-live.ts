import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { type LiveState, listen } from "../api/live";

// How long the line to the server may be down before it is worth a word.
const graceMs = 2500;

// Keeps what is on screen about a site up to date, and says whether it is.
export function useLive(site: string, on: boolean): LiveState {
  const queries = useQueryClient();
  const [state, setState] = useState<LiveState>("live");
  useEffect(() => {
    if (!on) return;
    let grace: ReturnType<typeof setTimeout> | undefined;
    const stop = listen(site, queries, (next) => {
      clearTimeout(grace);
      if (next === "live") setState("live");
      else grace = setTimeout(() => setState("waiting"), graceMs);
    });
    return () => {
      clearTimeout(grace);
      stop();
    };
  }, [site, on, queries]);
  return state;
}
