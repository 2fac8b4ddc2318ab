import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { type FormEvent, type ReactNode, useState } from "react";
import { answerOf, api, ifMatch, refusalOf, type Schemas } from "../api/client";
import { addDays, fullDay } from "../base/time";
import { gapsQuery } from "../setup/queries";
import { setupWords } from "../setup/words";
import { Banner } from "../ui/banner";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { DaySpanFields, useSpanSaid } from "../ui/day-span";
import { Dialog, DialogActions } from "../ui/dialog";
import { ErrorSummary, type Wrong } from "../ui/error-summary";
import { SelectField, TextField } from "../ui/field";
import { useSay } from "../ui/status-line";
import { List } from "../ui/table";
import { uiWords } from "../ui/words";
import { useLanguage, useWords } from "../words/words";
import { availabilityQuery, useAvailabilityChange } from "./queries";
import {
  type Availability,
  type Away,
  availabilityWrongs,
  hoursLines,
  nameOf,
  nextHours,
  type StaffCard,
  stillAway,
  type WorkHours,
} from "./rules";
import { staffWords } from "./words";

type Details = Schemas["AvailabilityDetails"];

// When somebody is there: their usual week, and the days they are away.
export function AvailabilityOf({
  one,
  site,
  today,
}: {
  one: StaffCard;
  site: string;
  today: string;
}) {
  const t = useWords(staffWords);
  const found = useQuery(availabilityQuery(one.id));
  const [open, setOpen] = useState<"hours" | "away">();
  const say = useSay();
  const done = () => {
    setOpen(undefined);
    say(t.saved);
  };
  const save = useAvailabilityChange(
    one.id,
    (body: Details) =>
      answerOf(
        api.PUT("/api/v1/staff/{staff}/availability", {
          params: { path: { staff: one.id } },
          headers: ifMatch(found.data?.version ?? 0),
          body,
        }),
      ),
    done,
  );
  const put = (part: Partial<Details>) =>
    save.mutate({ hours: found.data?.hours ?? [], away: found.data?.away ?? [], ...part });
  const wrongs = save.error ? availabilityWrongs(refusalOf(save.error).problem, t.refusals) : [];
  const close = () => {
    setOpen(undefined);
    save.reset();
  };
  const shared = { busy: save.isPending, wrongs, onClose: close };
  return (
    <>
      <AvailabilityCard
        availability={found.data ?? (found.error ? "unavailable" : "loading")}
        today={today}
        busy={save.isPending}
        {...(!open && save.error && { failed: refusalOf(save.error).problem.title })}
        onHours={() => setOpen("hours")}
        onAway={() => setOpen("away")}
        onBack={(away) =>
          put({ away: (found.data?.away ?? []).filter(({ from_on }) => from_on !== away.from_on) })
        }
      >
        <Uncovered one={one} site={site} today={today} away={found.data?.away ?? []} />
      </AvailabilityCard>
      {open === "hours" && (
        <HoursDialog
          name={nameOf(one)}
          before={found.data?.hours ?? []}
          {...shared}
          onSave={(hours) => put({ hours })}
        />
      )}
      {open === "away" && (
        <AwayDialog
          name={nameOf(one)}
          today={today}
          {...shared}
          onSave={(away) => put({ away: [...(found.data?.away ?? []), away] })}
        />
      )}
    </>
  );
}

// What they still lead on the days they are away: it takes place only with somebody else.
function Uncovered({
  one,
  site,
  today,
  away,
}: {
  one: StaffCard;
  site: string;
  today: string;
  away: readonly Away[];
}) {
  const t = useWords(staffWords);
  const language = useLanguage();
  const ahead = useQuery({
    ...gapsQuery(site, today, addDays(today, daysLookedAhead)),
    enabled: stillAway(away, today).length > 0,
  });
  const theirs = (ahead.data?.items ?? []).filter(
    ({ staff_id, away_until }) => staff_id === one.id && away_until,
  );
  if (theirs.length === 0) return null;
  return (
    <Banner tone="warn">
      {t.uncovered(
        theirs.length,
        theirs
          .slice(0, 3)
          .map(({ group_name, held_on }) => `${group_name}, ${fullDay(held_on, language)}`)
          .join("; "),
      )}
    </Banner>
  );
}

const daysLookedAhead = 28;

export function AvailabilityCard({
  availability,
  today,
  busy,
  failed,
  onHours,
  onAway,
  onBack,
  children,
}: {
  availability: Availability | "loading" | "unavailable";
  today: string;
  busy: boolean;
  failed?: string;
  onHours: () => void;
  onAway: () => void;
  onBack: (away: Away) => void;
  children?: ReactNode;
}) {
  const t = useWords(staffWords);
  const { days } = useWords(setupWords);
  const language = useLanguage();
  const spanSaid = useSpanSaid();
  if (availability === "loading") return <Card title={t.there} busy />;
  if (availability === "unavailable") return <Card title={t.there} alert={t.thereUnavailable} />;
  const away = stillAway(availability.away, today);
  return (
    <Card
      title={t.there}
      action={
        <div className="row">
          <Button size="grid" onClick={onHours}>
            {t.changeHours}
          </Button>
          <Button size="grid" onClick={onAway}>
            {t.addAway}
          </Button>
        </div>
      }
    >
      {failed && (
        <Banner tone="warn" role="alert">
          {failed}
        </Banner>
      )}
      {availability.hours.length === 0 ? (
        <p className="soft">{t.noHours}</p>
      ) : (
        <ul className="hours-lines">
          {hoursLines(availability.hours).map(({ weekdays, hours }) => (
            <li key={weekdays.join()}>
              <span>{weekdaysSaid(weekdays, days)}</span>
              <span className="numbers">{hours}</span>
            </li>
          ))}
        </ul>
      )}
      {children}
      {away.length > 0 && (
        <List label={t.away}>
          {away.map((one) => (
            <li key={one.from_on} className="staff-row">
              <div className="staff-who">
                <strong>{spanSaid(one)}</strong>
                <span className="soft small">{t.awayReasons[one.reason]}</span>
              </div>
              <Button
                size="grid"
                busy={busy}
                aria-label={t.backOne(fullDay(one.from_on, language))}
                onClick={() => onBack(one)}
              >
                {t.comesBack}
              </Button>
            </li>
          ))}
        </List>
      )}
    </Card>
  );
}

