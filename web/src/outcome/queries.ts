import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { answerOf, api, type Schemas } from "../api/client";

export type PatientOutcomes = Schemas["PatientOutcomes"];
export type Series = Schemas["Series"];
export type CourseEvent = Schemas["CourseEvent"];
export type Aid = Schemas["Aid"];
export type AidLine = Schemas["AidLine"];
export type NewAid = Schemas["NewAid"];
export type ProgramFigures = Schemas["ProgramFigures"];
export type InstrumentFigures = Schemas["InstrumentFigures"];
export type GroupFigures = Schemas["GroupFigures"];
export type Came = Schemas["Came"];

const ofPatient = (patient: string) => ({ params: { path: { patient } } });

export const outcomesQuery = (patient: string) =>
  queryOptions({
    queryKey: ["outcomes", patient],
    queryFn: () => answerOf(api.GET("/api/v1/patients/{patient}/outcomes", ofPatient(patient))),
  });

export const figuresQuery = (site: string, from: string, to: string) =>
  queryOptions({
    queryKey: ["program-outcomes", site, from, to],
    queryFn: () =>
      answerOf(api.GET("/api/v1/program-outcomes", { params: { query: { site, from, to } } })),
  });

const touched = ["today", "summary", "timeline"];

// Answers a decision aid, shows what came of it, and asks again for what it changes elsewhere.
export function useAnswerAid(patient: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: NewAid) =>
      answerOf(
        api.POST("/api/v1/patients/{patient}/decision-aids", { ...ofPatient(patient), body }),
      ),
    onSuccess: (found) => queries.setQueryData(outcomesQuery(patient).queryKey, found),
    onSettled: () =>
      void queries.invalidateQueries({
        predicate: ({ queryKey }) => touched.includes(String(queryKey[0])),
      }),
  });
}
