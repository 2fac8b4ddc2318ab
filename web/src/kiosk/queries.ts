import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { answerOf, api, ifMatch, type Schemas } from "../api/client";

export type KioskSetting = Schemas["KioskSetting"];
export type NewKioskSetting = Schemas["NewKioskSetting"];

export const kioskSettingQuery = (site: string) =>
  queryOptions({
    queryKey: ["kiosk-setting", site],
    queryFn: () => answerOf(api.GET("/api/v1/sites/{site}/kiosk", { params: { path: { site } } })),
  });

export function usePutKioskSetting(site: string, version: number, onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: NewKioskSetting) =>
      answerOf(
        api.PUT("/api/v1/sites/{site}/kiosk", {
          params: { path: { site } },
          headers: ifMatch(version),
          body,
        }),
      ),
    onSuccess: onDone,
    onSettled: () => queries.invalidateQueries({ queryKey: kioskSettingQuery(site).queryKey }),
  });
}
