import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { answerOf, api, ifMatch, type Schemas } from "../api/client";

export type PhoneLinks = Schemas["PhoneLinks"];
export type PhoneLink = Schemas["Link"];

export const phoneLinksQuery = (patient: string) =>
  queryOptions({
    queryKey: ["phone-links", patient],
    queryFn: () =>
      answerOf(
        api.GET("/api/v1/patients/{patient}/phone-links", { params: { path: { patient } } }),
      ),
  });

export const phoneSettingQuery = (site: string) =>
  queryOptions({
    queryKey: ["phone-setting", site],
    queryFn: () => answerOf(api.GET("/api/v1/sites/{site}/phone", { params: { path: { site } } })),
  });

export function useMakePhoneLink(patient: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas["NewPhoneLink"]) =>
      answerOf(
        api.POST("/api/v1/patients/{patient}/phone-links", { params: { path: { patient } }, body }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: phoneLinksQuery(patient).queryKey }),
  });
}

export function useRevokePhoneLink(patient: string, onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (link: string) =>
      answerOf(
        api.POST("/api/v1/patients/{patient}/phone-links/{link}/revoke", {
          params: { path: { patient, link } },
        }),
      ),
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: phoneLinksQuery(patient).queryKey }),
  });
}

export function usePutPhoneSetting(site: string, version: number, onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (opens_minutes: number) =>
      answerOf(
        api.PUT("/api/v1/sites/{site}/phone", {
          params: { path: { site } },
          headers: ifMatch(version),
          body: { opens_minutes },
        }),
      ),
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: phoneSettingQuery(site).queryKey }),
  });
}
