import type { ReactNode } from "react";
import "./table.css";

export interface Column<T> {
  id: string;
  head: ReactNode;
  cell: (row: T) => ReactNode;
  numeric?: boolean;
  rowHead?: boolean; // the cell that names its row
}

// Rows and columns on a wide screen; on a phone each row is a small card with its own labels.
export function Table<T>({
  caption,
  columns,
  rows,
  idOf,
}: {
  caption: string;
  columns: readonly Column<T>[];
  rows: readonly T[];
  idOf: (row: T) => string;
}) {
  return (
    <table className="table">
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ id, head, numeric }) => (
            <th key={id} scope="col" className={numeric ? "numeric" : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={idOf(row)}>
            {columns.map(({ id, head, cell, numeric, rowHead }) =>
              rowHead ? (
                <th key={id} scope="row">
                  {cell(row)}
                </th>
              ) : (
                <td
                  key={id}
                  className={numeric ? "numeric" : undefined}
                  data-head={typeof head === "string" ? head : undefined}
                >
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

// A list of rows, each one a person or a thing with its next action at the end.
export function List({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: a list without bullets is not read as one in Safari
    <ul role="list" className="list" aria-label={label}>
      {children}
    </ul>
  );
}
