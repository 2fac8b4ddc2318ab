import { useQuery } from "@tanstack/react-query";
import { Phone } from "lucide-react";
import { answerOf, api, refusalOf } from "../api/client";
import { longDay } from "../base/time";
import { useSession } from "../shell/session";
import { Banner } from "../ui/banner";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { Skeleton } from "../ui/skeleton";
import { ErrorState } from "../ui/states";
import { useLanguage, useWords } from "../words/words";
import { AttemptForm } from "./attempt-form";
import { Attempts } from "./attempts";
import { EndForm } from "./end-form";
import "./outreach.css";
import type { Outreach } from "./rules";
import { endingsAfter, wasReached } from "./rules";
import { Script } from "./script";
import { outreachWords } from "./words";

export const outreachKey = (patient: string, task: string | undefined) => [
  "outreach",
  patient,
  task ?? "today",
];

// Somebody did not come: their number, what to say, what was tried, and how it ended. Without a task
// it is today's, which is opened where there is none.
export function OutreachDialog({
  patient,
  task,
  name,
  today,
  onClose,
  onHere,
}: {
  patient: string;
  task?: string | undefined;
  name: string;
  today: string;
  onClose: () => void;
  onHere?: (() => void) | undefined;
}) {
  const t = useWords(outreachWords);
  const outreach = useQuery({
    queryKey: outreachKey(patient, task),
    queryFn: () =>
      answerOf(
        task
          ? api.GET("/api/v1/outreach/{task}", { params: { path: { task } } })
          : api.POST("/api/v1/patients/{patient}/outreach", { params: { path: { patient } } }),
      ),
    staleTime: 0,
  });
  return (
    <Dialog title={t.title(name)} open wide onClose={onClose}>
      {outreach.isPending && <Skeleton lines={5} />}
      {outreach.error && !outreach.data && (
        <ErrorState refusal={refusalOf(outreach.error)} onRetry={() => void outreach.refetch()} />
      )}
      {outreach.data && (
        <Reaching
          outreach={outreach.data}
          queryKey={outreachKey(patient, task)}
          today={today}
          onClose={onClose}
          onHere={onHere}
        />
      )}
    </Dialog>
  );
}

// What the dialog holds once it is known.
export function Reaching({
  outreach,
  queryKey,
  today,
  onClose,
  onHere,
}: {
  outreach: Outreach;
  queryKey: readonly string[];
  today: string;
  onClose: () => void;
  onHere?: (() => void) | undefined;
}) {
  const t = useWords(outreachWords);
  const language = useLanguage();
  const { site } = useSession();
  const { task, attempts } = outreach;
  const over = task.ended_as;
  return (
    <div className="outreach">
      {over && <Banner>{t.over(t.endings[over])}</Banner>}
      {task.about_on && <p>{t.missing(longDay(task.about_on, language))}</p>}
      <Numbers outreach={outreach} />
      <Script language={outreach.language} crisisLine={site.crisis_line} />
      <Attempts attempts={attempts} zone={site.time_zone} />
      {!over && (
        <AttemptForm
          key={attempts.length}
          task={task.id}
          queryKey={queryKey}
          primary={!wasReached(attempts)}
          again={attempts.length > 0}
        />
      )}
      {!over && endingsAfter(attempts).length > 0 && (
        <EndForm outreach={outreach} queryKey={queryKey} today={today} onClose={onClose} />
      )}
      {!over && onHere && (
        <div>
          <Button onClick={onHere}>{t.here}</Button>
        </div>
      )}
    </div>
  );
}

function Numbers({ outreach }: { outreach: Outreach }) {
  const t = useWords(outreachWords);
  const { phone, contacts } = outreach;
  return (
    <div className="outreach-numbers">
      {phone ? (
        <a className="button button-plain button-normal numbers" href={`tel:${phone}`}>
          <Phone className="icon" aria-hidden="true" />
          {t.call(phone)}
        </a>
      ) : (
        <p>{t.noPhone}</p>
      )}
      {contacts.length > 0 && (
        <p className="small">
          <span className="soft">{t.contacts}: </span>
          {contacts.map(({ id, name, relationship, phone: number }) => (
            <span key={id} className="outreach-contact">
              {name}, {relationship}{" "}
              {number && (
                <a className="numbers" href={`tel:${number}`}>
                  {number}
                </a>
              )}
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
