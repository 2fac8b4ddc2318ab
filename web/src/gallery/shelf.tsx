import type { ReactNode } from "react";

export function Shelf({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="shelf" aria-label={title}>
      <h2>{title}</h2>
      <div className="shelf-items">{children}</div>
    </section>
  );
}
