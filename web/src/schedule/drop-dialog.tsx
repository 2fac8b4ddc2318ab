import { useEffect, useRef, useState } from "react";
import { longDay, wallTime } from "../base/time";
import { Button } from "../ui/button";
import { Dialog, DialogActions } from "../ui/dialog";
import { ErrorSummary } from "../ui/error-summary";
import { useSay } from "../ui/status-line";
import { uiWords } from "../ui/words";
import { useLanguage, useWords } from "../words/words";
import { Alternatives, isTaken, moveTo, type Place, usePlaceWrongs } from "./move-form";
import { useMoveSession, useSubstitute } from "./queries";
import { type Board, doingOf, type Move, minuteOfText, textOfMinute } from "./rules";
import { SubstituteForm } from "./substitute-form";
import { scheduleWords } from "./words";

// A session was put down somewhere on the board: it is sent, and only a refusal is seen of it.
export default function DropDialog(props: { move: Move; board: Board; onClose: () => void }) {
  return doingOf(props.move) === "substitute" ? <Given {...props} /> : <Moved {...props} />;
}

function placeOfDrop({ session, by, to }: Move): Place {
  return {
    day: to.day,
    starts: textOfMinute(to.starts),
    room: by === "rooms" ? to.column : session.room_id,
  };
}

function Moved({ move, onClose }: { move: Move; onClose: () => void }) {
  const t = useWords(scheduleWords);
  const ui = useWords(uiWords);
  const language = useLanguage();
  const { session } = move;
  const say = useSay();
  const change = useMoveSession();
  const [tried, setTried] = useState(placeOfDrop(move));
  const [error, setError] = useState<unknown>(); // stays while the next place is tried
  const send = (place: Place) => {
    setTried(place);
    change.mutate(
      { card: session.card, body: moveTo(place) },
      {
        onError: setError,
        onSuccess: ({ group_name, held_on, room_name }) => {
          say(
            t.moving.done(
              group_name,
              longDay(held_on, language),
              wallTime(minuteOfText(place.starts), language),
              room_name,
            ),
          );
          onClose();
        },
      },
    );
  };
  useOnce(() => send(tried));
  const wrongs = usePlaceWrongs(error);
  if (!error) return null;
  return (
    <Dialog title={t.refused.title(session.card.group_name)} open onClose={onClose}>
      <div className="stack">
        <ErrorSummary wrongs={wrongs} />
        {isTaken(error) && (
          <Alternatives session={session} tried={tried} busy={change.isPending} onChoose={send} />
        )}
        <DialogActions>
          <Button onClick={onClose}>{ui.cancel}</Button>
        </DialogActions>
      </div>
    </Dialog>
  );
}

function Given({ move, board, onClose }: { move: Move; board: Board; onClose: () => void }) {
  const t = useWords(scheduleWords);
  const { session, from, to } = move;
  const say = useSay();
  const change = useSubstitute();
  const name = (id: string) => board.staff.find(({ staff_id }) => staff_id === id)?.name ?? "";
  const [error, setError] = useState<unknown>();
  const send = (whom: string, who: string, called: string) =>
    change.mutate(
      { card: session.card, body: { staff_id: whom, substitute_id: who } },
      {
        onError: setError,
        onSuccess: () => {
          say(t.moving.given(session.card.group_name, called));
          onClose();
        },
      },
    );
  useOnce(() => send(from.column, to.column, name(to.column)));
  if (!error) return null;
  return (
    <Dialog title={t.refused.giveTitle(session.card.group_name)} open onClose={onClose}>
      <SubstituteForm
        session={session}
        board={board}
        whom={from.column}
        busy={change.isPending}
        error={error}
        onSave={send}
        onBack={onClose}
      />
    </Dialog>
  );
}

// React's strict mode mounts twice; a session is sent once.
function useOnce(run: () => void) {
  const done = useRef(false);
  const latest = useRef(run);
  useEffect(() => {
    if (done.current) return;
    done.current = true;
    latest.current();
  }, []);
}
