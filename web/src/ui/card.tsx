import { TriangleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";
import { Skeleton } from "./skeleton";
import "./card.css";

// One question somebody asks, with its answer. `busy`: the answer is on its way. `alert`: it could
// not be had, in a sentence.
export function Card({
  title,
  action,
  busy = false,
  alert,
  flush = false,
  children,
}: {
  title: ReactNode;
  action?: ReactNode;
  busy?: boolean;
  alert?: string;
  flush?: boolean;
  children?: ReactNode;
}) {
  const id = useId();
  return (
    <article className={`card ${flush ? "card-flush" : ""}`} aria-labelledby={id} aria-busy={busy}>
      <header className="card-head">
        <h2 id={id}>{title}</h2>
        {action}
      </header>
      {busy && <Skeleton lines={3} />}
      {alert && (
        <p className="card-alert" role="status">
          <TriangleAlert className="icon" aria-hidden="true" />
          {alert}
        </p>
      )}
      {!busy && !alert && children}
    </article>
  );
}
