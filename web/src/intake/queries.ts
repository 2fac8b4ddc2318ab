import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { answerOf, api } from "../api/client";
import type { ReferralState } from "./model";

// The referrals of one state, a page at a time. Without a state: all that are open.
export const referralsQuery = (site: string, state?: ReferralState) =>
  infiniteQueryOptions({
    queryKey: ["referrals", site, state ?? "open"],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET("/api/v1/referrals", {
          params: {
            query: { site, ...(state && { state }), ...(pageParam && { after: pageParam }) },
          },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: (last) => last.next || undefined,
  });

export const referralQuery = (referral: string) =>
  queryOptions({
    queryKey: ["referral", referral],
    queryFn: () =>
      answerOf(api.GET("/api/v1/referrals/{referral}", { params: { path: { referral } } })),
  });

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ["import", id],
    queryFn: () =>
      answerOf(api.GET("/api/v1/imports/{import}", { params: { path: { import: id } } })),
  });
