import { useQuery } from "@tanstack/react-query";
import { Navigate } from "@tanstack/react-router";
import { answerOf, api, refusalOf } from "../api/client";
import { Skeleton } from "../ui/skeleton";
import { ErrorState } from "../ui/states";

// A record that goes on under another leads there.
export default function MergedAway({ patient }: { patient: string }) {
  const merges = useQuery({
    queryKey: ["merges", patient],
    queryFn: () =>
      answerOf(api.GET("/api/v1/patients/{patient}/merges", { params: { path: { patient } } })),
    staleTime: 0,
  });
  if (merges.error)
    return <ErrorState refusal={refusalOf(merges.error)} onRetry={() => void merges.refetch()} />;
  const survivor = merges.data?.merged_into;
  if (!survivor) return <Skeleton lines={4} />;
  return <Navigate to="/patients/$patient" params={{ patient: survivor }} replace />;
}
