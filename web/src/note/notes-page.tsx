import { useInfiniteQuery } from "@tanstack/react-query";
import { answerOf, api, refusalOf } from "../api/client";
import { useMayHere, usePatientSummary } from "../chart/patient-page";
import { ErrorState } from "../ui/states";
import { NewNote } from "../visit/new-note-card";
import { NotesCard } from "./notes-card";

// Somebody's signed notes, newest first.
export function NotesPage() {
  const { patient, summary } = usePatientSummary();
  const may = useMayHere(summary);
  const notes = useInfiniteQuery({
    queryKey: ["notes", patient],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET("/api/v1/patients/{patient}/notes", {
          params: { path: { patient }, query: { ...(pageParam && { after: pageParam }) } },
        }),
      ),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next ?? undefined,
  });
  if (notes.error && !notes.data)
    return <ErrorState refusal={refusalOf(notes.error)} onRetry={() => void notes.refetch()} />;
  return (
    <>
      {may("write_notes") && <NewNote patient={patient} />}
      <NotesCard
        notes={notes.data?.pages.flatMap(({ items }) => items) ?? "loading"}
        more={notes.hasNextPage}
        busy={notes.isFetchingNextPage}
        onMore={() => void notes.fetchNextPage()}
      />
    </>
  );
}
