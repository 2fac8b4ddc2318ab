import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { answerOf, api, ifMatch, type Schemas } from "../api/client";
import { offerQuery } from "../api/queries";
import { addDays } from "../base/time";
import { GroupChoice } from "../intake/group-choice";
import "../intake/intake.css";
import { Dialog } from "../ui/dialog";
import { Choices, SelectField, TextArea, TextField } from "../ui/field";
import { Skeleton } from "../ui/skeleton";
import { useWords } from "../words/words";
import { DialogForm, useChange, useToday } from "./dialog-parts";
import type { Summary } from "./rules";
import { stayWords } from "./stay-words";

type NewHold = Schemas["NewHold"];
const reasons = [
  "medical",
  "hospital",
  "family",
  "travel",
  "legal",
  "own_wish",
  "other",
] as const satisfies readonly NewHold["reason_kind"][];
const twoWeeks = 14;

interface OfStay {
  episode: Schemas["Episode"];
  name: string;
  onClose: () => void;
}

// A stay pauses: why, until when, and what becomes of the seats.
export function HoldDialog({ episode, name, onClose }: OfStay) {
  const t = useWords(stayWords);
  const today = useToday();
  const [version] = useState(episode.version);
  const [from, setFrom] = useState(today);
  const [expected, setExpected] = useState(addDays(today, twoWeeks));
  const [because, setBecause] = useState<NewHold["reason_kind"]>("medical");
  const [inWords, setInWords] = useState("");
  const [seats, setSeats] = useState<NewHold["seats"]>("kept");
  const hold = useChange({
    needs: {
      from_on: !from && t.needs.day,
      expected_on: !expected && t.needs.day,
      reason: because === "other" && !inWords.trim() && t.needs.words,
    },
    make: () =>
      answerOf(
        api.POST("/api/v1/episodes/{episode}/hold", {
          params: { path: { episode: episode.id } },
          headers: ifMatch(version),
          body: {
            from_on: from,
            expected_on: expected,
            reason_kind: because,
            seats,
            ...(inWords.trim() && { reason: inWords.trim() }),
          },
        }),
      ),
    said: t.held,
    findings: t.findings,
    onClose,
  });
  return (
    <Dialog title={t.holdTitle(name)} open onClose={onClose}>
      <DialogForm change={hold} verb={t.hold} onClose={onClose}>
        <p className="soft small">{t.holdHint}</p>
        <div className="fields">
          <TextField
            id="from_on"
            type="date"
            label={t.from}
            value={from}
            max={today}
            error={hold.errorOf("from_on")}
            onChange={(event) => setFrom(event.target.value)}
          />
          <TextField
            id="expected_on"
            type="date"
            label={t.expected}
            value={expected}
            error={hold.errorOf("expected_on")}
            onChange={(event) => setExpected(event.target.value)}
          />
        </div>
        <SelectField
          id="reason_kind"
          label={t.reason}
          value={because}
          onChange={(event) => setBecause(event.target.value as NewHold["reason_kind"])}
        >
          {reasons.map((one) => (
            <option key={one} value={one}>
              {t.reasons[one]}
            </option>
          ))}
        </SelectField>
        <TextArea
          id="reason"
          rows={2}
          label={t.inWords}
          optional={because !== "other"}
          value={inWords}
          error={hold.errorOf("reason")}
          onChange={(event) => setInWords(event.target.value)}
        />
        <Choices
          label={t.seats}
          choices={(["kept", "released"] as const).map((value) => ({
            value,
            label: t.seatKinds[value],
          }))}
          value={seats}
          onChange={setSeats}
        />
      </DialogForm>
    </Dialog>
  );
}

// A stay goes on, in the groups it was in unless others are chosen.
export function ReturnDialog({
  episode,
  name,
  hold,
  groups: before,
  onClose,
}: OfStay & { hold: NonNullable<Summary["banner"]["hold"]>; groups: readonly string[] }) {
  const t = useWords(stayWords);
  const today = useToday();
  const offer = useQuery({ ...offerQuery(episode.site_id), staleTime: 0 });
  const [version] = useState(episode.version);
  const [on, setOn] = useState(today);
  const [chosen, setChosen] = useState<readonly string[]>(before);
  const back = useChange({
    needs: { returned_on: !on && t.needs.day, groups: false },
    make: () =>
      answerOf(
        api.POST("/api/v1/episodes/{episode}/return", {
          params: { path: { episode: episode.id } },
          headers: ifMatch(version),
          body: { returned_on: on, groups: [...chosen] },
        }),
      ),
    said: t.returned,
    findings: t.findings,
    onClose,
  });
  return (
    <Dialog title={t.returnTitle(name)} open wide onClose={onClose}>
      <DialogForm change={back} verb={t.return} onClose={onClose}>
        <TextField
          id="returned_on"
          type="date"
          label={t.returnedOn}
          value={on}
          max={today}
          error={back.errorOf("returned_on")}
          onChange={(event) => setOn(event.target.value)}
        />
        {offer.isPending && <Skeleton lines={3} />}
        {offer.data && (
          <div id="groups" tabIndex={-1}>
            <GroupChoice
              groups={offer.data.groups.filter(({ group }) => group.track_id === episode.track_id)}
              day={on || today}
              chosen={chosen}
              wrongs={[]}
              held={hold.seats === "kept" ? before : []}
              legend={t.groupsHint}
              error={back.errorOf("groups")}
              onChange={setChosen}
            />
          </div>
        )}
      </DialogForm>
    </Dialog>
  );
}
