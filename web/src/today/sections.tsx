import type { ReactNode } from "react";
import { List } from "../ui/table";
import { useWords } from "../words/words";
import type { Section } from "./rules";
import "./today.css";
import { todayWords } from "./words";

// A list in its parts, each with its name; one without parts is a list.
export function Sections<T>({
  label,
  sections,
  row,
}: {
  label: string;
  sections: readonly Section<T>[];
  row: (row: T) => ReactNode;
}) {
  const t = useWords(todayWords);
  return sections.map(({ part, rows }) => (
    <div key={part ?? "all"}>
      {part && (
        <h3 className="part" data-part={part}>
          {t.parts[part]} <span className="soft numbers">{rows.length}</span>
        </h3>
      )}
      <List label={part ? `${label}: ${t.parts[part]}` : label}>{rows.map(row)}</List>
    </div>
  ));
}
