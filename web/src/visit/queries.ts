import { queryOptions } from "@tanstack/react-query";
import { answerOf, api, ifMatch, type Schemas } from "../api/client";

export type VisitNote = Schemas["VisitNote"];
export type VisitDraft = Schemas["VisitDraft"];
export type NoteForm = Schemas["NoteForm"];
export type FormPart = Schemas["FormPart"];
export type PartAnswer = Schemas["PartAnswer"];
export type PersonThere = Schemas["PersonThere"];

export const visitQuery = (note: string) =>
  queryOptions({
    queryKey: ["visit-note", note],
    queryFn: () => answerOf(api.GET("/api/v1/visit-notes/{note}", { params: { path: { note } } })),
  });

export const visitChoicesQuery = (patient: string) =>
  queryOptions({
    queryKey: ["visit-choices", patient],
    queryFn: () =>
      answerOf(
        api.GET("/api/v1/patients/{patient}/visit-notes", { params: { path: { patient } } }),
      ),
  });

export const beginVisit = (patient: string, body: Schemas["NewVisitNote"]) =>
  answerOf(
    api.POST("/api/v1/patients/{patient}/visit-notes", { params: { path: { patient } }, body }),
  );

export const writeVisit = (note: string, version: number, body: VisitDraft) =>
  answerOf(
    api.PUT("/api/v1/visit-notes/{note}", {
      params: { path: { note } },
      headers: ifMatch(version),
      body,
    }),
  );

export const signVisit = (note: string, version: number, password: string | undefined) =>
  answerOf(
    api.POST("/api/v1/visit-notes/{note}/sign", {
      params: { path: { note } },
      headers: ifMatch(version),
      body: password ? { password } : {},
    }),
  );

export const voidVisit = (note: string, version: number, reason: string) =>
  answerOf(
    api.POST("/api/v1/visit-notes/{note}/void", {
      params: { path: { note } },
      headers: ifMatch(version),
      body: { reason },
    }),
  );
