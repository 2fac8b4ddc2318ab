import { Card } from "../ui/card";
import { type Column, Table } from "../ui/table";
import { useWords } from "../words/words";
import type { Difference } from "./model";
import { intakeWords } from "./words";

// Where the sender's word and the chart do not agree. A person decides which one is right.
export function DifferencesCard({ differences }: { differences: readonly Difference[] }) {
  const t = useWords(intakeWords);
  const labels: Record<string, string> = t.field;
  const columns: Column<Difference>[] = [
    { id: "field", head: "", rowHead: true, cell: (one) => labels[one.field] ?? one.field },
    { id: "sent", head: t.detail.sent, cell: (one) => one.sent },
    { id: "known", head: t.detail.known, cell: (one) => one.known },
  ];
  return (
    <Card title={t.detail.differs}>
      <p className="soft small">{t.detail.differsHint}</p>
      <Table
        caption={t.detail.differs}
        columns={columns}
        rows={differences}
        idOf={(one) => one.field}
      />
    </Card>
  );
}
