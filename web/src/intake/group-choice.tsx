import type { Wrong } from "../ui/error-summary";
import { useLanguage, useWords } from "../words/words";
import type { GroupOffer } from "./model";
import { controlOf, errorAt, seatsLeft, slotsOn, timesOf } from "./rules";
import { intakeWords } from "./words";

type GroupChoiceProps = {
  groups: readonly GroupOffer[];
  day: string;
  chosen: readonly string[];
  wrongs: readonly Wrong[];
  held?: readonly string[]; // groups that hold a seat for this person
  legend?: string;
  error?: string | undefined;
  onChange: (chosen: readonly string[]) => void;
};

// The track's groups: when and where each one meets, who leads it, and the seats it has left.
export function GroupChoice({
  groups,
  day,
  chosen,
  wrongs,
  held = [],
  legend,
  error,
  onChange,
}: GroupChoiceProps) {
  const t = useWords(intakeWords);
  if (groups.length === 0) return <p className="soft">{t.admission.noGroups}</p>;
  const turn = (id: string, on: boolean) =>
    onChange(on ? [...chosen, id] : chosen.filter((one) => one !== id));
  return (
    <fieldset className="groups">
      <legend className="field-hint">{legend ?? t.admission.groupsHint}</legend>
      {error && <p className="field-error">{error}</p>}
      {groups.map((offer) => (
        <GroupLine
          key={offer.group.id}
          offer={offer}
          day={day}
          on={chosen.includes(offer.group.id)}
          held={held.includes(offer.group.id)}
          // The server counts the groups that were asked for, not those on the page.
          pointer={`/groups/${chosen.indexOf(offer.group.id)}`}
          wrongs={wrongs}
          onTurn={(on) => turn(offer.group.id, on)}
        />
      ))}
    </fieldset>
  );
}

function GroupLine({
  offer,
  day,
  on,
  held,
  pointer,
  wrongs,
  onTurn,
}: {
  offer: GroupOffer;
  day: string;
  on: boolean;
  held: boolean;
  pointer: string;
  wrongs: readonly Wrong[];
  onTurn: (on: boolean) => void;
}) {
  const t = useWords(intakeWords);
  const language = useLanguage();
  const left = seatsLeft(offer);
  const error = on ? errorAt(wrongs, pointer) : undefined;
  const id = on ? controlOf(pointer) : `group-${offer.group.id}`;
  const times = timesOf(slotsOn(offer, day), t.weekday, language);
  return (
    <div className="group-line">
      <input
        type="checkbox"
        id={id}
        checked={on}
        disabled={left === 0 && !on && !held}
        aria-describedby={`${offer.group.id}-about`}
        onChange={(event) => onTurn(event.target.checked)}
      />
      <label htmlFor={id}>{offer.group.name}</label>
      <span className="group-seats small numbers">
        {held
          ? t.admission.held
          : left === 0
            ? t.admission.full
            : t.admission.left(left, offer.group.capacity)}
      </span>
      <p id={`${offer.group.id}-about`} className="group-about soft small">
        {[...times, offer.room_name, offer.facilitators.map(({ name }) => name).join(", ")]
          .filter(Boolean)
          .join(" · ")}
        {error && <span className="field-error"> {error}</span>}
      </p>
    </div>
  );
}
