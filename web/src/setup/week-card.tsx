import { Card } from "../ui/card";
import { useWords } from "../words/words";
import { endOf, type FileMeeting, type ProgramFile, weekdays, weekOf } from "./rules";
import { setupWords } from "./words";

// Returns "Mon, Wed 17:30–19:00; Thu 18:00–19:30": days that share a time stand together.
export function meetingsLine(meets: readonly FileMeeting[], days: readonly string[]): string {
  const at = new Map<string, string[]>();
  for (const weekday of weekdays)
    for (const meeting of meets) {
      if (meeting.weekday !== weekday) continue;
      const time = `${meeting.starts}–${endOf(meeting.starts, meeting.minutes)}`;
      const day = days[weekdays.indexOf(weekday)]?.slice(0, 3) ?? "";
      at.set(time, [...(at.get(time) ?? []), day]);
    }
  return [...at].map(([time, on]) => `${on.join(", ")} ${time}`).join("; ");
}

// The whole week at a glance, as it would be.
export function WeekCard({ file }: { file: ProgramFile }) {
  const t = useWords(setupWords);
  const week = weekOf(file);
  return (
    <Card title={t.weekOf}>
      {week.length === 0 && <p className="soft">{t.weekEmpty}</p>}
      <div className="week">
        {week.map(({ weekday, blocks }) => (
          <section key={weekday} className="week-day">
            <h3>{t.days[weekdays.indexOf(weekday)]}</h3>
            <ul>
              {blocks.map(({ group, room, starts, minutes }) => (
                <li key={`${starts} ${group} ${room}`}>
                  <span className="numbers small soft">
                    {starts}–{endOf(starts, minutes)}
                  </span>
                  <span>{group}</span>
                  <span className="small soft">{room}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Card>
  );
}
