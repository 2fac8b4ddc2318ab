import type { Finding, Schemas } from "../api/client";

export type ProgramFile = Schemas["ProgramFile"];
export type FileProgram = Schemas["FileProgram"];
export type FileTrack = Schemas["FileTrack"];
export type FileGroup = Schemas["FileGroup"];
export type FileRoom = Schemas["FileRoom"];
export type FileMeeting = Schemas["FileMeeting"];
export type Weekday = FileMeeting["weekday"];

export const weekdays = [
  "monday",
  "tuesday",
  "wednesday",
  "thursday",
  "friday",
  "saturday",
  "sunday",
] as const satisfies readonly Weekday[];

// Returns the file for a page to change: each thing remembers the name it is known by.
export function draftOf(file: ProgramFile): ProgramFile {
  const known = <T extends { name: string }>(one: T) => ({ ...one, was: one.name });
  return {
    ...file,
    rooms: file.rooms.map(known),
    programs: file.programs.map((program) => ({
      ...known(program),
      tracks: program.tracks.map((track) => ({
        ...known(track),
        groups: track.groups.map(known),
      })),
    })),
  };
}

// A room under a new name, and the groups that meet in it with it.
export function withRoom(file: ProgramFile, at: number, room: FileRoom): ProgramFile {
  const before = file.rooms[at]?.name;
  const moved = (group: FileGroup) =>
    group.room === before ? { ...group, room: room.name } : group;
  return {
    ...file,
    rooms: file.rooms.map((one, i) => (i === at ? room : one)),
    programs: file.programs.map((program) => ({
      ...program,
      tracks: program.tracks.map((track) => ({ ...track, groups: track.groups.map(moved) })),
    })),
  };
}

export function allGroups(file: ProgramFile): FileGroup[] {
  return file.programs.flatMap(({ tracks }) => tracks.flatMap(({ groups }) => groups));
}

// What a new program goes by when its file says nothing else.
export const usualPlan = {
  first_within_days: 7,
  review_every_days: 30,
  certify_every_days: 60,
  before_groups: false,
};
export const usualReview = { no_shows: 3, within_days: 14 };

export const newProgram = (): FileProgram => ({
  name: "",
  level_of_care: "iop",
  week: { hours_min: 9, hours_max: 15, days_min: 3, days_max: 5 },
  tracks: [{ name: "", groups: [] }],
});

export const newGroup = (room: string): FileGroup => ({
  name: "",
  modality: "process_group",
  room,
  capacity: 12,
  minimum: 3,
  facilitators: [],
  meets: [],
});

// Returns the next time that is likely meant: the last one, on the weekday after.
export function nextMeeting(meets: readonly FileMeeting[]): FileMeeting {
  const last = meets.at(-1);
  if (!last) return { weekday: "monday", starts: "09:00", minutes: 60 };
  const at = weekdays.indexOf(last.weekday);
  return { ...last, weekday: weekdays[(at + 1) % 7] ?? "monday" };
}

export interface Block {
  group: string;
  room: string;
  starts: string;
  minutes: number;
}

// Returns what meets on each day, in the order it starts; days without anything are left out.
export function weekOf(file: ProgramFile): { weekday: Weekday; blocks: Block[] }[] {
  return weekdays
    .map((weekday) => ({
      weekday,
      blocks: allGroups(file)
        .flatMap(({ name, room, meets }) =>
          meets
            .filter((meeting) => meeting.weekday === weekday)
            .map(({ starts, minutes }) => ({ group: name, room, starts, minutes })),
        )
        .sort((one, other) => one.starts.localeCompare(other.starts)),
    }))
    .filter(({ blocks }) => blocks.length > 0);
}

// Returns "19:00" for an hour and a half from "17:30".
export function endOf(starts: string, minutes: number): string {
  const [hour = 0, minute = 0] = starts.split(":").map(Number);
  const end = hour * 60 + minute + minutes;
  return `${String(Math.floor(end / 60) % 24).padStart(2, "0")}:${String(end % 60).padStart(2, "0")}`;
}

// Returns what was found at `pointer` or inside it. What is wrong with the form of a document is
// told with where the file stands in it.
export function findingsAt(findings: readonly Finding[], pointer: string): Finding[] {
  return findings.filter(({ field }) => {
    const at = field.replace(/^\/file(?=\/)/, "");
    return at === pointer || at.startsWith(`${pointer}/`);
  });
}

export type Step = "rooms" | "program" | "groups" | "staff" | "leaders" | "kiosk";

// Returns what a site needs to run, in the order to set it up, and whether it is there.
export function stepsOf(
  file: ProgramFile,
  staff: readonly Schemas["StaffCard"][],
  devices: readonly Schemas["Device"][],
  me: string,
): { step: Step; done: boolean }[] {
  const tracks = file.programs.flatMap((program) => program.tracks);
  const meeting = allGroups(file).filter(({ meets }) => meets.length > 0);
  const signsIn = (one: Schemas["StaffCard"]) =>
    one.active && one.way_in && !one.way_in.disabled && one.id !== me;
  return [
    { step: "rooms", done: file.rooms.length > 0 },
    { step: "program", done: tracks.length > 0 },
    {
      step: "groups",
      done:
        tracks.length > 0 && tracks.some(({ groups }) => groups.some((g) => g.meets.length > 0)),
    },
    { step: "staff", done: staff.some(signsIn) },
    {
      step: "leaders",
      done: meeting.length > 0 && meeting.every(({ facilitators }) => facilitators.length > 0),
    },
    { step: "kiosk", done: devices.some(({ revoked_at }) => !revoked_at) },
  ];
}

// Returns the room that is closed, or that the whole site is.
export function whatIsClosed(
  closure: Pick<Schemas["Closure"], "room_id">,
  rooms: readonly Pick<Schemas["Room"], "id" | "name">[],
  site: string,
): string {
  return rooms.find(({ id }) => id === closure.room_id)?.name ?? site;
}

// Reads what somebody chose as a file; undefined when it can't be one. The server says the rest.
export function programFileIn(text: string): ProgramFile | undefined {
  try {
    const read: unknown = JSON.parse(text);
    const is = typeof read === "object" && read !== null && "site" in read && "programs" in read;
    return is ? (read as ProgramFile) : undefined;
  } catch {
    return undefined;
  }
}

// Returns the file as somebody reads it, without what it leaves out.
export function textOf(file: ProgramFile): string {
  return `${JSON.stringify(file, (_, value) => value ?? undefined, 2)}\n`;
}

// Returns who is away and what they lead all the same, each group once, in the order it starts.
export function whoIsAway(
  gaps: readonly Schemas["StaffingGap"][],
): { name: string; groups: string[] }[] {
  const groups = new Map<string, Set<string>>();
  for (const { staff_name, group_name, away_until } of gaps)
    if (away_until)
      groups.set(staff_name, (groups.get(staff_name) ?? new Set<string>()).add(group_name));
  return [...groups].map(([name, led]) => ({ name, groups: [...led] }));
}
