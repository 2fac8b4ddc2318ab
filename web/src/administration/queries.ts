import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { answerOf, api, ifMatch, type Schemas } from "../api/client";

export type PatientMeasures = Schemas["PatientMeasures"];
export type Sheet = Schemas["Sheet"];
export type Form = Schemas["Form"];
export type FormItem = Schemas["FormItem"];
export type Due = Schemas["Due"];
export type AdministrationLine = Schemas["AdministrationLine"];
export type ShownScore = Schemas["ShownScore"];
export type NewAnswer = Schemas["NewAnswer"];
export type NewAdministration = Schemas["NewAdministration"];
export type ProgramMeasures = Schemas["ProgramMeasures"];
export type ProtocolLine = Schemas["ProtocolLine"];
export type SiteDue = Schemas["SiteDue"];

const ofPatient = (patient: string) => ({ params: { path: { patient } } });
const ofOne = (administration: string) => ({ params: { path: { administration } } });

export const measuresQuery = (patient: string) =>
  queryOptions({
    queryKey: ["measures", patient],
    queryFn: () => answerOf(api.GET("/api/v1/patients/{patient}/measures", ofPatient(patient))),
  });

export const sheetQuery = (administration: string) =>
  queryOptions({
    queryKey: ["administration", administration],
    queryFn: () =>
      answerOf(api.GET("/api/v1/administrations/{administration}", ofOne(administration))),
  });

export const formQuery = (instrument: string, language: string) =>
  queryOptions({
    queryKey: ["instrument", instrument, language],
    queryFn: () =>
      answerOf(
        api.GET("/api/v1/instruments/{instrument}", {
          params: { path: { instrument }, query: { language } },
        }),
      ),
  });

export const siteDueQuery = (site: string) =>
  queryOptions({
    queryKey: ["measures-due", site],
    queryFn: () =>
      answerOf(api.GET("/api/v1/sites/{site}/measures-due", { params: { path: { site } } })),
  });

export const protocolQuery = (program: string) =>
  queryOptions({
    queryKey: ["protocol", program],
    queryFn: () =>
      answerOf(api.GET("/api/v1/programs/{program}/measures", { params: { path: { program } } })),
  });

export const saveProtocol = (program: string, version: number, lines: ProtocolLine[]) =>
  answerOf(
    api.PUT("/api/v1/programs/{program}/measures", {
      params: { path: { program } },
      headers: ifMatch(version),
      body: { lines },
    }),
  );

export const beginOne = (patient: string, what: NewAdministration) =>
  answerOf(
    api.POST("/api/v1/patients/{patient}/administrations", { ...ofPatient(patient), body: what }),
  );

export const saveAnswer = (administration: string, item: string, said: NewAnswer) =>
  answerOf(
    api.PUT("/api/v1/administrations/{administration}/answers/{item}", {
      params: { path: { administration, item } },
      body: said,
    }),
  );

export const finishOne = (administration: string) =>
  answerOf(api.POST("/api/v1/administrations/{administration}/finish", ofOne(administration)));

export const voidOne = (administration: string, version: number, reason: string) =>
  answerOf(
    api.POST("/api/v1/administrations/{administration}/void", {
      ...ofOne(administration),
      headers: ifMatch(version),
      body: { reason },
    }),
  );

const touched = ["measures", "measures-due", "summary", "today", "timeline"];

// Returns a function that puts an answer of the server's in sight and asks again for what it
// changes elsewhere.
export function useTaken(): (sheet: Sheet) => void {
  const queries = useQueryClient();
  return (sheet) => {
    queries.setQueryData(sheetQuery(sheet.administration.id).queryKey, sheet);
    void queries.invalidateQueries({
      predicate: ({ queryKey }) => touched.includes(String(queryKey[0])),
    });
  };
}

// Does something with an administration and shows its answer.
export function useSheetAct<A>(act: (given: A) => Promise<Sheet>) {
  const taken = useTaken();
  return useMutation({ mutationFn: act, onSuccess: taken });
}
