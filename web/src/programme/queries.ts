import { useMutation, useQueryClient } from "@tanstack/react-query";
import { answerOf, api, type Schemas } from "../api/client";

export type WeekProposal = Schemas["WeekProposal"];
export type ProposedPerson = Schemas["ProposedPerson"];
export type ProposedMove = Schemas["ProposedMove"];
export type AcceptedWeek = Schemas["AcceptedWeek"];

// The same seed finds the same week.
export const useProposal = (site: string) =>
  useMutation({
    mutationFn: (seed: number) =>
      answerOf(
        api.POST("/api/v1/sites/{site}/week-proposal", {
          params: { path: { site } },
          body: { seed },
        }),
      ),
  });

const touched = ["board", "today", "sheet", "roster", "offer", "summary", "hours"];

export function useAccepting(site: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: AcceptedWeek) =>
      answerOf(
        api.POST("/api/v1/sites/{site}/week-proposal/accept", {
          params: { path: { site } },
          body,
        }),
      ),
    onSettled: () =>
      queries.invalidateQueries({
        predicate: ({ queryKey }) => touched.includes(String(queryKey[0])),
      }),
  });
}
