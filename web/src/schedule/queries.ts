import { queryOptions, useMutation, useQueryClient } from "@tanstack/react-query";
import { answerOf, api, ifMatch, type Schemas } from "../api/client";
import { addDays } from "../base/time";

export const boardQuery = (site: string, monday: string) =>
  queryOptions({
    queryKey: ["board", site, monday],
    queryFn: () =>
      answerOf(
        api.GET("/api/v1/board", {
          params: { query: { site, from: monday, until: addDays(monday, 7) } },
        }),
      ),
  });

export const placesQuery = (session: string, day: string, starts: string, room: string) =>
  queryOptions({
    queryKey: ["places", session, day, starts, room],
    queryFn: () =>
      answerOf(
        api.GET("/api/v1/sessions/{session}/places", {
          params: { path: { session }, query: { day, starts, room } },
        }),
      ),
    staleTime: 0,
  });

export const substitutesQuery = (session: string) =>
  queryOptions({
    queryKey: ["substitutes", session],
    queryFn: () =>
      answerOf(
        api.GET("/api/v1/sessions/{session}/substitutes", { params: { path: { session } } }),
      ),
    staleTime: 0,
  });

// What a change of a session can show differently.
const touched = ["board", "places", "substitutes", "today", "sheet", "staffing-gaps"];

function useChange<Asked, Answer>(send: (asked: Asked) => Promise<Answer>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSettled: () =>
      queries.invalidateQueries({
        predicate: ({ queryKey }) => touched.includes(String(queryKey[0])),
      }),
  });
}

// A change of one session, for whoever saw this version of it.
interface Meant<Body> {
  card: Pick<Schemas["SessionCard"], "id" | "version">;
  body: Body;
}

const meaning = <Body>({ card, body }: Meant<Body>) => ({
  params: { path: { session: card.id } },
  headers: ifMatch(card.version),
  body,
});

export const useMoveSession = () =>
  useChange((asked: Meant<Schemas["SessionMove"]>) =>
    answerOf(api.POST("/api/v1/sessions/{session}/move", meaning(asked))),
  );

export const useSubstitute = () =>
  useChange((asked: Meant<Schemas["Substitution"]>) =>
    answerOf(api.POST("/api/v1/sessions/{session}/substitute", meaning(asked))),
  );

export const useCancelSession = () =>
  useChange((asked: Meant<Schemas["SessionCancel"]>) =>
    answerOf(api.POST("/api/v1/sessions/{session}/cancel", meaning(asked))),
  );

export const useRestoreSession = () =>
  useChange((asked: Meant<Schemas["SessionRestore"]>) =>
    answerOf(api.POST("/api/v1/sessions/{session}/restore", meaning(asked))),
  );

export const usePutTelehealth = () =>
  useChange((asked: Meant<Schemas["TelehealthChange"]>) =>
    answerOf(api.PUT("/api/v1/sessions/{session}/telehealth", meaning(asked))),
  );

export const useNewSession = () =>
  useChange((body: Schemas["NewSession"]) => answerOf(api.POST("/api/v1/sessions", { body })));
