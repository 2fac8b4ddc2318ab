import { useEffect, useState } from "react";
import { refusalOf } from "../api/client";
import { fullDay } from "../base/time";
import { Banner } from "../ui/banner";
import { Button } from "../ui/button";
import { Dialog, DialogActions } from "../ui/dialog";
import { Skeleton } from "../ui/skeleton";
import { ErrorState } from "../ui/states";
import { useSay } from "../ui/status-line";
import { List } from "../ui/table";
import { useLanguage, useWords } from "../words/words";
import "./programme.css";
import { type ProposedPerson, useAccepting, useProposal, type WeekProposal } from "./queries";
import { acceptedOf, hoursOf, moved, reasonOf, short } from "./rules";
import { programmeWords } from "./words";

// Who could join which group from next week on, worked out and not yet done.
export default function ProposalDialog({ site, onClose }: { site: string; onClose: () => void }) {
  const t = useWords(programmeWords);
  const say = useSay();
  const { mutate, data, error } = useProposal(site);
  const accepting = useAccepting(site);
  useEffect(() => mutate(1), [mutate]);
  return (
    <Dialog title={t.title} open wide onClose={onClose}>
      {error && <ErrorState refusal={refusalOf(error)} onRetry={() => mutate(1)} />}
      {!data && !error && (
        <>
          <p className="soft">{t.working}</p>
          <Skeleton lines={4} />
        </>
      )}
      {data && (
        <Proposal
          proposal={data}
          busy={accepting.isPending}
          failed={accepting.error ? refusalOf(accepting.error).problem.title : undefined}
          onClose={onClose}
          onAccept={(leftOut) =>
            accepting.mutate(acceptedOf(data, leftOut), {
              onSuccess: ({ joined, left }) => {
                say(t.accepted(joined, left));
                onClose();
              },
            })
          }
        />
      )}
    </Dialog>
  );
}

export function Proposal({
  proposal,
  busy,
  failed,
  onAccept,
  onClose,
}: {
  proposal: WeekProposal;
  busy: boolean;
  failed: string | undefined;
  onAccept: (leftOut: ReadonlySet<string>) => void;
  onClose: () => void;
}) {
  const t = useWords(programmeWords);
  const language = useLanguage();
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const changes = moved(proposal);
  const still = short(proposal);
  const chosen = changes.length - leftOut.size;
  const toggle = (patient: string) => {
    const next = new Set(leftOut);
    if (!next.delete(patient)) next.add(patient);
    setLeftOut(next);
  };
  return (
    <div className="stack">
      {failed && (
        <Banner tone="warn" role="alert">
          {failed}
        </Banner>
      )}
      {changes.length === 0 ? (
        <p>{t.nothing}</p>
      ) : (
        <>
          <p>
            {t.moves(changes.length, proposal.people)}.{" "}
            <span className="soft">{t.fromDay(fullDay(proposal.from_on, language))}</span>
          </p>
          <List label={t.title}>
            {changes.map((one) => (
              <MovedLine
                key={one.patient_id}
                one={one}
                accepted={!leftOut.has(one.patient_id)}
                onToggle={() => toggle(one.patient_id)}
              />
            ))}
          </List>
        </>
      )}
      {still.length > 0 && (
        <section className="stack">
          <h3>{t.short}</h3>
          <List label={t.short}>
            {still.map((one) => (
              <li key={one.patient_id} className="proposed-short">
                <span>
                  <strong>{one.name}</strong> <span className="soft">{one.track_name}</span>
                </span>
                <span className="soft small">
                  {t.has(hoursOf(one.minutes_then), hoursOf(one.order_minutes))}.{" "}
                  {t.reasons[reasonOf(one)]}
                </span>
              </li>
            ))}
          </List>
        </section>
      )}
      <DialogActions>
        <Button onClick={onClose}>{t.close}</Button>
        {chosen > 0 && (
          <Button kind="primary" busy={busy} onClick={() => onAccept(leftOut)}>
            {t.accept(chosen)}
          </Button>
        )}
      </DialogActions>
    </div>
  );
}

function MovedLine({
  one,
  accepted,
  onToggle,
}: {
  one: ProposedPerson;
  accepted: boolean;
  onToggle: () => void;
}) {
  const t = useWords(programmeWords);
  return (
    <li>
      <label className="proposed">
        <input
          type="checkbox"
          aria-label={t.accepts(one.name)}
          checked={accepted}
          onChange={onToggle}
        />
        <span className="proposed-who">
          <span>
            <strong>{one.name}</strong> <span className="soft">{one.track_name}</span>
          </span>
          <span>
            {one.moves
              .map(({ step, group_name }) =>
                step === "join" ? t.joins(group_name) : t.leaves(group_name),
              )
              .join(", ")}
          </span>
          <span className="soft small numbers">
            {t.hours(
              hoursOf(one.minutes_now),
              hoursOf(one.minutes_then),
              hoursOf(one.order_minutes),
            )}
          </span>
        </span>
      </label>
    </li>
  );
}
