import type { Named } from "../api/wrongs";
import { shortDay, wallTime } from "../base/time";
import { useLanguage, useWords, words } from "../words/words";
import { minuteOfText } from "./rules";

// The findings of the schedule that name a room, somebody, or a session.
export const findingWords = words(
  {
    session: (group: string, day: string, time: string) => `${group} on ${day} at ${time}`,
    taken: (name: string, group: string, from: string, until: string, day?: string) =>
      `${name} is taken by ${group} from ${from} to ${until}${day ? ` on ${day}` : ""}`,
    room_free: (room: string, places: string) => `${room} is free then, with ${places} places`,
    free_at: (room: string, time: string) => `${room} and everybody are free at ${time}`,
    staff_free: (name: string) => `${name} is free then`,
    expected: (day: string, group: string) => `${day}: ${group} is at that time`,
    closed: (reason: string) => `Closed on this day: ${reason}`,
    session_marked: (session: string) => `${session} has taken place: somebody is marked in it`,
    session_left_out: (session: string, name: string, group: string) =>
      `${session} does not take place: ${name} is taken by ${group}`,
    session_in_the_way: (session: string, name: string, group: string) =>
      `${session} can't be moved: ${name} is taken by ${group}`,
    time_skipped: (session: string, time: string) =>
      `${session}: the clocks skip this time, so it starts at ${time}`,
    lapsed: (name: string, credential: string, day: string) =>
      `${name}'s ${credential} ran out on ${day}`,
    lacking: (name: string) => `${name} does not have the credential that this group needs`,
    away: (name: string, day: string) => `${name} is away until ${day}`,
    group_not_in_file: (group: string) => `${group} is not in the file and stays as it is`,
    no_account: (name: string) => `${name} is new and can sign in once they are invited`,
  },
  {
    session: (group, day, time) => `${group}, ${day} a las ${time}`,
    taken: (name, group, from, until, day) =>
      `${name}: ocupado por ${group} de ${from} a ${until}${day ? `, ${day}` : ""}`,
    room_free: (room, places) => `${room} está libre a esa hora, con ${places} plazas`,
    free_at: (room, time) => `${room} y todas las personas están libres a las ${time}`,
    staff_free: (name) => `${name} está libre a esa hora`,
    expected: (day, group) => `${day}: ${group} es a esa hora`,
    closed: (reason) => `Cerrado ese día: ${reason}`,
    session_marked: (session) => `${session}: ya tuvo lugar, hay asistencia anotada`,
    session_left_out: (session, name, group) =>
      `${session}: no tiene lugar, ${name} ocupado por ${group}`,
    session_in_the_way: (session, name, group) =>
      `${session}: no se puede mover, ${name} ocupado por ${group}`,
    time_skipped: (session, time) =>
      `${session}: el reloj salta esa hora, así que empieza a las ${time}`,
    lapsed: (name, credential, day) => `${name}: ${credential} venció el ${day}`,
    lacking: (name) => `${name}: le falta la credencial que pide este grupo`,
    away: (name, day) => `${name}: no está hasta el ${day}`,
    group_not_in_file: (group) => `${group} no está en el archivo y queda como está`,
    no_account: (name) => `${name}: es nueva aquí y podrá entrar cuando se le invite`,
  },
);

// Returns how each is worded from its parameters, in the order the server has them.
export function useNamed(): Named {
  const t = useWords(findingWords);
  const language = useLanguage();
  const day = (text = "") => shortDay(text, language);
  const time = (text = "") => wallTime(minuteOfText(text), language);
  const session = (group = "", on = "", at = "") => t.session(group, day(on), time(at));
  const taken = (name = "", on = "", from = "", until = "", group = "") =>
    t.taken(name, group, time(from), time(until), day(on));
  return {
    room_taken: taken,
    staff_taken: taken,
    room_free: (room = "", places = "") => t.room_free(room, places),
    free_at: (room = "", at = "") => t.free_at(room, time(at)),
    staff_free: (name = "") => t.staff_free(name),
    person_expected: (on, group = "") => t.expected(day(on), group),
    closed: (reason = "") => t.closed(reason),
    session_marked: (group, on, at) => t.session_marked(session(group, on, at)),
    session_left_out: (group, on, at, name = "", by = "") =>
      t.session_left_out(session(group, on, at), name, by),
    session_in_the_way: (group, on, at, name = "", by = "") =>
      t.session_in_the_way(session(group, on, at), name, by),
    time_skipped: (group, on, at, starts) => t.time_skipped(session(group, on, at), time(starts)),
    credential_needed: (name = "", _needed = "", kind = "", on = "") =>
      kind ? t.lapsed(name, kind, day(on)) : t.lacking(name),
    staff_away: (name = "", until = "") => t.away(name, day(until)),
    group_not_in_file: (group = "") => t.group_not_in_file(group),
    no_account: (name = "") => t.no_account(name),
  };
}
