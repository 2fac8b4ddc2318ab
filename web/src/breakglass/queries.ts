import { queryOptions } from "@tanstack/react-query";
import { answerOf, api, type Schemas } from "../api/client";

export type OpeningRow = Schemas["OpeningRow"];

const askAgainMs = 5 * 60_000; // for whoever has no live screen

export const openingsQuery = queryOptions({
  queryKey: ["openings"],
  queryFn: () => answerOf(api.GET("/api/v1/break-glass")),
  refetchInterval: askAgainMs,
  staleTime: 60_000,
});
