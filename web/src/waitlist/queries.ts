import { queryOptions } from "@tanstack/react-query";
import { answerOf, api } from "../api/client";

export const waitlistQuery = (site: string) =>
  queryOptions({
    queryKey: ["waitlist", site],
    queryFn: () => answerOf(api.GET("/api/v1/waitlist", { params: { query: { site } } })),
    refetchInterval: 60_000, // an offer runs out by time alone
  });
