import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { answerOf, api, ifMatch, refusalOf, type Schemas } from "../api/client";
import { offerQuery, rosterQuery } from "../api/queries";
import { Dialog } from "../ui/dialog";
import { SelectField, TextField } from "../ui/field";
import { Skeleton } from "../ui/skeleton";
import { ErrorState } from "../ui/states";
import { useWords } from "../words/words";
import { DialogForm, useChange, useToday } from "./dialog-parts";
import { chartWords } from "./words";

export function JoinDialog({
  episode,
  onClose,
}: {
  episode: Schemas["Episode"];
  onClose: () => void;
}) {
  const t = useWords(chartWords);
  const today = useToday();
  const offer = useQuery(offerQuery(episode.site_id));
  const [group, setGroup] = useState("");
  const [from, setFrom] = useState(today);
  const join = useChange({
    needs: { group: !group && t.joinNeeds, joined_on: !from && t.dayNeeded },
    make: () =>
      answerOf(
        api.POST("/api/v1/groups/{group}/members", {
          params: { path: { group } },
          body: { episode_id: episode.id, joined_on: from },
        }),
      ),
    said: t.joined,
    onClose,
  });
  return (
    <Dialog title={t.joinTitle} open onClose={onClose}>
      <DialogForm change={join} verb={t.join} onClose={onClose}>
        {offer.isPending && <Skeleton lines={3} />}
        {offer.error && !offer.data && (
          <ErrorState refusal={refusalOf(offer.error)} onRetry={() => void offer.refetch()} />
        )}
        {offer.data && (
          <SelectField
            id="group"
            label={t.joinGroup}
            value={group}
            error={join.errorOf("group")}
            onChange={(event) => setGroup(event.target.value)}
          >
            <option value="">{t.choose}</option>
            {offer.data.groups.map((one) => (
              <GroupOption key={one.group.id} offered={one} />
            ))}
          </SelectField>
        )}
        <TextField
          id="joined_on"
          label={t.joinFrom}
          type="date"
          value={from}
          error={join.errorOf("joined_on")}
          onChange={(event) => setFrom(event.target.value)}
        />
      </DialogForm>
    </Dialog>
  );
}

function GroupOption({ offered }: { offered: Schemas["Offer"]["groups"][number] }) {
  const t = useWords(chartWords);
  const { group, track_name, taken } = offered;
  const full = taken >= group.capacity;
  return (
    <option value={group.id} disabled={full}>
      {group.name} · {track_name} · {full ? t.full : t.places(taken, group.capacity)}
    </option>
  );
}

export function LeaveDialog({
  group,
  patient,
  onClose,
}: {
  group: { id: string; name: string };
  patient: string;
  onClose: () => void;
}) {
  const t = useWords(chartWords);
  const today = useToday();
  const roster = useQuery({ ...rosterQuery(group.id, today), staleTime: 0 });
  const place = roster.data?.items.find(({ patient_id }) => patient_id === patient);
  return (
    <Dialog title={t.leaveTitle(group.name)} open onClose={onClose}>
      {roster.isPending && <Skeleton lines={2} />}
      {roster.error && !roster.data && (
        <ErrorState refusal={refusalOf(roster.error)} onRetry={() => void roster.refetch()} />
      )}
      {roster.data && !place && <p>{t.notInGroup}</p>}
      {place && <LeaveForm place={place} today={today} onClose={onClose} />}
    </Dialog>
  );
}

function LeaveForm({
  place,
  today,
  onClose,
}: {
  place: Schemas["Place"];
  today: string;
  onClose: () => void;
}) {
  const t = useWords(chartWords);
  const [on, setOn] = useState(today);
  const [version] = useState(place.version);
  const leave = useChange({
    needs: { left_on: !on && t.dayNeeded },
    make: () =>
      answerOf(
        api.POST("/api/v1/memberships/{membership}/end", {
          params: { path: { membership: place.membership_id } },
          headers: ifMatch(version),
          body: { left_on: on },
        }),
      ),
    said: t.left,
    onClose,
  });
  return (
    <DialogForm change={leave} verb={t.leave} onClose={onClose}>
      <TextField
        id="left_on"
        label={t.leaveFrom}
        type="date"
        value={on}
        error={leave.errorOf("left_on")}
        onChange={(event) => setOn(event.target.value)}
      />
    </DialogForm>
  );
}
