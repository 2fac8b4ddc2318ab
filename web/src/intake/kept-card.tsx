import { Card } from "../ui/card";
import { type Column, Table } from "../ui/table";
import { useWords } from "../words/words";
import type { KeptResource } from "./model";
import { intakeWords } from "./words";

// What is stored word for word and not read further, with the reason of each.
export function KeptCard({ kept, all }: { kept: readonly KeptResource[]; all: number }) {
  const t = useWords(intakeWords);
  const columns: Column<KeptResource>[] = [
    { id: "what", head: t.detail.keptWhat, rowHead: true, cell: (one) => one.resource || one.type },
    { id: "why", head: t.detail.keptWhy, cell: (one) => one.reason },
  ];
  return (
    <Card title={t.detail.kept}>
      <p className="soft small">{t.detail.keptHint}</p>
      <div className="intake-scroll">
        <Table
          caption={t.detail.kept}
          columns={columns}
          rows={kept}
          idOf={(one) => `${one.resource} ${one.type} ${one.reason}`}
        />
      </div>
      {all > kept.length && <p className="soft small">{t.detail.keptMore(kept.length, all)}</p>}
    </Card>
  );
}
