import { type QueryClient, queryOptions } from "@tanstack/react-query";
import { answerOf, api } from "../api/client";
import { sheetQuery } from "../api/queries";

// A group note brings its roster along, so that the page asks once for both.
export const groupNoteQuery = (queries: QueryClient, session: string) =>
  queryOptions({
    queryKey: ["group-note", session],
    queryFn: async () => {
      const note = await answerOf(
        api.GET("/api/v1/sessions/{session}/note", { params: { path: { session } } }),
      );
      const rows = note.rows.map(({ person }) => person);
      queries.setQueryData(sheetQuery(session).queryKey, { session: note.session, rows });
      return note;
    },
  });

export const notesDueQuery = (site: string) =>
  queryOptions({
    queryKey: ["notes-due", site],
    queryFn: () => answerOf(api.GET("/api/v1/notes-due", { params: { query: { site } } })),
    refetchInterval: 60_000, // a session ends without anybody's doing
  });

export const noteQuery = (note: string) =>
  queryOptions({
    queryKey: ["note", note],
    queryFn: () => answerOf(api.GET("/api/v1/notes/{note}", { params: { path: { note } } })),
  });
