import type { ReactNode } from "react";

export function Shelf({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="shelf" aria-label={title}>
      <h2>{title}</h2>
      <div className="shelf-items">{children}</div>
    </section>
  );
}

// One card in one of its states.
export function State({ name, children }: { name: string; children: ReactNode }) {
  return (
    <figure>
      <figcaption>{name}</figcaption>
      {children}
    </figure>
  );
}
