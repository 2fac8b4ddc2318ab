import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { answerOf, api, ifMatch, refusalOf } from "../api/client";
import { offerQuery } from "../api/queries";
import { DialogForm, useChange, useToday } from "../chart/dialog-parts";
import { GroupChoice } from "../intake/group-choice";
import { Dialog } from "../ui/dialog";
import { SelectField, TextArea, TextField } from "../ui/field";
import { Skeleton } from "../ui/skeleton";
import { ErrorState } from "../ui/states";
import { useWords } from "../words/words";
import type { WaitingRow, Waitlist } from "./model";
import { isPassedOver, saidAs } from "./rules";
import { waitlistWords } from "./words";

// Offers somebody a place: which groups, from which day, and why not whoever is next.
export function OfferDialog({
  row,
  list,
  onClose,
}: {
  row: WaitingRow;
  list: Waitlist;
  onClose: () => void;
}) {
  const t = useWords(waitlistWords);
  const today = useToday();
  const { waiting } = row;
  const offer = useQuery({ ...offerQuery(list.site_id), staleTime: 0 });
  const [version] = useState(waiting.version);
  const [track, setTrack] = useState(waiting.track_id);
  const [chosen, setChosen] = useState<readonly string[]>(row.groups);
  const [startsOn, setStartsOn] = useState(today);
  const [reason, setReason] = useState("");
  const passes = isPassedOver(row, track, list.items);
  const make = useChange({
    needs: {
      groups: chosen.length === 0 && t.needs.groups,
      starts_on: !startsOn && t.needs.day,
      reason: passes && !reason.trim() && t.needs.reason,
    },
    make: () =>
      answerOf(
        api.POST("/api/v1/waiting/{waiting}/offers", {
          params: { path: { waiting: waiting.id } },
          headers: ifMatch(version),
          body: {
            track_id: track,
            groups: [...chosen],
            starts_on: startsOn,
            ...(passes && { reason: reason.trim() }),
          },
        }),
      ),
    said: t.offered,
    findings: t.findings,
    onClose,
  });
  const groups = offer.data?.groups.filter(({ group }) => group.track_id === track) ?? [];
  return (
    <Dialog title={t.offerTitle(saidAs(row.name))} open wide onClose={onClose}>
      <DialogForm change={make} verb={t.offer} onClose={onClose}>
        <p className="soft small">{t.offerHint(list.offer_hours)}</p>
        <div className="fields">
          <SelectField
            id="track_id"
            label={t.track}
            value={track}
            onChange={(event) => {
              setTrack(event.target.value);
              setChosen(event.target.value === waiting.track_id ? row.groups : []);
            }}
          >
            {list.tracks.map(({ track_id, name, free }) => (
              <option key={track_id} value={track_id}>
                {name} · {free > 0 ? t.free(free) : t.noPlace}
              </option>
            ))}
          </SelectField>
          <TextField
            id="starts_on"
            type="date"
            label={t.startsOn}
            value={startsOn}
            error={make.errorOf("starts_on")}
            onChange={(event) => setStartsOn(event.target.value)}
          />
        </div>
        {offer.isPending && <Skeleton lines={3} />}
        {offer.error && !offer.data && (
          <ErrorState refusal={refusalOf(offer.error)} onRetry={() => void offer.refetch()} />
        )}
        {offer.data && (
          <div id="groups" tabIndex={-1}>
            <GroupChoice
              groups={groups}
              day={startsOn || today}
              chosen={chosen}
              wrongs={[]}
              legend={t.offerGroups}
              error={make.errorOf("groups")}
              onChange={setChosen}
            />
          </div>
        )}
        {passes && (
          <TextArea
            id="reason"
            label={t.passed}
            hint={t.passedHint}
            value={reason}
            error={make.errorOf("reason")}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </DialogForm>
    </Dialog>
  );
}
