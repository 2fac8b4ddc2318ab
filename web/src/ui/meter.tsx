import { useWords } from "../words/words";
import "./meter.css";
import { uiWords } from "./words";

// How much of something there is, and how much is still expected to come. The words beside it
// carry the meaning, so it is silent to a screen reader.
export function Meter({
  value,
  coming = 0,
  max,
  met,
}: {
  value: number;
  coming?: number;
  max: number;
  met?: boolean;
}) {
  const scale = Math.max(max, value, 1);
  const part = (amount: number) => `${(100 * Math.min(amount, scale)) / scale}%`;
  return (
    <svg
      className={`meter ${(met ?? value >= max) ? "meter-met" : ""}`}
      width="100%"
      height="10"
      aria-hidden="true"
    >
      <rect className="meter-track" width="100%" height="10" rx="5" />
      <rect className="meter-coming" width={part(value + coming)} height="10" rx="5" />
      <rect className="meter-value" width={part(value)} height="10" rx="5" />
    </svg>
  );
}

// How far a long job has come.
export function Progress({
  label,
  value,
  max,
}: {
  label: string;
  value: number | undefined;
  max: number;
}) {
  const t = useWords(uiWords);
  return (
    <div className="progress">
      <div className="row small">
        <span>{label}</span>
        {value !== undefined && (
          <span className="numbers push soft">
            {t.of(value.toLocaleString(), max.toLocaleString())}
          </span>
        )}
      </div>
      <progress aria-label={label} max={max} {...(value !== undefined && { value })} />
    </div>
  );
}
