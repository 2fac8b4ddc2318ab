import { type KeyboardEvent, useRef, useState } from "react";
import { useWords } from "../words/words";
import "./administration.css";
import type { FormItem } from "./queries";
import { answerOfKey } from "./rules";
import type { Said } from "./use-answers";
import { administrationWords } from "./words";

export const fieldId = (item: string) => `item-${item}`;

// Puts the focus on an item: on its answer, or on the first that it can have.
export function focusItem(item: string | undefined) {
  if (!item) return;
  const field = document.getElementById(fieldId(item));
  const control =
    field?.querySelector<HTMLElement>("input:checked") ??
    field?.querySelector<HTMLElement>("input");
  (control ?? field)?.focus();
  field?.scrollIntoView({ block: "nearest" });
}

interface ItemProps {
  item: FormItem;
  number: number; // its place among those that are asked
  said: Said | undefined;
  onSay: (said: Said, milliseconds: number) => void;
  onNext: () => void;
}

// One question. A digit answers it, Enter goes on to the next.
export function ItemField({ item, number, said, onSay, onNext }: ItemProps) {
  const t = useWords(administrationWords);
  const came = useRef<number>(undefined); // when the focus came here
  const choose = (answer: Said) =>
    onSay(answer, came.current ? Math.min(Date.now() - came.current, 86_400_000) : 0);
  const onKeyDown = (event: KeyboardEvent<HTMLFieldSetElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Enter") {
      event.preventDefault();
      return onNext();
    }
    const typing = event.target instanceof HTMLInputElement && event.target.type === "text";
    const answer = typing ? undefined : answerOfKey(item, event.key);
    if (!answer) return;
    event.preventDefault();
    event.stopPropagation();
    choose({ reply: answer.reply, ...(answer.value != null && { value: answer.value }) });
  };
  return (
    <fieldset
      id={fieldId(item.id)}
      className="measure-item"
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onFocus={() => {
        came.current ??= Date.now();
      }}
    >
      <legend>
        <span className="soft numbers">{number}.</span> {item.text || item.about || t.item(item.id)}
      </legend>
      <div className="measure-options">
        {item.options.map(({ value, label }) => (
          <Option
            key={value}
            name={fieldId(item.id)}
            digit={String(value)}
            label={label}
            checked={said?.reply === "value" && said.value === value}
            onChoose={() => choose({ reply: "value", value })}
          />
        ))}
        {item.options.length === 0 && (
          <NumberBox item={item} said={said} onSay={(value) => choose({ reply: "value", value })} />
        )}
        {(["skipped", "refused"] as const).map((reply) => (
          <Option
            key={reply}
            name={fieldId(item.id)}
            label={t[reply]}
            quiet
            checked={said?.reply === reply}
            onChoose={() => choose({ reply })}
          />
        ))}
      </div>
    </fieldset>
  );
}

function Option({
  name,
  digit,
  label,
  checked,
  quiet = false,
  onChoose,
}: {
  name: string;
  digit?: string;
  label: string;
  checked: boolean;
  quiet?: boolean;
  onChoose: () => void;
}) {
  return (
    <label className={`choice ${quiet ? "measure-quiet" : ""}`}>
      <input type="radio" name={name} checked={checked} onChange={onChoose} />
      <span>
        {digit !== undefined && digit !== label && (
          <kbd className="measure-digit numbers">{digit}</kbd>
        )}
        {label}
      </span>
    </label>
  );
}

// A whole number, saved when it is left.
function NumberBox({
  item,
  said,
  onSay,
}: {
  item: FormItem;
  said: Said | undefined;
  onSay: (value: number) => void;
}) {
  const t = useWords(administrationWords);
  const stored = said?.reply === "value" && said.value != null ? String(said.value) : "";
  const [typed, setTyped] = useState<string>();
  const least = item.least ?? 0;
  const most = item.most ?? 999;
  const fits = (text: string) =>
    /^\d{1,3}$/.test(text) && Number(text) >= least && Number(text) <= most;
  const wrong = typed !== undefined && typed !== "" && !fits(typed);
  const leave = () => {
    if (typed === undefined || wrong) return;
    if (typed !== "") onSay(Number(typed));
    setTyped(undefined);
  };
  return (
    <span className="measure-number">
      <input
        type="text"
        inputMode="numeric"
        className="numbers"
        aria-label={t.number(least, most)}
        aria-invalid={wrong || undefined}
        value={typed ?? stored}
        onChange={({ target }) => setTyped(target.value.trim())}
        onBlur={leave}
      />
      <span className={wrong ? "field-error" : "soft small"}>{t.number(least, most)}</span>
    </span>
  );
}
