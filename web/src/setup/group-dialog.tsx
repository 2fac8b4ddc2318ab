import { X } from "lucide-react";
import type { Finding, Schemas } from "../api/client";
import { attendanceWords } from "../attendance/words";
import { nameOf } from "../staff/rules";
import { Button } from "../ui/button";
import { Dialog, DialogActions } from "../ui/dialog";
import { SelectField, TextField } from "../ui/field";
import { useWords } from "../words/words";
import { FindingList } from "./outlook";
import { type FileGroup, type FileMeeting, nextMeeting, weekdays } from "./rules";
import { setupWords } from "./words";

type Staff = readonly Schemas["StaffCard"][];
type Level = NonNullable<FileGroup["credential_needed"]>;

// One group: what it is, where, who leads it, and when it meets. What it clashes with is said in
// here, before anything is saved.
export function GroupDialog({
  group,
  rooms,
  staff,
  findings,
  onChange,
  onClose,
}: {
  group: FileGroup;
  rooms: readonly string[];
  staff: Staff;
  findings: readonly Finding[];
  onChange: (group: FileGroup) => void;
  onClose: () => void;
}) {
  const t = useWords(setupWords);
  return (
    <Dialog title={group.was ?? t.addGroup} open wide onClose={onClose}>
      <div className="stack">
        <WhatItIs group={group} rooms={rooms} onChange={onChange} />
        <Meetings meets={group.meets} onChange={(meets) => onChange({ ...group, meets })} />
        <Leaders group={group} staff={staff} onChange={onChange} />
        {findings.length > 0 && (
          <div role="status">
            <FindingList findings={findings} />
          </div>
        )}
      </div>
      <DialogActions>
        <Button kind="primary" onClick={onClose}>
          {t.ok}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function WhatItIs({
  group,
  rooms,
  onChange,
}: {
  group: FileGroup;
  rooms: readonly string[];
  onChange: (group: FileGroup) => void;
}) {
  const t = useWords(setupWords);
  const modalities = Object.entries(useWords(attendanceWords).modality) as [
    FileGroup["modality"],
    string,
  ][];
  return (
    <>
      <div className="pair">
        <TextField
          label={t.groupName}
          value={group.name}
          onChange={(event) => onChange({ ...group, name: event.target.value })}
        />
        <SelectField
          label={t.modality}
          value={group.modality}
          onChange={({ target }) => {
            const modality = modalities.find(([name]) => name === target.value)?.[0];
            if (modality) onChange({ ...group, modality });
          }}
        >
          {modalities.map(([name, said]) => (
            <option key={name} value={name}>
              {said}
            </option>
          ))}
        </SelectField>
      </div>
      <div className="week-fields three">
        <SelectField
          label={t.room}
          value={group.room}
          onChange={(event) => onChange({ ...group, room: event.target.value })}
        >
          {rooms.map((room) => (
            <option key={room} value={room}>
              {room}
            </option>
          ))}
        </SelectField>
        <TextField
          type="number"
          min={1}
          label={t.capacity}
          value={group.capacity || ""}
          onChange={(event) => onChange({ ...group, capacity: Number(event.target.value) })}
        />
        <TextField
          type="number"
          min={1}
          label={t.minimum}
          value={group.minimum || ""}
          onChange={(event) => onChange({ ...group, minimum: Number(event.target.value) })}
        />
      </div>
    </>
  );
}

function Meetings({
  meets,
  onChange,
}: {
  meets: readonly FileMeeting[];
  onChange: (meets: FileMeeting[]) => void;
}) {
  const t = useWords(setupWords);
  const put = (at: number, part: Partial<FileMeeting>) =>
    onChange(meets.map((one, i) => (i === at ? { ...one, ...part } : one)));
  return (
    <fieldset className="roles-field">
      <legend>{t.meets}</legend>
      <p className="field-hint">{t.meetsHint}</p>
      {meets.length === 0 && <p className="soft">{t.noMeets}</p>}
      {meets.map((meeting, at) => {
        const day = t.days[weekdays.indexOf(meeting.weekday)] ?? "";
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a meeting is its line
          <div key={at} className="meeting">
            <SelectField
              label={t.weekday}
              value={meeting.weekday}
              onChange={({ target }) =>
                put(at, { weekday: weekdays.find((one) => one === target.value) ?? "monday" })
              }
            >
              {weekdays.map((one, number) => (
                <option key={one} value={one}>
                  {t.days[number]}
                </option>
              ))}
            </SelectField>
            <TextField
              type="time"
              step={300}
              label={t.starts}
              value={meeting.starts}
              onChange={({ target }) => target.value && put(at, { starts: target.value })}
            />
            <TextField
              type="number"
              min={5}
              step={5}
              label={t.minutes}
              value={meeting.minutes || ""}
              onChange={({ target }) => put(at, { minutes: Number(target.value) })}
            />
            <Button
              kind="quiet"
              aria-label={t.removeMeeting(day, meeting.starts)}
              onClick={() => onChange(meets.filter((_, i) => i !== at))}
            >
              <X className="icon" aria-hidden="true" />
            </Button>
          </div>
        );
      })}
      <div>
        <Button size="grid" onClick={() => onChange([...meets, nextMeeting(meets)])}>
          {t.addMeeting}
        </Button>
      </div>
    </fieldset>
  );
}

function Leaders({
  group,
  staff,
  onChange,
}: {
  group: FileGroup;
  staff: Staff;
  onChange: (group: FileGroup) => void;
}) {
  const t = useWords(setupWords);
  const levels = Object.entries(t.credentials) as [Level, string][];
  const known = staff.map((one) => [one.way_in?.username ?? nameOf(one), nameOf(one)] as const);
  return (
    <>
      <SelectField
        label={t.credential}
        value={group.credential_needed ?? ""}
        onChange={({ target }) =>
          onChange({
            ...group,
            credential_needed: levels.find(([level]) => level === target.value)?.[0] ?? null,
          })
        }
      >
        <option value="">{t.noCredential}</option>
        {levels.map(([level, said]) => (
          <option key={level} value={level}>
            {said}
          </option>
        ))}
      </SelectField>
      <fieldset className="roles-field">
        <legend>{t.leaders}</legend>
        <p className="field-hint">{known.length > 0 ? t.leadersHint : t.nobody}</p>
        <div className="toggles">
          {known.map(([key, name]) => (
            <label key={key} className="toggle">
              <input
                type="checkbox"
                checked={group.facilitators.includes(key)}
                onChange={({ target }) =>
                  onChange({
                    ...group,
                    facilitators: target.checked
                      ? [...group.facilitators, key]
                      : group.facilitators.filter((one) => one !== key),
                  })
                }
              />
              <span>{name}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </>
  );
}
