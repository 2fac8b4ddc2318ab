import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answerOf, api, ifMatch, refusalOf, type Schemas } from "../api/client";
import { makeUpsQuery } from "../api/queries";
import { clockTime, dayOf, duration, shortDay } from "../base/time";
import { useSession } from "../shell/session";
import { Refused } from "../today/check-in-dialogs";
import { WhyDialog } from "../today/why-dialog";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { TextField } from "../ui/field";
import { Skeleton } from "../ui/skeleton";
import { ErrorState } from "../ui/states";
import { useSay } from "../ui/status-line";
import { useLanguage, useWords } from "../words/words";
import { chanceWords } from "./chance";
import "./hours.css";
import { makeUpWords } from "./make-up-words";

type MakeUps = Schemas["MakeUps"];
type MakeUp = Schemas["MakeUp"];
type BookedSeat = Schemas["BookedSeat"];

// What a seat changes is on these pages.
const touched = ["hours", "today", "sheet", "summary", "timeline", "board", "roster"];
const touches = {
  predicate: ({ queryKey }: { queryKey: readonly unknown[] }) =>
    touched.includes(String(queryKey[0])),
};

// What would mend somebody's week, and a seat in it.
export default function MakeUpDialog({
  patient,
  name,
  onClose,
}: {
  patient: string;
  name: string;
  onClose: () => void;
}) {
  const t = useWords(makeUpWords);
  const known = useQuery(makeUpsQuery(patient));
  const [back, setBack] = useState<BookedSeat>();
  if (back) return <GiveBackDialog seat={back} onClose={() => setBack(undefined)} />;
  return (
    <Dialog title={t.title(name)} open wide onClose={onClose}>
      {known.error && !known.data ? (
        <ErrorState refusal={refusalOf(known.error)} onRetry={() => void known.refetch()} />
      ) : known.data ? (
        <Offers known={known.data} onTakeBack={setBack} />
      ) : (
        <Skeleton />
      )}
    </Dialog>
  );
}

function Offers({ known, onTakeBack }: { known: MakeUps; onTakeBack: (seat: BookedSeat) => void }) {
  const t = useWords(makeUpWords);
  const say = useSay();
  const queries = useQueryClient();
  const [reason, setReason] = useState(t.reasonUsual);
  const book = useMutation({
    mutationFn: (session: string) =>
      answerOf(
        api.POST("/api/v1/patients/{patient}/make-ups", {
          params: { path: { patient: known.patient_id } },
          body: { session_id: session, reason: reason.trim() },
        }),
      ),
    onSuccess: () => say(t.done),
    onSettled: () => queries.invalidateQueries(touches),
  });
  const { dose } = known;
  const has = duration(dose.minutes);
  const of = duration(dose.minutes_ordered);
  const offered = known.items.length > 0;
  return (
    <>
      <p className="numbers">
        {dose.minutes_scheduled > 0
          ? t.soFar(has, of, duration(dose.minutes_scheduled))
          : t.nothingLeft(has, of)}{" "}
        {typeof known.chance === "number" && t.chanceNow(chanceWords(known.chance, t))}
      </p>
      {known.booked.length > 0 && <Booked seats={known.booked} onTakeBack={onTakeBack} />}
      {offered && (
        <TextField
          label={t.reason}
          value={reason}
          maxLength={500}
          error={reason.trim() ? undefined : t.reasonNeeded}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
      {book.error && <Refused refusal={refusalOf(book.error)} words={{ conflict: t.full }} />}
      {offered ? (
        <section aria-label={t.offers}>
          <h3>{t.offers}</h3>
          <ul className="make-ups">
            {known.items.map((one) => (
              <Offer
                key={one.session_id}
                one={one}
                busy={book.isPending}
                onBook={() => reason.trim() && book.mutate(one.session_id)}
              />
            ))}
          </ul>
        </section>
      ) : (
        <p className="soft">
          {dose.minutes_short > 0 || dose.days_short > 0 ? t.noOffers : t.enough}
        </p>
      )}
    </>
  );
}

function Booked({
  seats,
  onTakeBack,
}: {
  seats: readonly BookedSeat[];
  onTakeBack: (seat: BookedSeat) => void;
}) {
  const t = useWords(makeUpWords);
  const when = useWhen();
  return (
    <section aria-label={t.booked}>
      <h3>{t.booked}</h3>
      <ul className="make-ups">
        {seats.map((seat) => (
          <li key={seat.id}>
            <span className="hours-lines">
              <span>
                {seat.group_name}, {when(seat.starts_at)}
              </span>
              <span className="soft small">{seat.reason}</span>
            </span>
            <Button
              kind="quiet"
              size="grid"
              aria-label={t.takeBackOf(seat.group_name)}
              onClick={() => onTakeBack(seat)}
            >
              {t.takeBack}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Offer({ one, busy, onBook }: { one: MakeUp; busy: boolean; onBook: () => void }) {
  const t = useWords(makeUpWords);
  const when = useWhen();
  const { minutes_short, days_short } = one.dose;
  const outcome =
    minutes_short > 0
      ? t.leaves(duration(minutes_short))
      : days_short > 0
        ? t.leaves(t.days(days_short))
        : t.mends;
  const because = [
    one.new_day ? t.newDay : t.sameDay,
    !one.own_track && t.otherTrack(one.track_name),
    t.seats(one.seats_free),
  ];
  return (
    <li>
      <span className="hours-lines">
        <span>
          <strong>{one.group_name}</strong>, {when(one.starts_at)} ({duration(one.minutes)})
        </span>
        <span className="small">
          {outcome}
          {typeof one.chance === "number" && `, ${t.chanceThen(chanceWords(one.chance, t))}`}
        </span>
        <span className="soft small">{because.filter(Boolean).join(" · ")}</span>
      </span>
      <Button
        kind="primary"
        size="grid"
        busy={busy}
        aria-label={t.bookOf(one.group_name, when(one.starts_at))}
        onClick={onBook}
      >
        {t.book}
      </Button>
    </li>
  );
}

function GiveBackDialog({ seat, onClose }: { seat: BookedSeat; onClose: () => void }) {
  const t = useWords(makeUpWords);
  return (
    <WhyDialog
      title={t.takeBackTitle(seat.group_name)}
      words={t}
      verb={t.takeBack}
      done={t.takenBack}
      make={(reason) =>
        answerOf(
          api.POST("/api/v1/guest-seats/{guest_seat}/void", {
            params: { path: { guest_seat: seat.id } },
            headers: ifMatch(seat.version),
            body: { reason },
          }),
        )
      }
      touches={touches}
      onClose={onClose}
    />
  );
}

// Returns how a session's start is said: "Fri, Nov 20, 5:30 PM".
function useWhen() {
  const language = useLanguage();
  const zone = useSession().site.time_zone;
  return (instant: string) =>
    `${shortDay(dayOf(instant, zone), language)}, ${clockTime(instant, zone, language)}`;
}
