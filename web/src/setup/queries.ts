import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { answerOf, api, ifMatch, refusalOf, type Schemas } from "../api/client";
import type { ProgramFile } from "./rules";

export const setupQuery = (site: string) =>
  queryOptions({
    queryKey: ["setup", site],
    queryFn: () => answerOf(api.GET("/api/v1/sites/{site}/setup", { params: { path: { site } } })),
  });

// With who works there, as it is taken elsewhere or kept.
export const setupFileQuery = (site: string) =>
  queryOptions({
    queryKey: ["setup", site, "file"],
    queryFn: () =>
      answerOf(api.GET("/api/v1/sites/{site}/setup/file", { params: { path: { site } } })),
  });

export const organizationQuery = queryOptions({
  queryKey: ["organization"],
  queryFn: () => answerOf(api.GET("/api/v1/organization")),
});

export const closuresQuery = (site: string, from?: string) =>
  queryOptions({
    queryKey: ["closures", site, from],
    queryFn: () =>
      answerOf(api.GET("/api/v1/closures", { params: { query: { site, ...(from && { from }) } } })),
  });

export const gapsQuery = (site: string, from: string, until: string) =>
  queryOptions({
    queryKey: ["staffing-gaps", site, from, until],
    queryFn: () =>
      answerOf(api.GET("/api/v1/staffing-gaps", { params: { query: { site, from, until } } })),
  });

// Everything that a change of the set-up can show differently.
export function useForgetSetup() {
  const queries = useQueryClient();
  return () =>
    Promise.all(
      ["setup", "offer", "board", "closures", "staffing-gaps", "me", "staff-cards"].map((key) =>
        queries.invalidateQueries({ queryKey: [key] }),
      ),
    );
}

// Puts a set-up into force for whoever saw its version. `onDone` comes before the page shows the new
// one, and with it a form that begins anew.
export function usePutSetup(site: string, version: number, onDone: () => void) {
  const forget = useForgetSetup();
  return useMutation({
    mutationFn: (body: Schemas["SetupChange"]) =>
      answerOf(
        api.PUT("/api/v1/sites/{site}/setup", {
          params: { path: { site } },
          headers: ifMatch(version),
          body,
        }),
      ),
    onSuccess: async () => {
      onDone();
      await forget();
    },
  });
}

const pauseMs = 500; // after the last key, as somebody stops typing

// Says what a draft would come to, or what is wrong with it, a moment after each change.
export function useRehearsal(site: string, file: ProgramFile, from: string, on: boolean) {
  const [settled, setSettled] = useState({ file, from });
  useEffect(() => {
    const timer = setTimeout(() => setSettled({ file, from }), pauseMs);
    return () => clearTimeout(timer);
  }, [file, from]);
  const rehearsal = useQuery({
    queryKey: ["rehearsal", site, settled],
    queryFn: () =>
      answerOf(
        api.POST("/api/v1/sites/{site}/setup/rehearsal", {
          params: { path: { site } },
          body: settled,
        }),
      ),
    enabled: on,
    staleTime: 0,
    gcTime: 0,
  });
  return {
    checking: on && (rehearsal.isFetching || settled.file !== file || settled.from !== from),
    would: rehearsal.data,
    refusal: rehearsal.error ? refusalOf(rehearsal.error) : undefined,
  };
}
