import type { ReactNode } from "react";
import { useId } from "react";
import { fullDay } from "../base/time";
import { Card } from "../ui/card";
import { useLanguage, useWords } from "../words/words";
import "./merge.css";
import {
  type Comparison,
  detailOf,
  differing,
  type Field,
  nameOf,
  otherOf,
  type Side,
  type Which,
} from "./rules";
import { mergeWords } from "./words";

// Two sides of one question, of which one is chosen.
function Sides({
  label,
  value,
  one,
  other,
  onChoose,
}: {
  label: ReactNode;
  value: Which;
  one: ReactNode;
  other: ReactNode;
  onChoose: (which: Which) => void;
}) {
  const name = useId();
  const side = (which: Which, words: ReactNode) => (
    <label className="merge-side">
      <input type="radio" name={name} checked={value === which} onChange={() => onChoose(which)} />
      <span>{words}</span>
    </label>
  );
  return (
    <fieldset className="merge-field">
      <legend>{label}</legend>
      <div className="merge-sides">
        {side("one", one)}
        {side("other", other)}
      </div>
    </fieldset>
  );
}

// Which of the two goes on.
export function KeepCard({
  comparison,
  kept,
  onKeep,
}: {
  comparison: Comparison;
  kept: Which;
  onKeep: (which: Which) => void;
}) {
  const t = useWords(mergeWords);
  const side = (of: Side) => (
    <>
      <strong>{nameOf(of)}</strong>
      <br />
      <span className="soft small numbers">{t.record(of.patient.record_number)}</span>
    </>
  );
  return (
    <Card title={t.keep}>
      <Sides
        label={<span className="soft small">{t.keepHint}</span>}
        value={kept}
        one={side(comparison.one)}
        other={side(comparison.other)}
        onChoose={onKeep}
      />
    </Card>
  );
}

// Field by field, whose value is right. Only where the two differ.
export function FieldsCard({
  comparison,
  chosen,
  onChoose,
}: {
  comparison: Comparison;
  chosen: Record<string, Which>;
  onChoose: (field: Field, which: Which) => void;
}) {
  const t = useWords(mergeWords);
  const language = useLanguage();
  const said = (side: Side, field: Field): ReactNode => {
    const value = detailOf(side, field);
    if (value === "") return <span className="soft">{t.empty}</span>;
    if (field === "birth_date") return fullDay(value, language);
    if (field === "sex") return t.sexes[side.patient.sex];
    if (field === "language") return t.languages[side.patient.language];
    return value;
  };
  const fields = differing(comparison);
  return (
    <Card title={t.fields}>
      {fields.length > 0 && <p className="soft small">{t.fieldsHint}</p>}
      <div className="merge-fields">
        {fields.map((field) => (
          <Sides
            key={field}
            label={t.field[field]}
            value={chosen[field] ?? "one"}
            one={said(comparison.one, field)}
            other={said(comparison.other, field)}
            onChoose={(which) => onChoose(field, which)}
          />
        ))}
      </div>
      <p className="soft small">{t.same}</p>
    </Card>
  );
}

// What becomes part of the record that is kept, and what can't.
export function HoldingsCard({ comparison, kept }: { comparison: Comparison; kept: Which }) {
  const t = useWords(mergeWords);
  const { holdings } = comparison[otherOf[kept]];
  const named: Record<string, string> = t.tables;
  return (
    <Card title={t.holds}>
      {holdings.length === 0 ? (
        <p className="soft">{t.nothing}</p>
      ) : (
        <>
          <p className="soft small">{t.holdsHint}</p>
          <ul className="merge-holdings">
            {holdings.map(({ table, rows, clashes }) => (
              <li key={table}>
                <span className="numbers">{rows}</span> {named[table] ?? t.other}
                {clashes > 0 && <span className="soft small"> · {t.staysBehind(clashes)}</span>}
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}