// "Monday to Thursday" where they follow each other, "Monday, Thursday" where not.
function weekdaysSaid(weekdays: readonly number[], days: readonly string[]): string {
  const names = weekdays.map((weekday) => days[weekday - 1]?.slice(0, 3) ?? "");
  const [first, last] = [weekdays[0] ?? 0, weekdays.at(-1) ?? 0];
  return weekdays.length > 2 && last - first === weekdays.length - 1
    ? `${names[0]}–${names.at(-1)}`
    : names.join(", ");
}

interface Asking {
  name: string;
  busy: boolean;
  wrongs: Wrong[];
  onClose: () => void;
}

export function HoursDialog({
  name,
  before,
  busy,
  wrongs,
  onClose,
  onSave,
}: Asking & { before: readonly WorkHours[]; onSave: (hours: WorkHours[]) => void }) {
  const t = useWords(staffWords);
  const ui = useWords(uiWords);
  const { days } = useWords(setupWords);
  const [hours, setHours] = useState([...before]);
  const put = (at: number, part: Partial<WorkHours>) =>
    setHours(hours.map((one, i) => (i === at ? { ...one, ...part } : one)));
  const errorAt = (at: number, field: string) =>
    wrongs.find((wrong) => wrong.field === `hours-${at}-${field}`)?.text;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave(hours);
  };
  return (
    <Dialog title={t.hoursOf(name)} open wide onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <ErrorSummary wrongs={wrongs} />
        <p className="soft small">{t.hoursHint}</p>
        {hours.map((one, at) => {
          const day = days[one.weekday - 1] ?? "";
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is its line
            <div key={at} className="hours-row">
              <SelectField
                label={t.weekday}
                value={one.weekday}
                onChange={({ target }) => put(at, { weekday: Number(target.value) })}
              >
                {days.map((said, number) => (
                  <option key={said} value={number + 1}>
                    {said}
                  </option>
                ))}
              </SelectField>
              <TextField
                id={`hours-${at}-starts`}
                type="time"
                step={300}
                label={t.from}
                value={one.starts}
                error={errorAt(at, "starts")}
                onChange={({ target }) => target.value && put(at, { starts: target.value })}
              />
              <TextField
                id={`hours-${at}-ends`}
                type="time"
                step={300}
                label={t.until}
                value={one.ends}
                error={errorAt(at, "ends")}
                onChange={({ target }) => target.value && put(at, { ends: target.value })}
              />
              <Button
                kind="quiet"
                aria-label={t.removeHours(day, one.starts)}
                onClick={() => setHours(hours.filter((_, i) => i !== at))}
              >
                <X className="icon" aria-hidden="true" />
              </Button>
            </div>
          );
        })}
        <div>
          <Button size="grid" onClick={() => setHours([...hours, nextHours(hours)])}>
            {t.addHours}
          </Button>
        </div>
        <DialogActions>
          <Button onClick={onClose}>{ui.cancel}</Button>
          <Button type="submit" kind="primary" busy={busy}>
            {t.save}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

const reasons = ["sick", "vacation", "training", "leave", "other"] as const;

export function AwayDialog({
  name,
  today,
  busy,
  wrongs: refused,
  onClose,
  onSave,
}: Asking & { today: string; onSave: (away: Away) => void }) {
  const t = useWords(staffWords);
  const ui = useWords(uiWords);
  const [missing, setMissing] = useState<Wrong[]>([]);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const said = (field: string) => String(form.get(field) ?? "");
    const empty = said("from_on") ? [] : [{ field: "from_on", text: t.needed(ui.firstDay) }];
    setMissing(empty);
    if (empty.length > 0) return;
    onSave({
      from_on: said("from_on"),
      until_on: said("until_on") || said("from_on"),
      reason: reasons.find((reason) => reason === said("reason")) ?? "other",
    });
  };
  const wrongs = missing.length > 0 ? missing : refused;
  const errorOf = (field: string) => wrongs.find((wrong) => wrong.field === field)?.text;
  return (
    <Dialog title={t.awayOf(name)} open onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <ErrorSummary wrongs={wrongs} />
        <DaySpanFields first={today} errorOf={errorOf} />
        <SelectField name="reason" label={t.awayReason} hint={t.awayReasonHint}>
          {reasons.map((reason) => (
            <option key={reason} value={reason}>
              {t.awayReasons[reason]}
            </option>
          ))}
        </SelectField>
        <DialogActions>
          <Button onClick={onClose}>{ui.cancel}</Button>
          <Button type="submit" kind="primary" busy={busy}>
            {t.save}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
