import { TextField } from "./field";

interface Span {
  from: string;
  to: string;
}

// The days a page of figures looks back over. `right`: the span can be asked for.
export function SpanFields({
  from,
  to,
  right,
  words: t,
  className,
  onLook,
}: Span & {
  right: boolean;
  words: { from: string; to: string; spanWrong: string };
  className: string;
  onLook: (span: Span) => void;
}) {
  return (
    <div className={className}>
      <TextField
        type="date"
        label={t.from}
        value={from}
        max={to}
        error={right ? undefined : t.spanWrong}
        onChange={({ target }) => onLook({ from: target.value, to })}
      />
      <TextField
        type="date"
        label={t.to}
        value={to}
        min={from}
        onChange={({ target }) => onLook({ from, to: target.value })}
      />
    </div>
  );
}
