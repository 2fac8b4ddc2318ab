import { X } from "lucide-react";
import type { Finding } from "../api/client";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { TextField } from "../ui/field";
import { useWords } from "../words/words";
import { FindingList } from "./outlook";
import { allGroups, type FileRoom, findingsAt, type ProgramFile, withRoom } from "./rules";
import { setupWords } from "./words";

type Feature = NonNullable<FileRoom["features"]>[number];

// Where groups meet. A room that was saved stays: a session may have been held there.
export function RoomsCard({
  file,
  findings,
  onChange,
}: {
  file: ProgramFile;
  findings: readonly Finding[];
  onChange: (file: ProgramFile) => void;
}) {
  const t = useWords(setupWords);
  const add = () =>
    onChange({ ...file, rooms: [...file.rooms, { name: "", capacity: 12, features: [] }] });
  return (
    <Card
      title={t.rooms}
      action={
        <Button size="grid" onClick={add}>
          {t.addRoom}
        </Button>
      }
    >
      {file.rooms.length === 0 && <p className="soft">{t.noRooms}</p>}
      {file.rooms.map((room, at) => (
        <RoomFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a room is its place in the list
          key={at}
          number={at + 1}
          room={room}
          findings={findingsAt(findings, `/rooms/${at}`)}
          onChange={(next) => onChange(withRoom(file, at, next))}
          onRemove={
            room.was || allGroups(file).some((group) => group.room === room.name)
              ? undefined
              : () => onChange({ ...file, rooms: file.rooms.filter((_, i) => i !== at) })
          }
        />
      ))}
    </Card>
  );
}

function RoomFields({
  number,
  room,
  findings,
  onChange,
  onRemove,
}: {
  number: number;
  room: FileRoom;
  findings: readonly Finding[];
  onChange: (room: FileRoom) => void;
  onRemove: (() => void) | undefined;
}) {
  const t = useWords(setupWords);
  const name = room.name || t.roomOne(number);
  return (
    <fieldset className="setup-part">
      <legend className="visually-hidden">{name}</legend>
      <div className="room-fields">
        <TextField
          label={t.roomName}
          value={room.name}
          onChange={(event) => onChange({ ...room, name: event.target.value })}
        />
        <TextField
          type="number"
          min={1}
          label={t.places}
          value={room.capacity || ""}
          onChange={(event) => onChange({ ...room, capacity: Number(event.target.value) })}
        />
        {onRemove && (
          <Button kind="quiet" aria-label={t.removeOne(name)} onClick={onRemove}>
            <X className="icon" aria-hidden="true" />
          </Button>
        )}
      </div>
      <FeatureChoice room={room} name={name} onChange={onChange} />
      {findings.length > 0 && <FindingList findings={findings} />}
    </fieldset>
  );
}

function FeatureChoice({
  room,
  name,
  onChange,
}: {
  room: FileRoom;
  name: string;
  onChange: (room: FileRoom) => void;
}) {
  const t = useWords(setupWords);
  const had = room.features ?? [];
  const all = Object.entries(t.features) as [Feature, string][];
  return (
    <fieldset className="toggles">
      <legend className="visually-hidden">{t.featuresOf(name)}</legend>
      {all.map(([feature, said]) => (
        <label key={feature} className="toggle">
          <input
            type="checkbox"
            checked={had.includes(feature)}
            onChange={({ target }) =>
              onChange({
                ...room,
                features: target.checked ? [...had, feature] : had.filter((one) => one !== feature),
              })
            }
          />
          <span>{said}</span>
        </label>
      ))}
    </fieldset>
  );
}
