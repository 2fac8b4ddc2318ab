import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { answerOf, api, type Schemas } from "../api/client";

export const staffQuery = queryOptions({
  queryKey: ["staff-cards"],
  queryFn: () => answerOf(api.GET("/api/v1/staff/cards")),
});

export const availabilityQuery = (staff: string) =>
  queryOptions({
    queryKey: ["availability", staff],
    queryFn: () =>
      answerOf(api.GET("/api/v1/staff/{staff}/availability", { params: { path: { staff } } })),
  });

// Sends when somebody is there, and shows anew what depends on it, their card's version too.
export function useAvailabilityChange<Body, Answer>(
  staff: string,
  send: (body: Body) => Promise<Answer>,
  onSuccess: (answer: Answer) => void,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess,
    onSettled: () =>
      Promise.all(
        [availabilityQuery(staff).queryKey, staffQuery.queryKey, ["staffing-gaps"], ["board"]].map(
          (queryKey) => queries.invalidateQueries({ queryKey }),
        ),
      ),
  });
}

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
