import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { answerOf, api, ifMatch, type Schemas } from "../api/client";

export type PatientPlans = Schemas["PatientPlans"];
export type PlanOfCare = Schemas["PlanOfCare"];
export type Plan = Schemas["Plan"];
export type PlanDraft = Schemas["PlanDraft"];
export type NewSignature = Schemas["NewPlanSignature"];

export const plansQuery = (patient: string) =>
  queryOptions({
    queryKey: ["plans", patient],
    queryFn: () =>
      answerOf(api.GET("/api/v1/patients/{patient}/plans", { params: { path: { patient } } })),
  });

// What a plan changes is on these pages.
const touched = ["plans", "summary", "hours", "group-note"];

export const touches = {
  predicate: ({ queryKey }: { queryKey: readonly unknown[] }) =>
    touched.includes(String(queryKey[0])),
};

export const beginPlan = (patient: string) =>
  answerOf(api.POST("/api/v1/patients/{patient}/plans", { params: { path: { patient } } }));

export const writePlan = (plan: string, version: number, body: PlanDraft) =>
  answerOf(
    api.PUT("/api/v1/plans/{plan}", {
      params: { path: { plan } },
      headers: ifMatch(version),
      body,
    }),
  );

export const signPlan = ({ id, version }: Plan, name: string) =>
  answerOf(
    api.POST("/api/v1/plans/{plan}/sign", {
      params: { path: { plan: id } },
      headers: ifMatch(version),
      body: { name },
    }),
  );

export const addSignature = ({ id, version }: Plan, body: NewSignature) =>
  answerOf(
    api.POST("/api/v1/plans/{plan}/signatures", {
      params: { path: { plan: id } },
      headers: ifMatch(version),
      body,
    }),
  );

export const reviewPlan = ({ id, version }: Plan, review_on: string) =>
  answerOf(
    api.POST("/api/v1/plans/{plan}/review", {
      params: { path: { plan: id } },
      headers: ifMatch(version),
      body: { review_on },
    }),
  );

export const voidPlan = ({ id, version }: Plan, reason: string) =>
  answerOf(
    api.POST("/api/v1/plans/{plan}/void", {
      params: { path: { plan: id } },
      headers: ifMatch(version),
      body: { reason },
    }),
  );

// Does something with a plan, and asks again for what it changes.
export function usePlanAct<T, A>(act: (given: A) => Promise<T>, onDone: (answer: T) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries(touches),
  });
}
