import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { answerOf, api, type Schemas } from "../api/client";
import type { Filter } from "./filter";

export type Line = Schemas["AuditLine"];
export type State = Schemas["RecordState"];
export type Check = Schemas["RecordCheck"];

// `clock`: the site by whose wall clock days begin.
export const linesQuery = (filter: Filter, clock: string) =>
  infiniteQueryOptions({
    queryKey: ["audit-events", filter, clock],
    queryFn: ({ pageParam, signal }) =>
      answerOf(
        api.GET("/api/v1/audit-events", {
          params: { query: { ...filter, clock, ...(pageParam && { before: pageParam }) } },
          signal,
        }),
      ),
    initialPageParam: "",
    getNextPageParam: ({ next }) => (next ? String(next) : undefined),
    // The record grows while it is read; what is on the screen stays where it is.
    staleTime: Number.POSITIVE_INFINITY,
  });

const askAgainMs = 2000;

export const isUnderWay = (check: Check | null | undefined) =>
  check?.state === "waiting" || check?.state === "running" || check?.state === "cancelling";

export const stateQuery = queryOptions({
  queryKey: ["audit-state"],
  queryFn: () => answerOf(api.GET("/api/v1/audit-state")),
  refetchInterval: ({ state }) => (isUnderWay(state.data?.check) ? askAgainMs : false),
});

export const staffQuery = queryOptions({
  queryKey: ["staff"],
  queryFn: () => answerOf(api.GET("/api/v1/staff")),
  staleTime: 5 * 60_000,
});
