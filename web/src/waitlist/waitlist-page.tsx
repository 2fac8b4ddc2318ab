import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { refusalOf } from "../api/client";
import "../intake/intake.css";
import { usePageTitle } from "../shell/page-title";
import { useSession } from "../shell/session";
import { Card } from "../ui/card";
import { ErrorState } from "../ui/states";
import { useWords } from "../words/words";
import { FiguresLine } from "./figures-line";
import { IntakeTabs } from "./intake-tabs";
import type { Waitlist } from "./model";
import { waitlistQuery } from "./queries";
import { SeatsCard } from "./seats-card";
import "./waitlist.css";
import { type Asked, WaitingCard } from "./waiting-card";
import { waitlistWords } from "./words";

const RowDialog = lazy(() => import("./row-dialog"));

// Who waits, in order; who was offered a place; where there is one.
export function WaitlistPage() {
  const t = useWords(waitlistWords);
  const { site } = useSession();
  const list = useQuery(waitlistQuery(site.id));
  usePageTitle(t.title);
  return (
    <div className="page intake">
      <header className="page-head">
        <div>
          <h1>{t.title}</h1>
          <p className="soft">{t.order}</p>
        </div>
      </header>
      <IntakeTabs />
      {list.error && !list.data ? (
        <ErrorState refusal={refusalOf(list.error)} onRetry={() => void list.refetch()} />
      ) : list.data ? (
        <Shown list={list.data} />
      ) : (
        <Card title={t.list} busy />
      )}
    </div>
  );
}

function Shown({ list }: { list: Waitlist }) {
  const { site, may } = useSession();
  const [asked, setAsked] = useState<Asked>();
  return (
    <>
      <FiguresLine figures={list.figures} />
      <div className="waitlist-columns">
        <WaitingCard list={list} zone={site.time_zone} canMove={may("admit")} onAsk={setAsked} />
        <SeatsCard tracks={list.tracks} />
      </div>
      {asked && (
        <Suspense>
          <RowDialog asked={asked} list={list} onClose={() => setAsked(undefined)} />
        </Suspense>
      )}
    </>
  );
}
