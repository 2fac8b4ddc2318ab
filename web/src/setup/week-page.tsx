import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { refusalOf, type Schemas } from "../api/client";
import { dayOf } from "../base/time";
import { usePageTitle } from "../shell/page-title";
import { useSession } from "../shell/session";
import { staffQuery } from "../staff/queries";
import { Banner } from "../ui/banner";
import { Button } from "../ui/button";
import { TextField } from "../ui/field";
import { Skeleton } from "../ui/skeleton";
import { ErrorState } from "../ui/states";
import { useSay } from "../ui/status-line";
import { useWords } from "../words/words";
import { canSave, Outlook, type OutlookProps, useOutlook } from "./outlook";
import { ProgramsCard } from "./programs-card";
import { setupQuery, usePutSetup } from "./queries";
import { RoomsCard } from "./rooms-card";
import { draftOf } from "./rules";
import "./setup.css";
import { SetupTabs } from "./setup-tabs";
import { WeekCard } from "./week-card";
import { setupWords } from "./words";

// Rooms, programs, tracks, groups and the times they meet: changed together, checked as they are
// changed, and put into force from a day on.
export function WeekPage() {
  const t = useWords(setupWords);
  const { site } = useSession();
  usePageTitle(t.week);
  const setup = useQuery(setupQuery(site.id));
  return (
    <div className="page setup">
      <header className="page-head">
        <h1>{t.week}</h1>
      </header>
      <SetupTabs />
      {setup.data ? (
        <Editor key={`${site.id} ${setup.data.version}`} setup={setup.data} />
      ) : setup.error ? (
        <ErrorState refusal={refusalOf(setup.error)} onRetry={() => void setup.refetch()} />
      ) : (
        <Skeleton lines={6} />
      )}
    </div>
  );
}

function Editor({ setup }: { setup: Schemas["Setup"] }) {
  const t = useWords(setupWords);
  const say = useSay();
  const { site } = useSession();
  const staff = useQuery(staffQuery);
  const today = dayOf(new Date().toISOString(), site.time_zone);
  const [before] = useState(() => draftOf(setup.file));
  const [file, setFile] = useState(before);
  const [from, setFrom] = useState(today);
  const put = usePutSetup(site.id, setup.version, () => say(t.saved));
  const changed = file !== before;
  const outlook = useOutlook(site.id, file, from, changed, put.error);
  const change = (next: typeof file) => {
    put.reset();
    setFile(next);
  };
  const save = () => put.mutate({ file, from });
  return (
    <>
      <RoomsCard file={file} findings={outlook.findings} onChange={change} />
      <ProgramsCard
        file={file}
        staff={staff.data?.items.filter(({ active }) => active) ?? []}
        findings={outlook.findings}
        onChange={change}
      />
      <WeekCard file={file} />
      {changed && (
        <SaveBar
          outlook={outlook}
          from={from}
          today={today}
          busy={put.isPending}
          stale={put.error ? refusalOf(put.error).code === "stale" : false}
          onFrom={setFrom}
          onSave={save}
          onDiscard={() => change(before)}
        />
      )}
    </>
  );
}

export function SaveBar({
  outlook,
  from,
  today,
  busy,
  stale,
  onFrom,
  onSave,
  onDiscard,
}: {
  outlook: OutlookProps;
  from: string;
  today: string;
  busy: boolean;
  stale: boolean;
  onFrom: (day: string) => void;
  onSave: () => void;
  onDiscard: () => void;
}) {
  const t = useWords(setupWords);
  return (
    <section className="save-bar" aria-label={t.save}>
      {stale ? (
        <Banner tone="warn" role="alert">
          {t.stale}
        </Banner>
      ) : (
        <Outlook {...outlook} />
      )}
      <div className="save-bar-actions">
        <TextField
          type="date"
          label={t.from}
          min={today}
          value={from}
          onChange={(event) => event.target.value && onFrom(event.target.value)}
        />
        <Button onClick={stale ? () => location.reload() : onDiscard}>
          {stale ? t.reload : t.discard}
        </Button>
        {!stale && (
          <Button
            kind="primary"
            busy={busy || outlook.checking}
            disabled={!canSave(outlook)}
            onClick={onSave}
          >
            {t.save}
          </Button>
        )}
      </div>
    </section>
  );
}
