import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answerOf, api, ifMatch, refusalOf, type Schemas } from "../api/client";
import { offerQuery, rosterQuery } from "../api/queries";
import { dayOf } from "../base/time";
import { useSession } from "../shell/session";
import { Dialog } from "../ui/dialog";
import { SelectField, TextField } from "../ui/field";
import { Skeleton } from "../ui/skeleton";
import { ErrorState } from "../ui/states";
import { useSay } from "../ui/status-line";
import { useWords } from "../words/words";
import { DialogEnd, refreshChart } from "./dialog-parts";
import { chartWords } from "./words";

function useToday(): string {
  const { site } = useSession();
  return dayOf(new Date().toISOString(), site.time_zone);
}

export function JoinDialog({
  episode,
  onClose,
}: {
  episode: Schemas["Episode"];
  onClose: () => void;
}) {
  const t = useWords(chartWords);
  const say = useSay();
  const queries = useQueryClient();
  const today = useToday();
  const offer = useQuery(offerQuery(episode.site_id));
  const [group, setGroup] = useState("");
  const [from, setFrom] = useState(today);
  const [asked, setAsked] = useState(false);
  const join = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST("/api/v1/groups/{group}/members", {
          params: { path: { group } },
          body: { episode_id: episode.id, joined_on: from },
        }),
      ),
    onSuccess: () => {
      say(t.joined);
      onClose();
    },
    onSettled: () => refreshChart(queries),
  });
  return (
    <Dialog title={t.joinTitle} open onClose={onClose}>
      {offer.isPending && <Skeleton lines={3} />}
      {offer.error && !offer.data && (
        <ErrorState refusal={refusalOf(offer.error)} onRetry={() => void offer.refetch()} />
      )}
      {offer.data && (
        <SelectField
          label={t.joinGroup}
          value={group}
          error={asked && !group ? t.joinNeeds : undefined}
          onChange={(event) => setGroup(event.target.value)}
        >
          <option value="">{t.choose}</option>
          {offer.data.groups.map((one) => (
            <GroupOption key={one.group.id} offered={one} />
          ))}
        </SelectField>
      )}
      <TextField
        label={t.joinFrom}
        type="date"
        value={from}
        onChange={(event) => setFrom(event.target.value)}
      />
      <DialogEnd
        refusal={join.error ? refusalOf(join.error) : undefined}
        busy={join.isPending}
        verb={t.join}
        onClose={onClose}
        onDo={() => {
          setAsked(true);
          if (group && from) join.mutate();
        }}
      />
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
  const say = useSay();
  const queries = useQueryClient();
  const [on, setOn] = useState(today);
  const [version] = useState(place.version);
  const leave = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST("/api/v1/memberships/{membership}/end", {
          params: { path: { membership: place.membership_id } },
          headers: ifMatch(version),
          body: { left_on: on },
        }),
      ),
    onSuccess: () => {
      say(t.left);
      onClose();
    },
    onSettled: () => refreshChart(queries),
  });
  return (
    <>
      <TextField
        label={t.leaveFrom}
        type="date"
        value={on}
        onChange={(event) => setOn(event.target.value)}
      />
      <DialogEnd
        refusal={leave.error ? refusalOf(leave.error) : undefined}
        busy={leave.isPending}
        verb={t.leave}
        onClose={onClose}
        onDo={() => on && leave.mutate()}
      />
    </>
  );
}
