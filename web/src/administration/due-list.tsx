import { ClipboardList, ShieldAlert } from "lucide-react";
import { Pill } from "../ui/banner";
import { Button } from "../ui/button";
import { List } from "../ui/table";
import { useWords } from "../words/words";
import "./administration.css";
import { InstrumentName } from "./instrument-name";
import type { Due } from "./queries";
import { daysBetween, nameOf } from "./rules";
import { administrationWords } from "./words";

// How long something has been due, in words.
export function useDueSaid(): (due: Due, today: string) => string {
  const t = useWords(administrationWords);
  return (due, today) => {
    if (due.occasion === "safety") return t.dueNow;
    const days = daysBetween(due.due_on, today);
    return days <= 0 ? t.dueToday : t.dueFor(days);
  };
}

// What is due for one person, each with the step that begins it.
export function DueList({
  due,
  today,
  starting,
  onStart,
}: {
  due: readonly Due[];
  today: string;
  starting?: string | undefined; // the instrument that is being begun
  onStart?: ((due: Due) => void) | undefined;
}) {
  const t = useWords(administrationWords);
  const said = useDueSaid();
  return (
    <List label={t.due}>
      {due.map((one) => (
        <li key={one.instrument} className="measure-due">
          {one.occasion === "safety" ? (
            <ShieldAlert className="icon measure-risk" aria-hidden="true" />
          ) : (
            <ClipboardList className="icon soft" aria-hidden="true" />
          )}
          <div className="measure-what">
            <InstrumentName id={one.instrument} title={one.title} />
            <span className="row small soft">
              {one.occasion === "safety" ? (
                <Pill tone="risk">{said(one, today)}</Pill>
              ) : (
                <span className="numbers">{said(one, today)}</span>
              )}
              <span>{t.occasions[one.occasion]}</span>
              <span>
                {one.on_paper ? t.onPaper : one.answered_by === "staff" ? t.byStaff : t.byPatient}
              </span>
            </span>
          </div>
          {onStart && (
            <Button
              size="grid"
              busy={starting === one.instrument}
              aria-label={
                one.begun_id ? t.goOnOf(nameOf(one.instrument)) : t.startOf(nameOf(one.instrument))
              }
              onClick={() => onStart(one)}
            >
              {one.begun_id ? t.goOn : t.start}
            </Button>
          )}
        </li>
      ))}
    </List>
  );
}
