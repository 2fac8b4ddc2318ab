import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { answerOf, api, ifMatch, type Schemas } from "../api/client";

export type PatientScreening = Schemas["PatientScreening"];
export type Screening = Schemas["Screening"];
export type ScreeningQuestion = Schemas["ScreeningQuestion"];
export type Recommendation = Schemas["Recommendation"];
export type NewFactAnswer = Schemas["NewFactAnswer"];
export type Decide = Schemas["Decide"];
export type Evidence = NewFactAnswer["evidence"];

const at = (patient: string) => ({ params: { path: { patient } } });

export const screeningQuery = (patient: string) =>
  queryOptions({
    queryKey: ["screening", patient],
    queryFn: () => answerOf(api.GET("/api/v1/patients/{patient}/screening", at(patient))),
  });

export const earlierScreeningQuery = (patient: string, screening: string) =>
  queryOptions({
    queryKey: ["screening-earlier", patient, screening],
    queryFn: () =>
      answerOf(
        api.GET("/api/v1/patients/{patient}/screenings/{screening}", {
          params: { path: { patient, screening } },
        }),
      ),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const beginScreening = (patient: string, referral: string | undefined) =>
  answerOf(
    api.POST("/api/v1/patients/{patient}/screening", {
      ...at(patient),
      body: referral ? { referral_id: referral } : {},
    }),
  );

export const sayAnswer = (patient: string, version: number, body: NewFactAnswer) =>
  answerOf(
    api.POST("/api/v1/patients/{patient}/screening/answers", {
      ...at(patient),
      headers: ifMatch(version),
      body,
    }),
  );

export const decidePlacement = (patient: string, version: number, body: Decide) =>
  answerOf(
    api.POST("/api/v1/patients/{patient}/screening/decision", {
      ...at(patient),
      headers: ifMatch(version),
      body,
    }),
  );

const touched = ["screening", "summary", "timeline", "today"];

// Does something with a screening, shows its answer, and asks again for what it changes elsewhere.
export function useScreeningAct<A>(patient: string, act: (given: A) => Promise<PatientScreening>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: (now) => queries.setQueryData(screeningQuery(patient).queryKey, now),
    onSettled: () =>
      void queries.invalidateQueries({
        predicate: ({ queryKey }) => touched.includes(String(queryKey[0])),
      }),
  });
}
