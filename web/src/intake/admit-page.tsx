import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { ArrowLeft } from "lucide-react";
import { type FormEvent, useState } from "react";
import { answerOf, api, refusalOf } from "../api/client";
import { offerQuery, summaryQuery } from "../api/queries";
import { dayOf, duration } from "../base/time";
import { usePageTitle } from "../shell/page-title";
import { useSession } from "../shell/session";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { ErrorSummary, type Wrong } from "../ui/error-summary";
import { SelectField, TextField } from "../ui/field";
import { Skeleton } from "../ui/skeleton";
import { EmptyState, ErrorState } from "../ui/states";
import type { WaitingRow } from "../waitlist/model";
import { waitlistQuery } from "../waitlist/queries";
import { isLive } from "../waitlist/rules";
import { useWords } from "../words/words";
import { AgainCard, type StayBefore, stayBefore } from "./again-card";
import { useChange } from "./changing";
import { GroupChoice } from "./group-choice";
import "./intake.css";
import type { Admission, Offer, Patient, ReferralDetail } from "./model";
import { referralQuery } from "./queries";
import { controlOf, errorAt, saidName, weekOf, wrongsOf } from "./rules";
import { Trouble } from "./trouble";
import { intakeWords } from "./words";

export function AdmitPage() {
  const t = useWords(intakeWords);
  const { site, may } = useSession();
  const { referral } = useParams({ from: "/frame/intake/$referral/admit" });
  const detail = useQuery(referralQuery(referral));
  const offer = useQuery(offerQuery(site.id));
  const waits = detail.data?.referral.state === "waitlisted";
  const list = useQuery({ ...waitlistQuery(site.id), enabled: waits });
  const known = detail.data?.patient?.id ?? "";
  const chart = useQuery({ ...summaryQuery(known), enabled: known !== "" && may("read_chart") });
  usePageTitle(t.admission.title);
  if (detail.isPending || offer.isPending || (waits && list.isPending))
    return <Skeleton lines={6} />;
  if (!detail.data)
    return <ErrorState refusal={refusalOf(detail.error)} onRetry={() => void detail.refetch()} />;
  if (!offer.data)
    return <ErrorState refusal={refusalOf(offer.error)} onRetry={() => void offer.refetch()} />;
  const { patient } = detail.data;
  const before = stayBefore(chart.data?.banner);
  const open = waits || detail.data.referral.state === "received";
  const waiting = list.data?.items.find((row) => row.waiting.referral_id === referral);
  return (
    <div className="page intake intake-form">
      <Link to="/intake/$referral" params={{ referral }} className="row small intake-back">
        <ArrowLeft className="icon" aria-hidden="true" />
        {t.detail.title}
      </Link>
      {!patient || !open ? (
        <EmptyState title={t.admission.notOpen} />
      ) : offer.data.programs.length === 0 ? (
        <EmptyState title={t.admission.noPrograms} hint={t.admission.noProgramsHint} />
      ) : (
        <AdmitForm
          referral={detail.data.referral}
          patient={patient}
          offer={offer.data}
          waiting={waiting}
          before={before}
        />
      )}
    </div>
  );
}

type AdmitFormProps = {
  referral: ReferralDetail["referral"];
  patient: Patient;
  offer: Offer;
  waiting: WaitingRow | undefined; // who was offered a place comes to that place
  before: StayBefore | undefined;
};

