import {
  type QueryFilters,
  queryOptions,
  useMutation,
  useQueryClient,
} from "@tanstack/react-query";
import { answerOf, api, ifMatch, type Schemas } from "../api/client";

export type PatientSafetyPlan = Schemas["PatientSafetyPlan"];
export type SafetyPlan = Schemas["SafetyPlan"];
export type SafetyPlanVersion = Schemas["SafetyPlanVersion"];
export type SafetyLine = Schemas["SafetyLine"];
export type SafetyPart = SafetyLine["part"];

const at = (patient: string) => ({ params: { path: { patient } } });

export const safetyPlanQuery = (patient: string) =>
  queryOptions({
    queryKey: ["safety-plan", patient],
    queryFn: () => answerOf(api.GET("/api/v1/patients/{patient}/safety-plan", at(patient))),
  });

// An earlier version never changes.
export const earlierQuery = (patient: string, safety_plan: string) =>
  queryOptions({
    queryKey: ["safety-plan-version", patient, safety_plan],
    queryFn: () =>
      answerOf(
        api.GET("/api/v1/patients/{patient}/safety-plan/versions/{safety_plan}", {
          params: { path: { patient, safety_plan } },
        }),
      ),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const savePlan = (patient: string, version: number, lines: SafetyLine[]) =>
  answerOf(
    api.PUT("/api/v1/patients/{patient}/safety-plan", {
      ...at(patient),
      headers: ifMatch(version),
      body: { lines },
    }),
  );

export const reviewPlan = (patient: string, version: number) =>
  answerOf(
    api.POST("/api/v1/patients/{patient}/safety-plan/review", {
      ...at(patient),
      headers: ifMatch(version),
    }),
  );

export const voidPlan = (
  patient: string,
  safety_plan: string,
  version: number,
  reason: string,
): Promise<PatientSafetyPlan> =>
  answerOf(
    api.POST("/api/v1/patients/{patient}/safety-plan/versions/{safety_plan}/void", {
      params: { path: { patient, safety_plan } },
      headers: ifMatch(version),
      body: { reason },
    }),
  );

const touched = ["safety-plan", "safety-plan-version", "summary", "today", "timeline"];

export const touches: QueryFilters = {
  predicate: ({ queryKey }) => touched.includes(String(queryKey[0])),
};

// Does something with a plan, shows its answer, and asks again for what it changes elsewhere.
export function usePlanAct<A>(patient: string, act: (given: A) => Promise<PatientSafetyPlan>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: (plan) => queries.setQueryData(safetyPlanQuery(patient).queryKey, plan),
    onSettled: () => void queries.invalidateQueries(touches),
  });
}
