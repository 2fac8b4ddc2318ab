import type { Schemas } from "../api/client";
import { Checkbox, SelectField, TextArea, TextField } from "../ui/field";
import { useWords } from "../words/words";
import type { WaitReason, Wish } from "./model";
import { waitReasons } from "./rules";
import { waitlistWords } from "./words";

// A wish while it is written: its words and its day may be empty.
export interface Wished {
  track: string;
  groups: readonly string[];
  reason: WaitReason;
  words: string;
  expectedOn: string;
}

export function wishOf(wished: Wished): Wish {
  return {
    track_id: wished.track,
    groups: [...wished.groups],
    reason_kind: wished.reason,
    ...(wished.words.trim() && { reason: wished.words.trim() }),
    ...(wished.expectedOn && { expected_on: wished.expectedOn }),
  };
}

// Which track and groups somebody waits for, why, and until when.
export function WishFields({
  wished,
  offer,
  errorOf,
  onChange,
}: {
  wished: Wished;
  offer: Schemas["Offer"];
  errorOf: (field: string) => string | undefined;
  onChange: (wished: Wished) => void;
}) {
  const t = useWords(waitlistWords);
  const groups = offer.groups.filter(({ group }) => group.track_id === wished.track);
  const set = (change: Partial<Wished>) => onChange({ ...wished, ...change });
  const turn = (id: string, on: boolean) =>
    set({
      groups: on ? [...wished.groups, id] : wished.groups.filter((one) => one !== id),
    });
  return (
    <>
      <SelectField
        id="track_id"
        label={t.track}
        value={wished.track}
        error={errorOf("track_id")}
        onChange={(event) => set({ track: event.target.value, groups: [] })}
      >
        {offer.tracks.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      {groups.length > 0 && (
        <fieldset className="wait-wishes">
          <legend>{t.groups}</legend>
          <p className="field-hint">{t.groupsHint}</p>
          {groups.map(({ group }) => (
            <Checkbox
              key={group.id}
              label={group.name}
              checked={wished.groups.includes(group.id)}
              onChange={(event) => turn(group.id, event.target.checked)}
            />
          ))}
        </fieldset>
      )}
      <div className="fields">
        <SelectField
          id="reason_kind"
          label={t.reason}
          value={wished.reason}
          onChange={(event) => set({ reason: event.target.value as WaitReason })}
        >
          {waitReasons.map((one) => (
            <option key={one} value={one}>
              {t.reasons[one]}
            </option>
          ))}
        </SelectField>
        <TextField
          id="expected_on"
          type="date"
          label={t.expectedOn}
          optional
          value={wished.expectedOn}
          error={errorOf("expected_on")}
          onChange={(event) => set({ expectedOn: event.target.value })}
        />
      </div>
      <TextArea
        id="reason"
        rows={2}
        label={t.inWords}
        optional={wished.reason !== "other"}
        value={wished.words}
        error={errorOf("reason")}
        onChange={(event) => set({ words: event.target.value })}
      />
    </>
  );
}
