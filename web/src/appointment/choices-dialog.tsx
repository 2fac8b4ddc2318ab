import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { refusalOf, type Schemas } from "../api/client";
import { Dialog } from "../ui/dialog";
import { Skeleton } from "../ui/skeleton";
import { ErrorState } from "../ui/states";
import { choicesQuery } from "./queries";

// A dialog that needs to know the rooms and the staff of the person's site.
export function ChoicesDialog({
  title,
  patient,
  onClose,
  children,
}: {
  title: string;
  patient: string;
  onClose: () => void;
  children: (choices: Schemas["Choices"]) => ReactNode;
}) {
  const choices = useQuery(choicesQuery(patient));
  return (
    <Dialog title={title} open onClose={onClose}>
      {choices.isPending && <Skeleton />}
      {choices.error && (
        <ErrorState refusal={refusalOf(choices.error)} onRetry={() => choices.refetch()} />
      )}
      {choices.data && children(choices.data)}
    </Dialog>
  );
}
