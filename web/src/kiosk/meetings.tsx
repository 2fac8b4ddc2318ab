import { clockTime } from "../base/clock";
import { useLanguage, useWords } from "../words/words";
import { greetingWords } from "./greeting-words";
import type { Meeting } from "./model";

type MeetingsProps = {
  sessions: Meeting[];
  timeZone: string;
};

export function Meetings({ sessions, timeZone }: MeetingsProps) {
  const words = useWords(greetingWords);
  const language = useLanguage();
  if (sessions.length === 0) return <p className="lead">{words.none}</p>;
  return (
    <section aria-labelledby="today">
      <h2 id="today">{words.today}</h2>
      <ul className="meetings">
        {sessions.map((session) => (
          <li key={session.id} className={session.state}>
            <time dateTime={session.starts_at}>
              {clockTime(session.starts_at, timeZone, language)}
            </time>
            <span className="group">{session.group_name}</span>
            <span className="room">
              {session.state === "cancelled" ? words.cancelled : session.room_name}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
