import { queryOptions } from "@tanstack/react-query";
import { answerOf, api } from "../api/client";

export const callsQuery = (site: string) =>
  queryOptions({
    queryKey: ["calls", site],
    queryFn: () => answerOf(api.GET("/api/v1/calls-to-make", { params: { query: { site } } })),
    // Time alone makes a call-back due.
    refetchInterval: 60_000,
  });

export const contactsQuery = (referral: string) =>
  queryOptions({
    queryKey: ["contacts", referral],
    queryFn: () =>
      answerOf(
        api.GET("/api/v1/referrals/{referral}/contacts", { params: { path: { referral } } }),
      ),
  });

export const firstContactQuery = (site: string, from: string, to: string) =>
  queryOptions({
    queryKey: ["first-contact", site, from, to],
    queryFn: () =>
      answerOf(api.GET("/api/v1/first-contact", { params: { query: { site, from, to } } })),
  });
