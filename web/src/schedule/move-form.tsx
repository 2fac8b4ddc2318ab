import { useQuery } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { refusalOf, type Schemas } from "../api/client";
import { wrongsOf } from "../api/wrongs";
import { wallTime } from "../base/time";
import { useSession } from "../shell/session";
import { Button } from "../ui/button";
import { DialogActions } from "../ui/dialog";
import { ErrorSummary, type Wrong } from "../ui/error-summary";
import { SelectField, TextField } from "../ui/field";
import { useLanguage, useWords } from "../words/words";
import { useNamed } from "./finding-words";
import { placesQuery } from "./queries";
import {
  type Board,
  type BoardSession,
  minuteOf,
  minuteOfText,
  type OtherPlace,
  textOfMinute,
} from "./rules";
import { scheduleWords } from "./words";

export interface Place {
  day: string;
  starts: string; // "09:30"
  room: string;
}

export const placeOf = ({ card, room_id }: BoardSession, zone: string): Place => ({
  day: card.held_on,
  starts: textOfMinute(minuteOf(card.starts_at, zone)),
  room: room_id,
});

export const moveTo = ({ day, starts, room }: Place): Schemas["SessionMove"] => ({
  held_on: day,
  starts,
  room_id: room,
});

export const isTaken = (error: unknown) => !!error && refusalOf(error).problem.status === 409;

// Where a session is to be, in fields; and where it could be, when that place is taken.
export function MoveForm({
  session,
  board,
  save,
  busy,
  error,
  onSave,
  onBack,
}: {
  session: BoardSession;
  board: Board;
  save: ReactNode;
  busy: boolean;
  error: unknown;
  onSave: (place: Place, changed: boolean) => void;
  onBack: () => void;
}) {
  const t = useWords(scheduleWords);
  const { site } = useSession();
  const was = placeOf(session, site.time_zone);
  const [place, setPlace] = useState(was);
  const [tried, setTried] = useState<Place>();
  const wrongs = usePlaceWrongs(error);
  const send = (to: Place) => {
    setPlace(to);
    setTried(to);
    onSave(to, to.day !== was.day || to.starts !== was.starts || to.room !== was.room);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send(place);
  };
  const set = (change: Partial<Place>) => setPlace({ ...place, ...change });
  const errorOf = (field: string) => wrongs.find((one) => one.field === field)?.text;
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ErrorSummary wrongs={wrongs} />
      {isTaken(error) && tried && (
        <Alternatives session={session} tried={tried} onChoose={send} busy={busy} />
      )}
      <div className="field-pair">
        <TextField
          id="held_on"
          type="date"
          label={t.move.day}
          value={place.day}
          error={errorOf("held_on")}
          onChange={(event) => set({ day: event.target.value })}
        />
        <TextField
          id="starts"
          type="time"
          step={300}
          label={t.move.starts}
          value={place.starts}
          error={errorOf("starts")}
          onChange={(event) => set({ starts: event.target.value })}
        />
      </div>
      <SelectField
        id="room_id"
        label={t.move.room}
        value={place.room}
        error={errorOf("room_id")}
        onChange={(event) => set({ room: event.target.value })}
      >
        {board.rooms.map(({ id, name, capacity }) => (
          <option key={id} value={id}>
            {name} ({t.places(capacity)})
          </option>
        ))}
      </SelectField>
      <DialogActions>
        <Button onClick={onBack}>{t.details.back}</Button>
        <Button type="submit" kind="primary" busy={busy}>
          {save}
        </Button>
      </DialogActions>
    </form>
  );
}

// What keeps a session from a place; what else would do is offered apart.
export function usePlaceWrongs(error: unknown): Wrong[] {
  const t = useWords(scheduleWords);
  const wrongs = wrongsOf(error, t.refusals, useNamed());
  if (!isTaken(error)) return wrongs;
  const { findings } = refusalOf(error).problem;
  return wrongs.filter((_, index) => findings[index]?.code.endsWith("_taken"));
}

// Places that are free, to be taken with one press.
export function Alternatives({
  session,
  tried,
  busy,
  onChoose,
}: {
  session: BoardSession;
  tried: Place;
  busy: boolean;
  onChoose: (place: Place) => void;
}) {
  const places = useQuery(placesQuery(session.card.id, tried.day, tried.starts, tried.room));
  if (places.error) return null;
  return <PlaceList places={places.data?.items ?? "loading"} busy={busy} onChoose={onChoose} />;
}

export function PlaceList({
  places,
  busy,
  onChoose,
}: {
  places: readonly OtherPlace[] | "loading";
  busy: boolean;
  onChoose: (place: Place) => void;
}) {
  const t = useWords(scheduleWords);
  const language = useLanguage();
  return (
    <div className="stack">
      <h3>{t.refused.instead}</h3>
      {places === "loading" ? (
        <p className="soft small">{t.refused.looking}</p>
      ) : places.length === 0 ? (
        <p className="soft small">{t.refused.none}</p>
      ) : (
        <div className="row">
          {places.map(({ held_on, starts, room_id, room_name }) => (
            <Button
              key={`${starts} ${room_id}`}
              size="grid"
              aria-disabled={busy || undefined}
              onClick={() => busy || onChoose({ day: held_on, starts, room: room_id })}
            >
              {t.refused.place(room_name, wallTime(minuteOfText(starts), language))}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
