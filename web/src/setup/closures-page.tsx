import { useMutation, useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { answerOf, api, refusalOf, type Schemas } from "../api/client";
import { offerQuery } from "../api/queries";
import { dayOf } from "../base/time";
import { usePageTitle } from "../shell/page-title";
import { useSession } from "../shell/session";
import { Banner } from "../ui/banner";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { DaySpanFields, useSpanSaid } from "../ui/day-span";
import { Dialog, DialogActions } from "../ui/dialog";
import { ErrorSummary, type Wrong } from "../ui/error-summary";
import { SelectField, TextField } from "../ui/field";
import { EmptyState, ErrorState } from "../ui/states";
import { useSay } from "../ui/status-line";
import { List } from "../ui/table";
import { uiWords } from "../ui/words";
import { useWords } from "../words/words";
import { FindingList } from "./outlook";
import { closuresQuery, useForgetSetup } from "./queries";
import { whatIsClosed } from "./rules";
import "./setup.css";
import { wrongsOf } from "../api/wrongs";
import { useNamed } from "../schedule/finding-words";
import { SetupTabs } from "./setup-tabs";
import { setupWords } from "./words";

type Closure = Schemas["Closure"];
type Room = Schemas["Room"];

// The days on which nothing takes place.
export function ClosuresPage() {
  const t = useWords(setupWords);
  const { site } = useSession();
  const [open, setOpen] = useState(false);
  usePageTitle(t.closures);
  const closures = useQuery(closuresQuery(site.id));
  const offer = useQuery(offerQuery(site.id));
  const reopen = useReopen();
  return (
    <div className="page setup">
      <header className="page-head">
        <div>
          <h1>{t.closures}</h1>
          <p className="soft">{t.closuresHint}</p>
        </div>
        <Button kind="primary" onClick={() => setOpen(true)}>
          {t.close}
        </Button>
      </header>
      <SetupTabs />
      {reopen.data && reopen.data.findings.length > 0 && (
        <Banner tone="warn" role="status">
          <FindingList findings={reopen.data.findings} />
        </Banner>
      )}
      {reopen.error && (
        <Banner tone="warn" role="alert">
          {refusalOf(reopen.error).problem.title}
        </Banner>
      )}
      {closures.error && !closures.data ? (
        <ErrorState refusal={refusalOf(closures.error)} onRetry={() => void closures.refetch()} />
      ) : (
        <ClosuresCard
          closures={closures.data?.items ?? "loading"}
          rooms={offer.data?.rooms ?? []}
          busy={reopen.isPending ? reopen.variables : undefined}
          onReopen={(closure) => reopen.mutate(closure)}
        />
      )}
      {open && <CloseDialog rooms={offer.data?.rooms ?? []} onClose={() => setOpen(false)} />}
    </div>
  );
}

function useReopen() {
  const t = useWords(setupWords);
  const say = useSay();
  const forget = useForgetSetup();
  return useMutation({
    mutationFn: (closure: string) =>
      answerOf(api.POST("/api/v1/closures/{closure}/reopen", { params: { path: { closure } } })),
    onSuccess: (done) => say(t.openNow(done.sessions_brought_back)),
    onSettled: forget,
  });
}

export function ClosuresCard({
  closures,
  rooms,
  busy,
  onReopen,
}: {
  closures: readonly Closure[] | "loading" | "unavailable";
  rooms: readonly Room[];
  busy?: string | undefined;
  onReopen: (closure: string) => void;
}) {
  const t = useWords(setupWords);
  const spanSaid = useSpanSaid();
  if (closures === "loading") return <Card title={t.closures} busy />;
  if (closures === "unavailable") return <Card title={t.closures} alert={t.unavailable} />;
  return (
    <Card title={t.closures} flush>
      {closures.length === 0 ? (
        <EmptyState title={t.noClosures} />
      ) : (
        <List label={t.closures}>
          {closures.map((one) => (
            <li key={one.id} className="setup-row padded">
              <div className="setup-grow">
                <strong>{one.reason}</strong>
                <p className="soft small">
                  {spanSaid(one)}, {whatIsClosed(one, rooms, t.wholeSite)}
                </p>
              </div>
              <Button
                size="grid"
                busy={busy === one.id}
                aria-label={t.reopenOne(one.reason)}
                onClick={() => onReopen(one.id)}
              >
                {t.reopen}
              </Button>
            </li>
          ))}
        </List>
      )}
    </Card>
  );
}

function CloseDialog({ rooms, onClose }: { rooms: readonly Room[]; onClose: () => void }) {
  const t = useWords(setupWords);
  const ui = useWords(uiWords);
  const say = useSay();
  const { site } = useSession();
  const forget = useForgetSetup();
  const [missing, setMissing] = useState<Wrong[]>([]);
  const today = dayOf(new Date().toISOString(), site.time_zone);
  const named = useNamed();
  const close = useMutation({
    mutationFn: (body: Schemas["NewClosure"]) => answerOf(api.POST("/api/v1/closures", { body })),
    onSuccess: async (done) => {
      say(t.closedNow(done.sessions_cancelled));
      onClose();
      await forget();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const said = (name: string) => String(form.get(name) ?? "").trim();
    const wrong: Wrong[] = [];
    if (!said("from_on")) wrong.push({ field: "from_on", text: t.needed(ui.firstDay) });
    if (!said("reason")) wrong.push({ field: "reason", text: t.needed(t.reason) });
    setMissing(wrong);
    if (wrong.length > 0) return;
    close.mutate({
      site_id: site.id,
      room_id: said("room") || null,
      from_on: said("from_on"),
      until_on: said("until_on") || said("from_on"),
      reason: said("reason"),
    });
  };
  const wrongs = missing.length > 0 ? missing : wrongsOf(close.error, t.refusals, named);
  const errorOf = (field: string) => wrongs.find((one) => one.field === field)?.text;
  return (
    <Dialog title={t.closing} open onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <ErrorSummary wrongs={wrongs} />
        <SelectField name="room" label={t.what}>
          <option value="">{t.wholeSite}</option>
          {rooms.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
        <DaySpanFields first={today} errorOf={errorOf} />
        <TextField
          id="reason"
          name="reason"
          label={t.reason}
          hint={t.reasonHint}
          error={errorOf("reason")}
        />
        <DialogActions>
          <Button onClick={onClose}>{ui.cancel}</Button>
          <Button type="submit" kind="primary" busy={close.isPending}>
            {t.close}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
