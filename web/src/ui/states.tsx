import { CloudOff, Lock, type LucideIcon, RotateCw, SearchX, TriangleAlert } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { Refusal } from "../api/client";
import { useWords } from "../words/words";
import { Button } from "./button";
import "./states.css";
import { uiWords } from "./words";

function State({
  icon: Icon,
  title,
  hint,
  children,
  role,
}: {
  icon: LucideIcon;
  title: ReactNode;
  hint?: ReactNode;
  children?: ReactNode;
  role?: "alert" | "status";
}) {
  return (
    <div className="state" role={role}>
      <Icon className="state-icon" aria-hidden="true" />
      <p className="state-title">{title}</p>
      {hint && <p className="soft small">{hint}</p>}
      {children}
    </div>
  );
}

// Nothing is here, and that is fine. Says what would be, and how it gets here.
export function EmptyState({
  title,
  hint,
  icon: Icon,
  children,
}: {
  title: ReactNode;
  hint?: ReactNode;
  icon?: LucideIcon;
  children?: ReactNode;
}) {
  return (
    <div className="state empty">
      {Icon && <Icon className="state-icon" aria-hidden="true" />}
      <p className="state-title">{title}</p>
      {hint && <p className="soft small">{hint}</p>}
      {children}
    </div>
  );
}

export function Offline({ onRetry }: { onRetry?: () => void }) {
  const t = useWords(uiWords);
  return (
    <State icon={CloudOff} title={t.unreachable} hint={t.unreachableHint} role="status">
      {onRetry && <Again onRetry={onRetry} />}
    </State>
  );
}

export function NoPermission() {
  const t = useWords(uiWords);
  return <State icon={Lock} title={t.noPermission} hint={t.noPermissionHint} />;
}

function Again({ onRetry }: { onRetry: () => void }) {
  const t = useWords(uiWords);
  return (
    <Button icon={<RotateCw className="icon" aria-hidden="true" />} onClick={onRetry}>
      {t.tryAgain}
    </Button>
  );
}

// What is shown where an answer should be and none came: the sentence for what went wrong, a way
// to try again, and a code to read out on the phone.
export function ErrorState({ refusal, onRetry }: { refusal: Refusal; onRetry?: () => void }) {
  const t = useWords(uiWords);
  if (refusal.code === "offline") return <Offline {...(onRetry && { onRetry })} />;
  if (refusal.code === "forbidden") return <NoPermission />;
  if (refusal.code === "not_found") return <State icon={SearchX} title={t.notFound} />;
  const title =
    refusal.code === "unavailable" || refusal.code === "throttled"
      ? t.busyServer
      : refusal.code === "internal"
        ? t.failedOnOurSide
        : t.failed;
  return (
    <State icon={TriangleAlert} title={title} role="alert">
      {onRetry && <Again onRetry={onRetry} />}
      <p className="soft small">{t.code(refusal.code)}</p>
    </State>
  );
}

// Two people changed the same thing. Both versions are in sight, and neither is lost until
// somebody chooses.
export function Conflict({
  mine,
  theirs,
  onKeepMine,
  onKeepTheirs,
}: {
  mine: ReactNode;
  theirs: ReactNode;
  onKeepMine: () => void;
  onKeepTheirs: () => void;
}) {
  const t = useWords(uiWords);
  const [chosen, setChosen] = useState(false);
  const choose = (then: () => void) => () => {
    setChosen(true);
    then();
  };
  return (
    <div className="conflict" role="alert">
      <p className="state-title">{t.staleTitle}</p>
      <p className="small">{t.staleHint}</p>
      <dl className="conflict-sides">
        <div>
          <dt>{t.mine}</dt>
          <dd>{mine}</dd>
        </div>
        <div>
          <dt>{t.theirs}</dt>
          <dd>{theirs}</dd>
        </div>
      </dl>
      <div className="row">
        <Button size="grid" disabled={chosen} onClick={choose(onKeepMine)}>
          {t.keepMine}
        </Button>
        <Button size="grid" disabled={chosen} onClick={choose(onKeepTheirs)}>
          {t.keepTheirs}
        </Button>
      </div>
    </div>
  );
}
