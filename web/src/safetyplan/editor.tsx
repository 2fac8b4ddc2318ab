import { Plus, X } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import type { Wrong } from "../ui/error-summary";
import { TextField } from "../ui/field";
import { uiWords } from "../ui/words";
import { useWords } from "../words/words";
import type { SafetyPart } from "./queries";
import {
  canAdd,
  changedRow,
  PARTS,
  phoneId,
  type Row,
  takesPhone,
  type Writing,
  withoutRow,
  withRow,
  wordsId,
} from "./rules";
import { safetyPlanWords } from "./words";

const MOST_CHARACTERS = 100; // of a line; the server counts bytes and has the last word
const MOST_DIGITS = 40;

interface Given {
  writing: Writing;
  wrongs: readonly Wrong[];
  onPut: (writing: Writing) => void;
}

// The six parts as they are written: a row for each line. Enter goes on to the next.
export function Editor(given: Given) {
  const { writing, onPut } = given;
  const fresh = useFreshRow(writing);
  const add = (part: SafetyPart, after?: number) => {
    fresh.current = writing.next;
    onPut(withRow(writing, part, after));
  };
  return (
    <div className="safety-editor">
      {PARTS.map((part) => (
        <PartForm key={part} part={part} onAdd={add} {...given} />
      ))}
    </div>
  );
}

// Returns where to note the key of a row that is about to appear, which then takes the focus.
function useFreshRow({ rows }: Writing) {
  const fresh = useRef<number>(undefined);
  useEffect(() => {
    if (fresh.current === undefined || !rows.some(({ key }) => key === fresh.current)) return;
    document.getElementById(wordsId(fresh.current))?.focus();
    fresh.current = undefined;
  }, [rows]);
  return fresh;
}

function PartForm({
  part,
  onAdd,
  ...given
}: Given & { part: SafetyPart; onAdd: (part: SafetyPart, after?: number) => void }) {
  const t = useWords(safetyPlanWords);
  const ui = useWords(uiWords);
  const { writing, onPut } = given;
  const rows = writing.rows.filter((row) => row.part === part);
  return (
    <Card title={t.parts[part]}>
      <p className="soft small">{t.hints[part]}</p>
      {takesPhone(part) && (
        <div className="safety-row safety-row-head" data-phone="true" aria-hidden="true">
          <span>{t.name}</span>
          <span>
            {t.number}
            {part === "people" && <span className="soft"> ({ui.optional})</span>}
          </span>
        </div>
      )}
      {rows.map((row, n) => (
        <RowForm
          key={row.key}
          row={row}
          number={n + 1}
          onNext={() => onAdd(part, row.key)}
          onRemove={() => onPut(withoutRow(writing, row.key))}
          {...given}
        />
      ))}
      {canAdd(writing, part) && (
        <div>
          <Button
            size="grid"
            aria-label={t.addTo(t.parts[part])}
            icon={<Plus className="icon" aria-hidden="true" />}
            onClick={() => onAdd(part)}
          >
            {t.add}
          </Button>
        </div>
      )}
    </Card>
  );
}

function RowForm({
  row,
  number,
  writing,
  wrongs,
  onPut,
  onNext,
  onRemove,
}: Given & { row: Row; number: number; onNext: () => void; onRemove: () => void }) {
  const t = useWords(safetyPlanWords);
  const error = (id: string) => wrongs.find(({ field }) => field === id)?.text;
  const { key, part, words, phone } = row;
  const phoned = takesPhone(part);
  // Nor does Enter save what is half written: a version stays.
  const goOn = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (words.trim() !== "") onNext();
  };
  return (
    <div className="safety-row" data-phone={phoned}>
      <TextField
        id={wordsId(key)}
        label={phoned ? t.who(number) : t.line(number)}
        value={words}
        maxLength={MOST_CHARACTERS}
        autoComplete="off"
        error={error(wordsId(key))}
        onChange={({ target }) => onPut(changedRow(writing, key, { words: target.value }))}
        onKeyDown={goOn}
      />
      {phoned && (
        <TextField
          id={phoneId(key)}
          type="tel"
          label={t.phone(number)}
          optional={part === "people"}
          value={phone}
          maxLength={MOST_DIGITS}
          autoComplete="off"
          error={error(phoneId(key))}
          onChange={({ target }) => onPut(changedRow(writing, key, { phone: target.value }))}
          onKeyDown={goOn}
        />
      )}
      <Button
        kind="quiet"
        size="grid"
        aria-label={t.remove(words || (phoned ? t.who(number) : t.line(number)))}
        onClick={onRemove}
      >
        <X className="icon" aria-hidden="true" />
      </Button>
    </div>
  );
}
