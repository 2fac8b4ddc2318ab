import type { FreeHours } from "./queries";

export interface FreeLine {
  weekdays: number[]; // 1 Monday ... 7 Sunday
  hours: string; // "9:00–13:00, 17:00–20:00"
  way: FreeHours["way"];
}

export const hourSaid = (hour: number) => `${hour}:00`;

// Returns a usual week in as few lines as it has different days, in person first.
export function freeLines(hours: readonly FreeHours[]): FreeLine[] {
  return (["in_person", "telehealth"] as const).flatMap((way) => linesOf(hours, way));
}

function linesOf(hours: readonly FreeHours[], way: FreeHours["way"]): FreeLine[] {
  const lines: FreeLine[] = [];
  for (let weekday = 1; weekday <= 7; weekday++) {
    const said = hours
      .filter((one) => one.way === way && one.weekday === weekday)
      .sort((one, other) => one.from_hour - other.from_hour)
      .map(({ from_hour, until_hour }) => `${hourSaid(from_hour)}–${hourSaid(until_hour)}`)
      .join(", ");
    const same = lines.find((line) => line.hours === said);
    if (same) same.weekdays.push(weekday);
    else if (said) lines.push({ weekdays: [weekday], hours: said, way });
  }
  return lines;
}

// Returns "Mon–Thu" where the days follow each other, "Mon, Thu" where not.
export function weekdaysSaid(weekdays: readonly number[], days: readonly string[]): string {
  const names = weekdays.map((weekday) => days[weekday - 1]?.slice(0, 3) ?? "");
  const [first, last] = [weekdays[0] ?? 0, weekdays.at(-1) ?? 0];
  return weekdays.length > 2 && last - first === weekdays.length - 1
    ? `${names[0]}–${names.at(-1)}`
    : names.join(", ");
}

// Returns what one more line begins as: the last one, a day later.
export function nextFree(hours: readonly FreeHours[]): FreeHours {
  const last = hours.at(-1);
  return last
    ? { ...last, weekday: (last.weekday % 7) + 1 }
    : { weekday: 1, from_hour: 9, until_hour: 17, way: "in_person" };
}

// Returns what each field of a week lacks, by its name in what is sent: "hours/0/until_hour". The
// list comes after its lines, so that a finding about a line is shown there.
export const lackingOf = (
  hours: readonly FreeHours[],
  endsBefore: string,
): Record<string, string | false> =>
  Object.fromEntries([
    ...hours.flatMap(({ from_hour, until_hour }, at) => [
      [`hours/${at}/from_hour`, false],
      [`hours/${at}/until_hour`, until_hour <= from_hour && endsBefore],
    ]),
    ["hours", false],
  ]);
