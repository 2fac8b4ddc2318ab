import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { answerOf, api, ifMatch, type Schemas } from "../api/client";
import { offerQuery } from "../api/queries";
import { GroupChoice } from "../intake/group-choice";
import "../intake/intake.css";
import { useSession } from "../shell/session";
import { Dialog } from "../ui/dialog";
import { SelectField, TextArea, TextField } from "../ui/field";
import { Skeleton } from "../ui/skeleton";
import { useWords } from "../words/words";
import { DialogForm, useChange, useToday } from "./dialog-parts";
import { stayWords } from "./stay-words";

interface OfStay {
  episode: Schemas["Episode"];
  name: string;
  onClose: () => void;
}

// A stay goes on elsewhere: which site, track and groups, from which day, and why.
export function TransferDialog({ episode, name, onClose }: OfStay) {
  const t = useWords(stayWords);
  const today = useToday();
  const { me } = useSession();
  const [version] = useState(episode.version);
  const [site, setSite] = useState(episode.site_id);
  const offer = useQuery({ ...offerQuery(site), staleTime: 0 });
  const [track, setTrack] = useState("");
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [on, setOn] = useState(today);
  const [reason, setReason] = useState("");
  const move = useChange({
    needs: {
      track_id: !track && t.needs.track,
      moved_on: !on && t.needs.day,
      reason: !reason.trim() && t.needs.reason,
      groups: false,
    },
    make: () =>
      answerOf(
        api.POST("/api/v1/episodes/{episode}/transfers", {
          params: { path: { episode: episode.id } },
          headers: ifMatch(version),
          body: { track_id: track, groups: [...chosen], moved_on: on, reason: reason.trim() },
        }),
      ),
    said: t.transferred,
    findings: t.findings,
    onClose,
  });
  const tracks = offer.data?.tracks.filter(({ id }) => id !== episode.track_id) ?? [];
  const programOf = (id: string) => offer.data?.programs.find((one) => one.id === id)?.name;
  const pick = (id: string) => {
    setTrack(id);
    setChosen([]);
  };
  return (
    <Dialog title={t.transferTitle(name)} open wide onClose={onClose}>
      <DialogForm change={move} verb={t.transfer} onClose={onClose}>
        <p className="soft small">{t.transferHint}</p>
        <div className="fields">
          {me.sites.length > 1 && (
            <SelectField
              id="site"
              label={t.site}
              hint={site === episode.site_id ? undefined : t.otherSite}
              value={site}
              onChange={(event) => {
                setSite(event.target.value);
                pick("");
              }}
            >
              {me.sites.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </SelectField>
          )}
          <SelectField
            id="track_id"
            label={t.track}
            value={track}
            error={move.errorOf("track_id")}
            onChange={(event) => pick(event.target.value)}
          >
            <option value="">{t.needs.track}</option>
            {tracks.map(({ id, name: called, program_id }) => (
              <option key={id} value={id}>
                {[called, programOf(program_id)].filter(Boolean).join(" · ")}
              </option>
            ))}
          </SelectField>
          <TextField
            id="moved_on"
            type="date"
            label={t.movedOn}
            value={on}
            min={today}
            error={move.errorOf("moved_on")}
            onChange={(event) => setOn(event.target.value)}
          />
        </div>
        {offer.isPending && <Skeleton lines={3} />}
        {offer.data && track && (
          <div id="groups" tabIndex={-1}>
            <GroupChoice
              groups={offer.data.groups.filter(({ group }) => group.track_id === track)}
              day={on || today}
              chosen={chosen}
              wrongs={[]}
              legend={t.newGroups}
              error={move.errorOf("groups")}
              onChange={setChosen}
            />
          </div>
        )}
        <TextArea
          id="reason"
          rows={2}
          label={t.reason}
          value={reason}
          error={move.errorOf("reason")}
          onChange={(event) => setReason(event.target.value)}
        />
      </DialogForm>
    </Dialog>
  );
}

// Takes back what is planned and has not come about, or a discharge said by mistake.
export function TakeBackStayDialog({
  what,
  episode,
  transfer,
  name,
  onClose,
}: OfStay & {
  what: "undo" | "stay_here";
  transfer: Schemas["Transfer"] | null | undefined;
}) {
  const t = useWords(stayWords);
  const undo = what === "undo";
  const [version] = useState(undo ? episode.version : (transfer?.version ?? 1));
  const [reason, setReason] = useState("");
  const change = useChange({
    needs: { reason: !reason.trim() && t.needs.reason },
    make: () =>
      undo
        ? answerOf(
            api.POST("/api/v1/episodes/{episode}/discharge/undo", {
              params: { path: { episode: episode.id } },
              headers: ifMatch(version),
              body: { reason: reason.trim() },
            }),
          )
        : answerOf(
            api.POST("/api/v1/transfers/{transfer}/void", {
              params: { path: { transfer: transfer?.id ?? "" } },
              headers: ifMatch(version),
              body: { reason: reason.trim() },
            }),
          ),
    said: ({ full }) =>
      [undo ? t.undone : t.transferTakenBack, full.length > 0 && t.someFull]
        .filter(Boolean)
        .join(" "),
    findings: t.findings,
    onClose,
  });
  return (
    <Dialog title={undo ? t.undoTitle(name) : t.takeBackTransfer} open onClose={onClose}>
      <DialogForm
        change={change}
        verb={undo ? t.undo : t.takeBackTransfer}
        danger
        onClose={onClose}
      >
        {undo && <p className="soft small">{t.undoHint}</p>}
        <TextArea
          id="reason"
          rows={2}
          label={t.why}
          value={reason}
          error={change.errorOf("reason")}
          onChange={(event) => setReason(event.target.value)}
        />
      </DialogForm>
    </Dialog>
  );
}
