import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { answerOf, api, refusalOf, type Schemas } from "../api/client";
import type { Wrong } from "../ui/error-summary";

export const staffQuery = queryOptions({
  queryKey: ["staff-cards"],
  queryFn: () => answerOf(api.GET("/api/v1/staff/cards")),
});

// Sends a change of somebody's card and shows the lists anew, whatever came of it.
export function useStaffChange<Body, Answer>(
  send: (body: Body) => Promise<Answer>,
  onSuccess?: (answer: Answer) => void,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    ...(onSuccess && { onSuccess }),
    onSettled: () => queries.invalidateQueries({ queryKey: staffQuery.queryKey }),
  });
}

export type StaffDetails = Schemas["StaffDetails"];

// Returns what the server found as lines that lead to their fields: "/roles/1/site_id" to "roles".
export function wrongsOf(error: unknown, words: Record<string, string>): Wrong[] {
  if (!error) return [];
  const { findings, title } = refusalOf(error).problem;
  if (findings.length === 0) return [{ text: title }];
  return findings.map(({ code, field, text }) => ({
    field: field.split("/")[1],
    text: words[code] ?? text,
  }));
}
