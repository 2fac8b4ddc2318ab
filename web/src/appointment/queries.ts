import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { answerOf, api, ifMatch, type Schemas } from "../api/client";

export type Appointment = Schemas["Appointment"];
export type NewAppointment = Schemas["NewAppointment"];
export type AppointmentMove = Schemas["AppointmentMove"];
export type Scope = Schemas["SessionCancel"]["scope"];

export const appointmentsQuery = (patient: string) =>
  queryOptions({
    queryKey: ["appointments", patient],
    queryFn: () =>
      answerOf(
        api.GET("/api/v1/patients/{patient}/appointments", { params: { path: { patient } } }),
      ),
  });

export const choicesQuery = (patient: string) =>
  queryOptions({
    queryKey: ["appointment-choices", patient],
    queryFn: () =>
      answerOf(
        api.GET("/api/v1/patients/{patient}/appointments/choices", {
          params: { path: { patient } },
        }),
      ),
  });

// What an appointment changes is on these pages.
const touched = ["appointments", "summary", "board", "today", "hours"];

export const touches = {
  predicate: ({ queryKey }: { queryKey: readonly unknown[] }) =>
    touched.includes(String(queryKey[0])),
};

export function useNewAppointment(patient: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: NewAppointment) =>
      answerOf(
        api.POST("/api/v1/patients/{patient}/appointments", {
          params: { path: { patient } },
          body,
        }),
      ),
    onSettled: () => queries.invalidateQueries(touches),
  });
}

// Moves the next time of an appointment, or it and all that follow.
export function useMove(session: Schemas["SessionCard"]) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: AppointmentMove) =>
      answerOf(
        api.POST("/api/v1/appointments/{appointment}/move", {
          params: { path: { appointment: session.id } },
          headers: ifMatch(session.version),
          body,
        }),
      ),
    onSettled: () => queries.invalidateQueries(touches),
  });
}

export const callOff = (session: Schemas["SessionCard"], reason: string, scope: Scope) =>
  answerOf(
    api.POST("/api/v1/appointments/{appointment}/cancel", {
      params: { path: { appointment: session.id } },
      headers: ifMatch(session.version),
      body: { reason, scope },
    }),
  );
