import { Field } from "../ui/field";
import { useLanguage, useWords } from "../words/words";
import { PeopleField } from "./people-field";
import type { FormPart, PartAnswer, VisitNote } from "./queries";
import { partId } from "./rules";
import { visitWords } from "./words";

// One part of a form, by its kind.
export function PartField({
  part,
  answer,
  contacts,
  onPut,
}: {
  part: FormPart;
  answer: PartAnswer;
  contacts: VisitNote["contacts"];
  onPut: (answer: PartAnswer) => void;
}) {
  const t = useWords(visitWords);
  const language = useLanguage();
  const id = partId(part.id);
  const title = part.title[language];
  const help = part.help?.[language];
  const say = (words: string) => onPut({ ...answer, words });
  if (part.kind === "people")
    return (
      <PeopleField
        id={id}
        title={title}
        help={help}
        people={answer.people}
        contacts={contacts}
        onPut={(people) => onPut({ ...answer, people })}
      />
    );
  if (part.kind === "choice" || part.kind === "yes_no") {
    const choices =
      part.kind === "yes_no"
        ? [
            { id: "yes", name: t.yes },
            { id: "no", name: t.no },
          ]
        : (part.choices ?? []).map((one) => ({ id: one.id, name: one.name[language] }));
    return (
      <fieldset className="visit-choices" id={id} tabIndex={-1}>
        <legend>
          {title}
          {!part.required && <span className="soft"> ({t.optional})</span>}
        </legend>
        {help && <p className="field-hint">{help}</p>}
        <div className="visit-options">
          {choices.map((one) => (
            <label key={one.id} className="visit-option">
              <input
                type="radio"
                name={id}
                checked={answer.words === one.id}
                onChange={() => say(one.id)}
              />
              {one.name}
            </label>
          ))}
        </div>
      </fieldset>
    );
  }
  const { least, most } = part;
  const range =
    part.kind === "number" && typeof least === "number" && typeof most === "number"
      ? t.range(least, most)
      : undefined;
  return (
    <Field id={id} label={title} hint={help ?? range} optional={!part.required}>
      {(wiring) =>
        part.kind === "number" ? (
          <input
            {...wiring}
            type="text"
            inputMode="numeric"
            className="numbers visit-number"
            value={answer.words}
            onChange={({ target }) => say(target.value.trim())}
          />
        ) : (
          <textarea
            {...wiring}
            rows={2}
            className="visit-text"
            value={answer.words}
            onChange={({ target }) => say(target.value)}
          />
        )
      }
    </Field>
  );
}
