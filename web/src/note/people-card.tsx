import type { ReactNode } from "react";
import type { Sheet } from "../attendance/rules";
import type { Marks } from "../attendance/use-marks";
import { Card } from "../ui/card";
import { EmptyState } from "../ui/states";
import { useWords } from "../words/words";
import { PersonRow } from "./person-row";
import type { Line } from "./rules";
import type { Writing } from "./use-drafts";
import { noteWords } from "./words";

export interface PeopleProps {
  lines: readonly Line[] | "loading" | "unavailable";
  sheet: Sheet;
  marks: Marks;
  writing: Writing;
  zone: string;
  canWrite: boolean;
  canMark: boolean;
  active: number;
  onActive: (place: number) => void;
  onNext: (from: number) => void;
  action?: ReactNode;
}

// A line about each person of the group.
export function PeopleCard({ lines, active, onActive, onNext, action, ...rest }: PeopleProps) {
  const t = useWords(noteWords);
  if (lines === "loading") return <Card title={t.people} busy />;
  if (lines === "unavailable") return <Card title={t.people} alert={t.unavailable} />;
  if (lines.length === 0)
    return (
      <Card title={t.people}>
        <EmptyState title={t.empty} hint={t.emptyHint} />
      </Card>
    );
  return (
    <Card title={t.people} flush action={action}>
      {/* biome-ignore lint/a11y/noRedundantRoles: a list without bullets is not read as one in Safari */}
      <ol role="list" className="gn-people">
        {lines.map((line, place) => (
          <PersonRow
            key={line.row.person.patient_id}
            line={line}
            active={place === active}
            onActive={() => onActive(place)}
            onNext={() => onNext(place)}
            {...rest}
          />
        ))}
      </ol>
    </Card>
  );
}
