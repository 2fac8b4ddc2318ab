import { useState } from "react";
import type { Finding, Schemas } from "../api/client";
import { attendanceWords } from "../attendance/words";
import { Pill } from "../ui/banner";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Checkbox, SelectField, TextField } from "../ui/field";
import { useWords } from "../words/words";
import { GroupDialog } from "./group-dialog";
import { FindingList } from "./outlook";
import {
  type FileGroup,
  type FileProgram,
  type FileTrack,
  findingsAt,
  newGroup,
  newProgram,
  type ProgramFile,
  usualPlan,
  usualReview,
} from "./rules";
import { meetingsLine } from "./week-card";
import { setupWords } from "./words";

type Staff = readonly Schemas["StaffCard"][];

const replaced = <T,>(list: readonly T[], at: number, one: T) =>
  list.map((had, i) => (i === at ? one : had));

// What is offered: programs, their tracks, and the groups of each.
export function ProgramsCard({
  file,
  staff,
  findings,
  onChange,
}: {
  file: ProgramFile;
  staff: Staff;
  findings: readonly Finding[];
  onChange: (file: ProgramFile) => void;
}) {
  const t = useWords(setupWords);
  const programs = file.programs;
  return (
    <Card
      title={t.programs}
      action={
        <Button
          size="grid"
          onClick={() => onChange({ ...file, programs: [...programs, newProgram()] })}
        >
          {t.addProgram}
        </Button>
      }
    >
      {programs.length === 0 && <p className="soft">{t.noPrograms}</p>}
      {programs.map((program, at) => (
        <ProgramFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a program is its place in the list
          key={at}
          place={`/programs/${at}`}
          program={program}
          rooms={file.rooms.map(({ name }) => name)}
          staff={staff}
          findings={findings}
          onChange={(next) => onChange({ ...file, programs: replaced(programs, at, next) })}
        />
      ))}
    </Card>
  );
}

interface PartProps {
  place: string;
  rooms: readonly string[];
  staff: Staff;
  findings: readonly Finding[];
}

function ProgramFields({
  program,
  onChange,
  ...part
}: PartProps & { program: FileProgram; onChange: (program: FileProgram) => void }) {
  const t = useWords(setupWords);
  const levels = Object.entries(t.levels) as [FileProgram["level_of_care"], string][];
  const own = findingsAt(part.findings, part.place).filter(
    ({ field }) => !field.includes("/tracks/"),
  );
  return (
    <fieldset className="setup-part">
      <legend className="visually-hidden">{program.name || t.programName}</legend>
      <div className="pair">
        <TextField
          label={t.programName}
          value={program.name}
          onChange={(event) => onChange({ ...program, name: event.target.value })}
        />
        <SelectField
          label={t.level}
          value={program.level_of_care}
          onChange={({ target }) => {
            const level = levels.find(([name]) => name === target.value)?.[0];
            if (level) onChange({ ...program, level_of_care: level });
          }}
        >
          {levels.map(([name, said]) => (
            <option key={name} value={name}>
              {said}
            </option>
          ))}
        </SelectField>
      </div>
      <NumberFields
        value={program.week}
        fields={[
          ["hours_min", t.hoursMin, 0.5],
          ["hours_max", t.hoursMax, 0.5],
          ["days_min", t.daysMin],
          ["days_max", t.daysMax],
        ]}
        onChange={(week) => onChange({ ...program, week })}
      />
      <ClockFields program={program} onChange={onChange} />
      {own.length > 0 && <FindingList findings={own} />}
      {program.tracks.map((track, at) => (
        <TrackFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a track is its place in the list
          key={at}
          {...part}
          place={`${part.place}/tracks/${at}`}
          track={track}
          onChange={(next) => onChange({ ...program, tracks: replaced(program.tracks, at, next) })}
        />
      ))}
      <div>
        <Button
          size="grid"
          onClick={() =>
            onChange({ ...program, tracks: [...program.tracks, { name: "", groups: [] }] })
          }
        >
          {t.addTrack}
        </Button>
      </div>
    </fieldset>
  );
}

// Numbers that are typed side by side; one that is left empty counts as 0.
function NumberFields<T extends Record<keyof T, number>>({
  value,
  fields,
  onChange,
}: {
  value: T;
  fields: readonly (readonly [field: keyof T & string, label: string, step?: number])[];
  onChange: (value: T) => void;
}) {
  return (
    <div className="week-fields">
      {fields.map(([field, label, step = 1]) => (
        <TextField
          key={field}
          type="number"
          min={1}
          step={step}
          label={label}
          value={value[field] || ""}
          onChange={(event) => onChange({ ...value, [field]: Number(event.target.value) })}
        />
      ))}
    </div>
  );
}

