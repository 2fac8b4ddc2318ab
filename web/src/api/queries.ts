import { MutationCache, QueryCache, QueryClient, queryOptions } from "@tanstack/react-query";
import { answerOf, api, refusalOf, type Schemas } from "./client";

// What pages ask for. The first word of each key is what live.ts knows it by.
export type Me = Schemas["Me"];

export const meQuery = queryOptions({
  queryKey: ["me"],
  queryFn: () => answerOf(api.GET("/api/v1/session")),
  staleTime: 5 * 60_000,
});

export const welcomeQuery = queryOptions({
  queryKey: ["welcome"],
  queryFn: () => answerOf(api.GET("/api/v1/welcome")),
  staleTime: Number.POSITIVE_INFINITY,
});

export const todayQuery = (site: string) =>
  queryOptions({
    queryKey: ["today", site],
    queryFn: () => answerOf(api.GET("/api/v1/today", { params: { query: { site } } })),
    // Time alone makes people late: the board is asked for again even when nobody changed it.
    refetchInterval: 60_000,
  });

export const sheetQuery = (session: string) =>
  queryOptions({
    queryKey: ["sheet", session],
    queryFn: () =>
      answerOf(api.GET("/api/v1/sessions/{session}/sheet", { params: { path: { session } } })),
  });

export const patientsQuery = (site: string, q: string, after = "") =>
  queryOptions({
    queryKey: ["patients", site, q, after],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET("/api/v1/patients", {
          params: { query: { site, ...(q && { q }), ...(after && { after }) } },
          signal,
        }),
      ),
  });

export const summaryQuery = (patient: string) =>
  queryOptions({
    queryKey: ["summary", patient],
    queryFn: () =>
      answerOf(api.GET("/api/v1/patients/{patient}/summary", { params: { path: { patient } } })),
  });

export const hoursQuery = (site: string) =>
  queryOptions({
    queryKey: ["hours", site],
    queryFn: () => answerOf(api.GET("/api/v1/hours-at-risk", { params: { query: { site } } })),
  });

// Under "hours", because all that changes those changes it.
export const makeUpsQuery = (patient: string) =>
  queryOptions({
    queryKey: ["hours", "make-ups", patient],
    queryFn: () =>
      answerOf(api.GET("/api/v1/patients/{patient}/make-ups", { params: { path: { patient } } })),
  });

export const wallQuery = (site: string) =>
  queryOptions({
    queryKey: ["today", site, "wall"],
    queryFn: () => answerOf(api.GET("/api/v1/wall", { params: { query: { site } } })),
    refetchInterval: 30_000,
  });

export const showRateQuery = (site: string, from: string, to: string) =>
  queryOptions({
    queryKey: ["show-rate", site, from, to],
    queryFn: () =>
      answerOf(api.GET("/api/v1/show-rate", { params: { query: { site, from, to } } })),
  });

export const offerQuery = (site: string) =>
  queryOptions({
    queryKey: ["offer", site],
    queryFn: () => answerOf(api.GET("/api/v1/programs", { params: { query: { site } } })),
    staleTime: 60_000,
  });

export const rosterQuery = (group: string, day: string) =>
  queryOptions({
    queryKey: ["roster", group, day],
    queryFn: () =>
      answerOf(
        api.GET("/api/v1/groups/{group}/roster", {
          params: { path: { group }, query: { day } },
        }),
      ),
  });

const triesWhenOffline = 2;

export function makeQueries(onSignedOut: () => void): QueryClient {
  const onError = (error: unknown) => {
    if (refusalOf(error).code === "unauthenticated") onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        staleTime: 20_000,
        networkMode: "always", // to say "offline" rather than wait in silence
        retry: (count, error) => refusalOf(error).code === "offline" && count < triesWhenOffline,
      },
      mutations: { networkMode: "always", retry: false },
    },
  });
}
