import { useWords } from "../words/words";
import type { Filter } from "./filter";
import { intakeWords } from "./words";

type Known = { count: number; atLeast: boolean };

// Counts that are filters. One without a count is a shelf nobody has looked through yet.
export function Filters({
  filters,
  chosen,
  counts,
  onChoose,
}: {
  filters: readonly Filter[];
  chosen: Filter;
  counts: Partial<Record<Filter, Known>>;
  onChoose: (filter: Filter) => void;
}) {
  const t = useWords(intakeWords);
  return (
    <fieldset className="intake-filters">
      <legend className="visually-hidden">{t.filters}</legend>
      {filters.map((filter) => (
        <button
          key={filter}
          type="button"
          className="intake-filter"
          aria-pressed={filter === chosen}
          onClick={() => onChoose(filter)}
        >
          {t.filter[filter]} <Tally known={counts[filter]} />
        </button>
      ))}
    </fieldset>
  );
}

function Tally({ known }: { known: Known | undefined }) {
  const t = useWords(intakeWords);
  if (!known) return null;
  return (
    <span className="numbers">
      {known.atLeast ? t.moreThan(known.count) : t.count(known.count)}
    </span>
  );
}
