import { queryOptions } from "@tanstack/react-query";
import { answerOf, api, ifMatch, type Schemas } from "../api/client";

export type PatientAvailability = Schemas["PatientAvailability"];
export type FreeHours = Schemas["FreeHours"];

export const patientAvailabilityQuery = (patient: string) =>
  queryOptions({
    queryKey: ["patient-availability", patient],
    queryFn: () =>
      answerOf(
        api.GET("/api/v1/patients/{patient}/availability", { params: { path: { patient } } }),
      ),
  });

export const putAvailability = (patient: string, version: number, hours: readonly FreeHours[]) =>
  answerOf(
    api.PUT("/api/v1/patients/{patient}/availability", {
      params: { path: { patient } },
      headers: ifMatch(version),
      body: { hours: [...hours] },
    }),
  );