// When absences and plans of care are looked at: seldom changed, so folded away.
function ClockFields({
  program,
  onChange,
}: {
  program: FileProgram;
  onChange: (program: FileProgram) => void;
}) {
  const t = useWords(setupWords);
  const { before_groups: before, ...days } = program.plan ?? usualPlan;
  return (
    <details className="setup-clocks">
      <summary>{t.clocks}</summary>
      <p className="soft small">{t.clocksHint}</p>
      <NumberFields
        value={days}
        fields={[
          ["first_within_days", t.planFirst],
          ["review_every_days", t.planReview],
          ["certify_every_days", t.planCertify],
        ]}
        onChange={(plan) => onChange({ ...program, plan: { ...program.plan, ...plan } })}
      />
      <Checkbox
        label={t.planBeforeGroups}
        checked={before ?? false}
        onChange={({ target }) =>
          onChange({ ...program, plan: { ...days, before_groups: target.checked } })
        }
      />
      <NumberFields
        value={program.review ?? usualReview}
        fields={[
          ["no_shows", t.reviewNoShows],
          ["within_days", t.reviewDays],
        ]}
        onChange={(review) => onChange({ ...program, review })}
      />
    </details>
  );
}

function TrackFields({
  track,
  onChange,
  ...part
}: PartProps & { track: FileTrack; onChange: (track: FileTrack) => void }) {
  const t = useWords(setupWords);
  const [open, setOpen] = useState<number>();
  const { groups } = track;
  const own = findingsAt(part.findings, part.place).filter(
    ({ field }) => !field.includes("/groups/"),
  );
  const close = () => {
    onChange({ ...track, groups: groups.filter(({ name, was }) => name.trim() || was) });
    setOpen(undefined);
  };
  const group = open === undefined ? undefined : groups[open];
  return (
    <fieldset className="setup-part track">
      <legend className="visually-hidden">{track.name || t.trackName}</legend>
      <TextField
        label={t.trackName}
        hint={track.was ? undefined : t.trackHint}
        value={track.name}
        onChange={(event) => onChange({ ...track, name: event.target.value })}
      />
      {own.length > 0 && <FindingList findings={own} />}
      {groups.length === 0 && <p className="soft">{t.noGroups}</p>}
      {groups.map((one, at) => (
        <GroupRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a group is its place in the list
          key={at}
          group={one}
          staff={part.staff}
          findings={findingsAt(part.findings, `${part.place}/groups/${at}`)}
          onOpen={() => setOpen(at)}
        />
      ))}
      <div>
        <Button
          size="grid"
          disabled={part.rooms.length === 0}
          onClick={() => {
            onChange({ ...track, groups: [...groups, newGroup(part.rooms[0] ?? "")] });
            setOpen(groups.length);
          }}
        >
          {t.addGroup}
        </Button>
      </div>
      {open !== undefined && group && (
        <GroupDialog
          group={group}
          rooms={part.rooms}
          staff={part.staff}
          findings={findingsAt(part.findings, `${part.place}/groups/${open}`)}
          onChange={(next) => onChange({ ...track, groups: replaced(groups, open, next) })}
          onClose={close}
        />
      )}
    </fieldset>
  );
}

export function GroupRow({
  group,
  staff,
  findings,
  onOpen,
}: {
  group: FileGroup;
  staff: Staff;
  findings: readonly Finding[];
  onOpen: () => void;
}) {
  const t = useWords(setupWords);
  const modality = useWords(attendanceWords).modality[group.modality];
  const leaders = group.facilitators.map((name) => leaderName(name, staff)).join(", ");
  return (
    <div className="setup-row group-row">
      <div className="setup-grow">
        <strong>{group.name || t.group}</strong>
        <p className="soft small">
          {[modality, group.room, t.seats(group.capacity ?? 12)].join(", ")}
          {"; "}
          {leaders ? t.ledBy(leaders) : t.ledByNobody}
        </p>
        <p className="small numbers">{meetingsLine(group.meets, t.days) || t.noMeets}</p>
        {findings.length > 0 && <FindingList findings={findings} />}
      </div>
      {findings.length > 0 && <Pill tone="warn">{t.toMend(findings.length)}</Pill>}
      <Button size="grid" aria-label={t.changeOne(group.name || t.group)} onClick={onOpen}>
        {t.change}
      </Button>
    </div>
  );
}

// A file names people by what they sign in with, or in full.
export function leaderName(name: string, staff: Staff): string {
  const one = staff.find((card) => card.way_in?.username === name);
  return one ? `${one.given_name} ${one.family_name}` : name;
}
