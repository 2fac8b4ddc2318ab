import { Link } from "@tanstack/react-router";
import { UsersRound } from "lucide-react";
import { dayOf, fullDay } from "../base/time";
import { Pill } from "../ui/banner";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { EmptyState } from "../ui/states";
import { List } from "../ui/table";
import { useLanguage, useWords } from "../words/words";
import "./merge.css";
import type { MergeRow, Pair } from "./rules";
import { mergeWords } from "./words";

type Given<T> = T | "loading" | "unavailable";

// Records that look alike, each pair with what speaks for it.
export function PairsCard({ pairs }: { pairs: Given<readonly Pair[]> }) {
  const t = useWords(mergeWords);
  if (pairs === "loading") return <Card title={t.pairs} busy />;
  if (pairs === "unavailable") return <Card title={t.pairs} alert={t.unavailable} />;
  return (
    <Card title={t.pairs} flush>
      {pairs.length === 0 ? (
        <EmptyState icon={UsersRound} title={t.none} hint={t.noneHint} />
      ) : (
        <List label={t.pairs}>
          {pairs.map((pair) => (
            <PairLine key={`${pair.one.id} ${pair.other.id}`} pair={pair} />
          ))}
        </List>
      )}
    </Card>
  );
}

function PairLine({ pair: { one, other, why } }: { pair: Pair }) {
  const t = useWords(mergeWords);
  const language = useLanguage();
  const said = ({ record_number, birth_date }: Pair["one"]) =>
    [record_number, birth_date ? fullDay(birth_date, language) : t.noBirthDate].join(", ");
  return (
    <li className="pair">
      <div className="pair-people">
        {[one, other].map((person) => (
          <p key={person.id}>
            <strong>{person.name}</strong>{" "}
            <span className="soft small numbers">{said(person)}</span>
          </p>
        ))}
      </div>
      <div className="pair-why">
        {why.map((reason) => (
          <Pill key={reason}>{t.whys[reason]}</Pill>
        ))}
      </div>
      <Link
        to="/intake/duplicates/$one/$other"
        params={{ one: one.id, other: other.id }}
        className="button button-plain button-grid"
        aria-label={t.compareOf(one.name, other.name)}
      >
        {t.compare}
      </Link>
    </li>
  );
}

// What was merged here, and what of it can be undone.
export function MergedCard({
  merged,
  zone,
  canUndo,
  onUndo,
}: {
  merged: readonly MergeRow[];
  zone: string;
  canUndo: boolean;
  onUndo: (row: MergeRow) => void;
}) {
  const t = useWords(mergeWords);
  const language = useLanguage();
  return (
    <Card title={t.merged} flush={merged.length > 0}>
      {merged.length === 0 ? (
        <p className="soft">{t.mergedNone}</p>
      ) : (
        <List label={t.merged}>
          {merged.map((row) => (
            <li key={row.merge.id} className="pair">
              <div className="pair-people">
                <p>{t.mergedLine(row.merged_name, row.merged_record_number, row.survivor_name)}</p>
                <p className="soft small">
                  {t.mergedBy(
                    row.merged_by_name,
                    fullDay(dayOf(row.merge.merged_at, zone), language),
                    t.rows(row.moved),
                  )}
                  {` · ${row.merge.undo_reason || row.merge.reason}`}
                </p>
              </div>
              {row.merge.undone_at ? (
                <Pill>{t.undone}</Pill>
              ) : (
                canUndo && (
                  <Button
                    kind="quiet"
                    size="grid"
                    aria-label={t.undoOf(row.merged_name)}
                    onClick={() => onUndo(row)}
                  >
                    {t.undo}
                  </Button>
                )
              )}
            </li>
          ))}
        </List>
      )}
    </Card>
  );
}
