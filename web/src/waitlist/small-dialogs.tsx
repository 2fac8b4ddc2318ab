import { useState } from "react";
import { answerOf, api, ifMatch, type Schemas } from "../api/client";
import { DialogForm, useChange } from "../chart/dialog-parts";
import { Dialog } from "../ui/dialog";
import { Choices, TextArea } from "../ui/field";
import { useWords } from "../words/words";
import type { Band, PlaceOffer, WaitingRow } from "./model";
import { bands, saidAs } from "./rules";
import { waitlistWords } from "./words";

interface OfRow {
  row: WaitingRow;
  onClose: () => void;
}

// Moves somebody to another band; the reason stays on record.
export function MoveDialog({ row, onClose }: OfRow) {
  const t = useWords(waitlistWords);
  const { waiting } = row;
  const [version] = useState(waiting.version);
  const [band, setBand] = useState<Band>();
  const [reason, setReason] = useState("");
  const move = useChange({
    needs: { band: !band && t.needs.band, reason: !reason.trim() && t.needs.reason },
    make: () =>
      answerOf(
        api.POST("/api/v1/waiting/{waiting}/band", {
          params: { path: { waiting: waiting.id } },
          headers: ifMatch(version),
          body: { band: band as Band, reason: reason.trim() },
        }),
      ),
    said: t.moved,
    findings: t.findings,
    onClose,
  });
  return (
    <Dialog title={t.moveTitle(saidAs(row.name))} open onClose={onClose}>
      <DialogForm change={move} verb={t.save} onClose={onClose}>
        <p className="soft small">{t.moveHint}</p>
        <Choices
          label={t.band}
          choices={bands
            .filter((one) => one !== waiting.band)
            .map((value) => ({ value, label: t.bands[value] }))}
          value={band}
          error={move.errorOf("band")}
          onChange={setBand}
        />
        <TextArea
          id="reason"
          label={t.moveReason}
          value={reason}
          error={move.errorOf("reason")}
          onChange={(event) => setReason(event.target.value)}
        />
      </DialogForm>
    </Dialog>
  );
}

type WaitEnd = Schemas["EndWaiting"]["ended_as"];
const ends = ["declined", "referred_out", "mistake"] as const satisfies readonly WaitEnd[];

// Takes somebody off the list, with what becomes of them.
export function EndDialog({ row, onClose }: OfRow) {
  const t = useWords(waitlistWords);
  const { waiting } = row;
  const [version] = useState(waiting.version);
  const [endedAs, setEndedAs] = useState<(typeof ends)[number]>();
  const [reason, setReason] = useState("");
  const end = useChange({
    needs: { ended_as: !endedAs && t.needs.end, reason: !reason.trim() && t.needs.reason },
    make: () =>
      answerOf(
        api.POST("/api/v1/waiting/{waiting}/end", {
          params: { path: { waiting: waiting.id } },
          headers: ifMatch(version),
          body: { ended_as: endedAs as WaitEnd, reason: reason.trim() },
        }),
      ),
    said: t.ended,
    findings: t.findings,
    onClose,
  });
  return (
    <Dialog title={t.endTitle(saidAs(row.name))} open onClose={onClose}>
      <DialogForm change={end} verb={t.end} danger onClose={onClose}>
        <Choices
          label={t.endAs}
          choices={ends.map((value) => ({ value, label: t.ends[value] }))}
          value={endedAs}
          error={end.errorOf("ended_as")}
          onChange={setEndedAs}
        />
        <TextArea
          id="reason"
          label={t.endReason}
          value={reason}
          error={end.errorOf("reason")}
          onChange={(event) => setReason(event.target.value)}
        />
      </DialogForm>
    </Dialog>
  );
}

export function WithdrawDialog({ row, offer, onClose }: OfRow & { offer: PlaceOffer }) {
  const t = useWords(waitlistWords);
  const [version] = useState(offer.version);
  const [reason, setReason] = useState("");
  const withdraw = useChange({
    needs: { reason: !reason.trim() && t.needs.reason },
    make: () =>
      answerOf(
        api.POST("/api/v1/offers/{offer}/withdraw", {
          params: { path: { offer: offer.id } },
          headers: ifMatch(version),
          body: { reason: reason.trim() },
        }),
      ),
    said: t.withdrawn,
    findings: t.findings,
    onClose,
  });
  return (
    <Dialog title={t.withdrawTitle(saidAs(row.name))} open onClose={onClose}>
      <DialogForm change={withdraw} verb={t.withdraw} danger onClose={onClose}>
        <TextArea
          id="reason"
          label={t.endReason}
          value={reason}
          error={withdraw.errorOf("reason")}
          onChange={(event) => setReason(event.target.value)}
        />
      </DialogForm>
    </Dialog>
  );
}
