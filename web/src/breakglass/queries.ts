import { queryOptions } from "@tanstack/react-query";
import { answerOf, api, type Schemas } from "../api/client";

export type OpeningRow = Schemas["OpeningRow"];

const askAgainMs = 5 * 60_000; // for whoever has no live screen

export const openingsQuery = queryOptions({
  queryKey: ["openings"],
  queryFn: () => answerOf(api.GET("/api/v1/break-glass")),
  staleTime: 60_000,
});

// Asked on every page; the list itself is a look into charts, and each one is on record.
export const reviewsWaitingQuery = queryOptions({
  queryKey: [...openingsQuery.queryKey, "waiting"],
  queryFn: () => answerOf(api.GET("/api/v1/break-glass/waiting")),
  refetchInterval: askAgainMs,
  staleTime: 60_000,
});
