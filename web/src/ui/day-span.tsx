import { fullDay } from "../base/time";
import { useLanguage, useWords } from "../words/words";
import { TextField } from "./field";
import { uiWords } from "./words";

interface Span {
  from_on: string;
  until_on: string; // the last day
}

// Returns how a span of whole days is said: "Monday, November 16 to Friday, November 20".
export function useSpanSaid(): (span: Span) => string {
  const t = useWords(uiWords);
  const language = useLanguage();
  return ({ from_on, until_on }) =>
    from_on === until_on
      ? fullDay(from_on, language)
      : t.span(fullDay(from_on, language), fullDay(until_on, language));
}

// The first and the last of some whole days; the last left out means one day.
export function DaySpanFields({
  first,
  errorOf,
}: {
  first: string;
  errorOf: (field: string) => string | undefined;
}) {
  const t = useWords(uiWords);
  return (
    <div className="pair">
      <TextField
        id="from_on"
        name="from_on"
        type="date"
        label={t.firstDay}
        defaultValue={first}
        error={errorOf("from_on")}
      />
      <TextField
        id="until_on"
        name="until_on"
        type="date"
        label={t.lastDay}
        optional
        error={errorOf("until_on")}
      />
    </div>
  );
}
