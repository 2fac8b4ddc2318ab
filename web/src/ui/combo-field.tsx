import { type KeyboardEvent, useId, useState } from "react";
import "./combo-field.css";
import { Field } from "./field";

export interface Suggestion {
  id: string;
  title: string;
  detail?: string;
}

// Between the last and the first there is a place where none is chosen.
const nextOf = (at: number, step: number, count: number) =>
  ((at + 1 + step + count + 1) % (count + 1)) - 1;

const intoView = (option: HTMLElement | null) => option?.scrollIntoView({ block: "nearest" });

// A line of text with suggestions under it. Anything may be typed; the arrows and Enter, or a
// click, choose a suggestion, and Escape puts the list away. The pattern is WAI-ARIA's combobox
// with a list; React Aria's costs a page 55 kB.
export function ComboField({
  label,
  error,
  id,
  value,
  placeholder,
  suggestions,
  onText,
  onChoose,
}: {
  label: string;
  error?: string | undefined;
  id: string;
  value: string;
  placeholder?: string;
  suggestions: readonly Suggestion[];
  onText: (text: string) => void;
  onChoose: (id: string) => void;
}) {
  const list = useId();
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  const shown = open ? suggestions : [];
  const chosen = shown[at];
  const close = () => {
    setOpen(false);
    setAt(-1);
  };
  const choose = (one: Suggestion) => {
    onChoose(one.id);
    close();
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") return close();
    if (event.key === "Enter" && chosen) choose(chosen);
    else if (step && shown.length > 0) setAt(nextOf(at, step, shown.length));
    else return;
    event.preventDefault();
  };
  return (
    <Field label={label} error={error} id={id}>
      {(wiring) => (
        <div className="combo">
          <input
            {...wiring}
            type="text"
            role="combobox"
            autoComplete="off"
            placeholder={placeholder}
            aria-autocomplete="list"
            aria-expanded={shown.length > 0}
            aria-controls={shown.length > 0 ? list : undefined}
            aria-activedescendant={chosen ? `${list}-${at}` : undefined}
            value={value}
            onChange={({ target }) => {
              setOpen(true);
              setAt(-1);
              onText(target.value);
            }}
            onKeyDown={press}
            onBlur={close}
          />
          {shown.length > 0 && (
            <div id={list} role="listbox" aria-label={label} className="combo-list">
              {shown.map((one, index) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the field above takes the keys
                <div
                  key={one.id}
                  id={`${list}-${index}`}
                  ref={index === at ? intoView : undefined}
                  role="option"
                  tabIndex={-1}
                  aria-selected={index === at}
                  className="combo-item"
                  onMouseDown={(event) => event.preventDefault()} // the field keeps the focus
                  onClick={() => choose(one)}
                >
                  <span>{one.title}</span>
                  {one.detail && <span className="soft small numbers">{one.detail}</span>}
                </div>
              ))}
            </div>
          )}
        </div>
      )}
    </Field>
  );
}
