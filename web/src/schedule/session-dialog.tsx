import { useEffect, useRef, useState } from "react";
import { longDay, wallTime } from "../base/time";
import { useSession } from "../shell/session";
import { Dialog } from "../ui/dialog";
import { useSay } from "../ui/status-line";
import { useLanguage, useWords } from "../words/words";
import { CancelForm } from "./cancel-form";
import { DetailsCard, type Doing } from "./details-card";
import { MoveForm, moveTo } from "./move-form";
import {
  useCancelSession,
  useMoveSession,
  usePutTelehealth,
  useRestoreSession,
  useSubstitute,
} from "./queries";
import { type Board, type BoardSession, minuteOfText } from "./rules";
import { SubstituteForm } from "./substitute-form";
import { TelehealthForm } from "./telehealth-form";
import { scheduleWords } from "./words";

interface Given {
  session: BoardSession;
  board: Board;
  onClose: () => void;
  onBack: () => void;
}

// A block of the board, opened: what it is, and what can be done with it, one thing at a time.
export default function SessionDialog(props: Omit<Given, "onBack">) {
  const t = useWords(scheduleWords);
  const { site, may } = useSession();
  const [doing, setDoing] = useState<Doing>();
  const { card } = props.session;
  const onBack = () => setDoing(undefined);
  const inside = useFirstField(doing);
  const title = doing ? t[doing].title(card.group_name) : card.group_name;
  return (
    <Dialog title={title} open onClose={props.onClose}>
      <div ref={inside}>
        {!doing && (
          <DetailsCard
            session={props.session}
            zone={site.time_zone}
            canChange={may("manage_schedule")}
            onDo={setDoing}
          />
        )}
        {doing === "move" && <Moving {...props} onBack={onBack} />}
        {doing === "restore" && <Restoring {...props} onBack={onBack} />}
        {doing === "substitute" && <Substituting {...props} onBack={onBack} />}
        {doing === "cancel" && <Cancelling {...props} onBack={onBack} />}
        {doing === "telehealth" && <OnScreen {...props} onBack={onBack} />}
      </div>
    </Dialog>
  );
}

// What was pressed goes away with its page: the next one begins at its first field.
function useFirstField(doing: Doing | undefined) {
  const inside = useRef<HTMLDivElement>(null);
  const before = useRef(doing);
  useEffect(() => {
    if (before.current !== doing)
      inside.current?.querySelector<HTMLElement>("input, select, button, a")?.focus();
    before.current = doing;
  }, [doing]);
  return inside;
}

function Moving({ session, board, onClose, onBack }: Given) {
  const t = useWords(scheduleWords);
  const language = useLanguage();
  const say = useSay();
  const change = useMoveSession();
  return (
    <MoveForm
      session={session}
      board={board}
      save={t.move.save}
      busy={change.isPending}
      error={change.error}
      onBack={onBack}
      onSave={(place) =>
        change.mutate(
          { card: session.card, body: moveTo(place) },
          {
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
        )
      }
    />
  );
}

// Where it was, unless the fields say otherwise: then it is brought back and moved in one.
function Restoring({ session, board, onClose, onBack }: Given) {
  const t = useWords(scheduleWords);
  const say = useSay();
  const change = useRestoreSession();
  return (
    <MoveForm
      session={session}
      board={board}
      save={t.restore.save}
      busy={change.isPending}
      error={change.error}
      onBack={onBack}
      onSave={(place, changed) =>
        change.mutate(
          { card: session.card, body: changed ? { to: moveTo(place) } : {} },
          {
            onSuccess: () => {
              say(t.restore.done(session.card.group_name));
              onClose();
            },
          },
        )
      }
    />
  );
}

function Substituting({ session, board, onClose, onBack }: Given) {
  const t = useWords(scheduleWords);
  const say = useSay();
  const change = useSubstitute();
  return (
    <SubstituteForm
      session={session}
      board={board}
      busy={change.isPending}
      error={change.error}
      onBack={onBack}
      onSave={(whom, who, name) =>
        change.mutate(
          { card: session.card, body: { staff_id: whom, substitute_id: who } },
          {
            onSuccess: () => {
              say(t.moving.given(session.card.group_name, name));
              onClose();
            },
          },
        )
      }
    />
  );
}

function Cancelling({ session, onClose, onBack }: Given) {
  const t = useWords(scheduleWords);
  const say = useSay();
  const change = useCancelSession();
  return (
    <CancelForm
      weekly={!!session.meeting_on}
      busy={change.isPending}
      error={change.error}
      onBack={onBack}
      onSave={(body) =>
        change.mutate(
          { card: session.card, body },
          {
            onSuccess: ({ cancelled }) => {
              say(t.cancel.done(cancelled));
              onClose();
            },
          },
        )
      }
    />
  );
}

function OnScreen({ session, onClose, onBack }: Given) {
  const t = useWords(scheduleWords);
  const say = useSay();
  const change = usePutTelehealth();
  return (
    <TelehealthForm
      link={session.card.telehealth_link}
      busy={change.isPending}
      error={change.error}
      onBack={onBack}
      onSave={(link) =>
        change.mutate(
          { card: session.card, body: { link } },
          {
            onSuccess: () => {
              say(t.telehealth.done);
              onClose();
            },
          },
        )
      }
    />
  );
}
