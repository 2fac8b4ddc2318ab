import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { answerOf, api, ifMatch, type Schemas } from "../api/client";

export type Notice = Schemas["Notice"];
export type NoticeRow = Schemas["NoticeRow"];
export type Notices = Schemas["Notices"];
export type StaffContact = Schemas["StaffContact"];
export type ContactConsent = Schemas["ContactConsent"];

export const noticesQuery = queryOptions({
  queryKey: ["notices"],
  queryFn: () => answerOf(api.GET("/api/v1/notices")),
  refetchInterval: 30_000, // a notice to staff is of no site, so no live change tells of it
});

export const consentQuery = (patient: string) =>
  queryOptions({
    queryKey: ["contact-consent", patient],
    queryFn: () =>
      answerOf(
        api.GET("/api/v1/patients/{patient}/contact-consent", { params: { path: { patient } } }),
      ),
  });

// One's own when no id is given.
export const staffContactQuery = (staff?: string) =>
  queryOptions({
    queryKey: ["staff-contact", staff],
    queryFn: () =>
      answerOf(
        staff
          ? api.GET("/api/v1/staff/{staff}/contact", { params: { path: { staff } } })
          : api.GET("/api/v1/account/contact"),
      ),
  });

export function usePutConsent(patient: string, version: number, onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas["NewContactConsent"]) =>
      answerOf(
        api.PUT("/api/v1/patients/{patient}/contact-consent", {
          params: { path: { patient } },
          headers: ifMatch(version),
          body,
        }),
      ),
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: consentQuery(patient).queryKey }),
  });
}

export function usePutStaffContact(staff: string | undefined, version: number, onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: Schemas["NewStaffContact"]) => {
      const headers = ifMatch(version);
      return answerOf(
        staff
          ? api.PUT("/api/v1/staff/{staff}/contact", { params: { path: { staff } }, headers, body })
          : api.PUT("/api/v1/account/contact", { headers, body }),
      );
    },
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: staffContactQuery(staff).queryKey }),
  });
}
