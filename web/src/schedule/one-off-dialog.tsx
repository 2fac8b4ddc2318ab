import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { offerQuery } from "../api/queries";
import { wrongsOf } from "../api/wrongs";
import { useSession } from "../shell/session";
import { Button } from "../ui/button";
import { Dialog, DialogActions } from "../ui/dialog";
import { ErrorSummary, type Wrong } from "../ui/error-summary";
import { SelectField, TextField } from "../ui/field";
import { useSay } from "../ui/status-line";
import { uiWords } from "../ui/words";
import { useWords } from "../words/words";
import { useNamed } from "./finding-words";
import { useNewSession } from "./queries";
import type { Board } from "./rules";
import { scheduleWords } from "./words";

// A session beside the weekly template.
export default function OneOffDialog({
  board,
  day,
  onClose,
}: {
  board: Board;
  day: string;
  onClose: () => void;
}) {
  const t = useWords(scheduleWords);
  const ui = useWords(uiWords);
  const say = useSay();
  const { site } = useSession();
  const offer = useQuery(offerQuery(site.id));
  const groups = offer.data?.groups ?? [];
  const make = useNewSession();
  const named = useNamed();
  const [missing, setMissing] = useState<Wrong[]>([]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const said = (name: string) => String(form.get(name) ?? "").trim();
    const needed = { group_id: t.oneOff.group, held_on: t.oneOff.day, starts: t.oneOff.starts };
    const wrong = Object.entries(needed)
      .filter(([name]) => !said(name))
      .map(([field, label]) => ({ field, text: t.oneOff.needed(label) }));
    setMissing(wrong);
    if (wrong.length > 0) return;
    make.mutate(
      {
        group_id: said("group_id"),
        held_on: said("held_on"),
        starts: said("starts"),
        minutes: Number(said("minutes")),
        ...(said("room_id") && { room_id: said("room_id") }),
        ...(said("staff_ids") && { staff_ids: [said("staff_ids")] }),
      },
      {
        onSuccess: ({ group_name }) => {
          say(t.oneOff.done(group_name));
          onClose();
        },
      },
    );
  };
  const wrongs = missing.length > 0 ? missing : wrongsOf(make.error, t.refusals, named);
  const wiring = (name: string) => ({
    id: name,
    name,
    error: wrongs.find(({ field }) => field === name)?.text,
  });
  return (
    <Dialog title={t.oneOff.title} open onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <p className="soft small">{t.oneOff.hint}</p>
        <ErrorSummary wrongs={wrongs} />
        <SelectField {...wiring("group_id")} label={t.oneOff.group}>
          <option value="" />
          {groups.map(({ group, track_name }) => (
            <option key={group.id} value={group.id}>
              {group.name} ({track_name})
            </option>
          ))}
        </SelectField>
        <div className="field-pair">
          <TextField {...wiring("held_on")} type="date" label={t.oneOff.day} defaultValue={day} />
          <TextField {...wiring("starts")} type="time" step={300} label={t.oneOff.starts} />
        </div>
        <TextField
          {...wiring("minutes")}
          type="number"
          min={5}
          step={5}
          label={t.oneOff.minutes}
          defaultValue="60"
        />
        <SelectField {...wiring("room_id")} label={t.oneOff.room}>
          <option value="">{t.oneOff.groupsRoom}</option>
          {board.rooms.map(({ id, name, capacity }) => (
            <option key={id} value={id}>
              {name} ({t.places(capacity)})
            </option>
          ))}
        </SelectField>
        <SelectField {...wiring("staff_ids")} label={t.oneOff.leader}>
          <option value="">{t.oneOff.groupsLeaders}</option>
          {board.staff.map(({ staff_id, name }) => (
            <option key={staff_id} value={staff_id}>
              {name}
            </option>
          ))}
        </SelectField>
        <DialogActions>
          <Button onClick={onClose}>{ui.cancel}</Button>
          <Button type="submit" kind="primary" busy={make.isPending}>
            {t.oneOff.save}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
