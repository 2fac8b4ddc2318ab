import "./administration.css";
import { nameOf } from "./rules";

// An instrument by the name that it goes by, and in full.
export function InstrumentName({ id, title }: { id: string; title: string }) {
  return (
    <span className="instrument-name">
      <span className="measure-name">{nameOf(id)}</span>
      <span className="soft small">{title}</span>
    </span>
  );
}