function AdmitForm({ referral, patient, offer, waiting, before }: AdmitFormProps) {
  const t = useWords(intakeWords);
  const { site } = useSession();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { busy, refusal, change } = useChange();
  const place = isLive(waiting?.offer) ? waiting.offer : undefined;
  const held = waiting?.offered_groups ?? [];
  const wished = place?.track_id ?? waiting?.waiting.track_id;
  const [programId, setProgram] = useState(
    offer.tracks.find(({ id }) => id === wished)?.program_id ?? offer.programs[0]?.id,
  );
  const program = offer.programs.find(({ id }) => id === programId);
  const tracks = offer.tracks.filter((one) => one.program_id === programId);
  const [trackId, setTrack] = useState(wished);
  const track = tracks.find(({ id }) => id === trackId) ?? tracks[0];
  const [day, setDay] = useState(
    place?.starts_on ?? dayOf(new Date().toISOString(), site.time_zone),
  );
  const [chosen, setChosen] = useState<readonly string[]>(held);
  const [order, setOrder] = useState<Order>({});
  const groups = offer.groups.filter(({ group }) => group.track_id === track?.id);
  const wrongs = wrongsOf(refusal?.problem.findings ?? [], t);
  if (!program) return null;

  const admission = (form: FormData): Admission => ({
    referral_id: referral.id,
    program_id: program.id,
    track_id: track?.id ?? "",
    admitted_on: day,
    order_minutes: Math.round(Number(form.get("order_hours")) * 60),
    order_days: Number(form.get("order_days")),
    groups: [...chosen],
  });
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const body = admission(new FormData(event.currentTarget));
    const made = await change(
      () =>
        answerOf(
          api.POST("/api/v1/patients/{patient}/admission", {
            params: { path: { patient: patient.id } },
            body,
          }),
        ),
      t.admission.said,
    );
    for (const key of ["offer", "waitlist"]) void queries.invalidateQueries({ queryKey: [key] });
    if (made) await navigate({ to: "/patients/$patient", params: { patient: patient.id } });
  }

  return (
    <form className="page" onSubmit={(event) => void submit(event)} noValidate>
      <h1>{t.admitFor(saidName(patient))}</h1>
      <ErrorSummary wrongs={wrongs} />
      {refusal?.code === "conflict" ? (
        <p className="banner tone-warn" role="alert">
          {t.admission.taken}
        </p>
      ) : (
        <Trouble refusal={refusal} />
      )}
      {before && (
        <AgainCard
          before={before}
          offer={offer}
          onCarry={(former) => {
            setProgram(former.program_id ?? programId);
            setTrack(former.track_id ?? trackId);
            setOrder({ minutes: former.order_minutes, days: former.order_days });
            if (former.track_id !== track?.id) setChosen([]);
          }}
        />
      )}
      <Card title={t.admission.stay}>
        <div className="fields">
          <SelectField
            id={controlOf("/program_id")}
            label={t.admission.program}
            error={errorAt(wrongs, "/program_id")}
            value={program.id}
            onChange={(event) => {
              setProgram(event.target.value);
              setChosen([]);
            }}
          >
            {offer.programs.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
          <SelectField
            id={controlOf("/track_id")}
            label={t.admission.track}
            error={errorAt(wrongs, "/track_id")}
            value={track?.id}
            onChange={(event) => {
              setTrack(event.target.value);
              setChosen([]);
            }}
          >
            {tracks.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
          <TextField
            id={controlOf("/admitted_on")}
            type="date"
            label={t.admission.first}
            error={errorAt(wrongs, "/admitted_on")}
            value={day}
            onChange={(event) => setDay(event.target.value)}
          />
        </div>
        <OrderFields
          key={`${program.id} ${order.minutes} ${order.days}`}
          program={program}
          order={order}
          wrongs={wrongs}
        />
      </Card>
      <Card title={t.admission.groups}>
        <GroupChoice
          groups={groups}
          day={day}
          chosen={chosen}
          wrongs={wrongs}
          held={held}
          legend={program.plan_before_groups ? t.admission.groupsWait : t.admission.groupsHint}
          onChange={setChosen}
        />
        <WeekLine
          week={weekOf(
            groups.filter(({ group }) => chosen.includes(group.id)),
            day,
          )}
          minimum={program.minutes_min}
        />
      </Card>
      <div className="row">
        <Button type="submit" kind="primary" busy={busy}>
          {t.admission.submit}
        </Button>
      </div>
    </form>
  );
}

type Order = { minutes?: number | null | undefined; days?: number | null | undefined };

function OrderFields({
  program,
  order,
  wrongs,
}: {
  program: Offer["programs"][number];
  order: Order;
  wrongs: readonly Wrong[];
}) {
  const t = useWords(intakeWords);
  return (
    <fieldset className="order">
      <legend>{t.admission.order}</legend>
      <p className="field-hint">
        {t.admission.orderHint(duration(program.minutes_min), program.days_min)}
      </p>
      <div className="fields">
        <TextField
          id={controlOf("/order_minutes")}
          name="order_hours"
          type="number"
          min={0.5}
          step={0.5}
          max={program.minutes_max / 60}
          label={t.admission.hours}
          error={errorAt(wrongs, "/order_minutes")}
          defaultValue={(order.minutes ?? program.minutes_min) / 60}
        />
        <TextField
          id={controlOf("/order_days")}
          name="order_days"
          type="number"
          min={1}
          max={program.days_max}
          label={t.admission.days}
          error={errorAt(wrongs, "/order_days")}
          defaultValue={order.days ?? program.days_min}
        />
      </div>
    </fieldset>
  );
}

function WeekLine({ week, minimum }: { week: { minutes: number; days: number }; minimum: number }) {
  const t = useWords(intakeWords);
  if (week.minutes === 0) return <p className="soft">{t.admission.none}</p>;
  const short = minimum - week.minutes;
  return (
    <p role="status">
      {t.admission.chosen(duration(week.minutes), week.days)}{" "}
      {short > 0 && t.admission.short(duration(short))}
    </p>
  );
}
