import { useInfiniteQuery } from "@tanstack/react-query";
import { answerOf, api, refusalOf } from "../api/client";
import { usePatientSummary } from "../chart/patient-page";
import { ErrorState } from "../ui/states";
import { NotesCard } from "./notes-card";

// Somebody's signed notes, newest first.
export function NotesPage() {
  const { patient } = usePatientSummary();
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
    <NotesCard
      notes={notes.data?.pages.flatMap(({ items }) => items) ?? "loading"}
      more={notes.hasNextPage}
      busy={notes.isFetchingNextPage}
      onMore={() => void notes.fetchNextPage()}
    />
  );
}
