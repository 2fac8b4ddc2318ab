import { queryOptions } from "@tanstack/react-query";
import { answerOf, api, ifMatch, type Schemas } from "../api/client";

export type CareTeam = Schemas["CareTeam"];
export type TeamMember = Schemas["TeamMember"];
export type TeamChange = Schemas["TeamChange"];
export type TeamRole = TeamMember["role"];

export const careTeamQuery = (patient: string) =>
  queryOptions({
    queryKey: ["care-team", patient],
    queryFn: () =>
      answerOf(api.GET("/api/v1/patients/{patient}/care-team", { params: { path: { patient } } })),
  });

export const changeTeam = (patient: string, version: number, body: TeamChange) =>
  answerOf(
    api.PUT("/api/v1/patients/{patient}/care-team", {
      params: { path: { patient } },
      headers: ifMatch(version),
      body,
    }),
  );
