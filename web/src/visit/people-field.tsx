import { UserPlus, X } from "lucide-react";
import { Button } from "../ui/button";
import { useWords } from "../words/words";
import type { PersonThere, VisitNote } from "./queries";
import { visitWords } from "./words";

const grounds = ["signed_release", "agreed", "nothing_told"] as const;

// Who was there besides the patient, each with the ground on which they may hear of the treatment.
// The patient's contacts are offered by name.
export function PeopleField({
  id,
  title,
  help,
  people,
  contacts,
  onPut,
}: {
  id: string;
  title: string;
  help: string | undefined;
  people: readonly PersonThere[];
  contacts: VisitNote["contacts"];
  onPut: (people: PersonThere[]) => void;
}) {
  const t = useWords(visitWords);
  const change = (place: number, part: Partial<PersonThere>) =>
    onPut(people.map((one, n) => (n === place ? { ...one, ...part } : one)));
  return (
    <fieldset className="visit-people" id={id} tabIndex={-1} aria-describedby={`${id}-hint`}>
      <legend>{title}</legend>
      <p id={`${id}-hint`} className="field-hint">
        {help} {t.agreementHint}
      </p>
      <datalist id={`${id}-known`}>
        {contacts.map(({ name, relationship }) => (
          <option key={`${name} ${relationship}`} value={name}>
            {relationship}
          </option>
        ))}
      </datalist>
      {people.map((one, place) => (
        <fieldset
          // biome-ignore lint/suspicious/noArrayIndexKey: a person is their place in the list
          key={place}
          className="visit-person"
        >
          <legend className="visually-hidden">{t.person(place + 1)}</legend>
          <label>
            <span className="soft small">{t.name}</span>
            <input
              type="text"
              list={`${id}-known`}
              autoComplete="off"
              value={one.name}
              onChange={({ target }) => {
                const known = contacts.find(({ name }) => name === target.value);
                change(place, {
                  name: target.value,
                  ...(known && !one.relationship && { relationship: known.relationship }),
                });
              }}
            />
          </label>
          <label>
            <span className="soft small">{t.relationship}</span>
            <input
              type="text"
              value={one.relationship}
              onChange={({ target }) => change(place, { relationship: target.value })}
            />
          </label>
          <label>
            <span className="soft small">{t.agreement}</span>
            <select
              value={one.agreement ?? ""}
              onChange={({ target }) =>
                change(place, {
                  agreement: grounds.find((ground) => ground === target.value) ?? null,
                })
              }
            >
              <option value="">{t.choose}</option>
              {grounds.map((ground) => (
                <option key={ground} value={ground}>
                  {t.agreements[ground]}
                </option>
              ))}
            </select>
          </label>
          <Button
            kind="quiet"
            size="grid"
            aria-label={t.removePerson(one.name)}
            onClick={() => onPut(people.filter((_, n) => n !== place))}
          >
            <X className="icon" aria-hidden="true" />
          </Button>
        </fieldset>
      ))}
      <div>
        <Button
          size="grid"
          icon={<UserPlus className="icon" aria-hidden="true" />}
          onClick={() => onPut([...people, { name: "", relationship: "", agreement: null }])}
        >
          {t.addPerson}
        </Button>
      </div>
    </fieldset>
  );
}
