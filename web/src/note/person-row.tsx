import { Check, ShieldAlert } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { attendanceWords } from "../attendance/words";
import { clockTime, shortDay } from "../base/time";
import { Pill } from "../ui/banner";
import { Button } from "../ui/button";
import { SaveLine } from "../ui/saving";
import { Conflict } from "../ui/states";
import { useLanguage, useWords } from "../words/words";
import type { PeopleProps } from "./people-card";
import { PresenceField } from "./presence-field";
import { PutAway } from "./put-away";
import { type Draft, type Line, lineOf, participations } from "./rules";
import { noteWords } from "./words";

export interface RowProps
  extends Pick<PeopleProps, "sheet" | "marks" | "writing" | "zone" | "canWrite" | "canMark"> {
  line: Line;
  active: boolean;
  onActive: () => void;
  onNext: () => void;
}

// The ids of a person's fields, so that a finding can lead to them.
export const fieldOf = (patient: string, part: string) => `${part}-${patient}`;

// One person: attendance, how they took part, and what they said or did. The row one is in also
// shows the goal, what is suggested next, and the last note.
export function PersonRow(props: RowProps) {
  const { line, active, onActive, onNext, writing, canWrite } = props;
  const { row, person, stands } = line;
  const patient = person.patient_id;
  const draft = writing.drafts[patient];
  const said = lineOf(row, draft);
  const put = (change: Partial<Draft>) => writing.put(patient, { ...said, ...change });
  const item = useFocusWhenActive(active);
  const pressing = useActiveOn(onActive);
  const open = canWrite && (stands === "open" || stands === "mine" || stands === "theirs" || draft);
  const keys = (event: KeyboardEvent<HTMLLIElement>) => {
    const chosen = participations[Number(event.key) - 1];
    if (!open || !chosen || event.ctrlKey || event.altKey || event.metaKey || isText(event.target))
      return;
    event.preventDefault();
    put({ participation: chosen });
    document.getElementById(fieldOf(patient, "response"))?.focus();
  };
  return (
    <li
      ref={item}
      className="gn-row"
      data-active={active}
      data-stands={stands}
      aria-label={person.name}
      {...pressing}
      onKeyDown={keys}
    >
      <Who line={line} active={active} />
      <div className="gn-attendance">
        <PresenceField {...props} />
      </div>
      {open ? (
        <Fields {...props} said={said} onPut={put} onNext={onNext} />
      ) : (
        <Standing line={line} zone={props.zone} />
      )}
      {active && <More line={line} said={said} open={Boolean(open)} onPut={put} onNext={onNext} />}
      <Trouble {...props} draft={draft} />
    </li>
  );
}

function isText(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.matches("textarea, select, input");
}

// A row that becomes the active one takes the focus, unless it is in it already.
function useFocusWhenActive(active: boolean) {
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!active || item.current?.contains(document.activeElement)) return;
    const first = item.current?.querySelector<HTMLElement>(".gn-part[aria-pressed=true], .gn-part");
    (first ?? item.current?.querySelector<HTMLElement>(".gn-name"))?.focus();
  }, [active]);
  return item;
}

// Returns the handlers that make a row the active one: when the focus comes to it by a key, or when
// a press on it is over. Not while it lasts: rows open and close, and what was pressed would move
// from under the pointer.
function useActiveOn(onActive: () => void) {
  const pressed = useRef(false);
  return {
    onPointerDown: () => {
      pressed.current = true;
    },
    onPointerUp: () => {
      pressed.current = false;
    },
    onPointerCancel: () => {
      pressed.current = false;
    },
    onPointerLeave: () => {
      pressed.current = false;
    },
    onFocus: () => !pressed.current && onActive(),
    onClick: onActive,
  };
}

function Who({ line, active }: { line: Line; active: boolean }) {
  const t = useWords(attendanceWords);
  const { person } = line;
  return (
    <div className="gn-who">
      <button type="button" className="gn-name" aria-expanded={active}>
        {person.name}
      </button>
      <span className="row small soft">
        {person.pronouns}
        {person.open_alerts > 0 && (
          <Pill tone="risk" icon={ShieldAlert}>
            {t.safety}
          </Pill>
        )}
      </span>
    </div>
  );
}

// What stands where nothing is to be written.
function Standing({ line, zone }: { line: Line; zone: string }) {
  const t = useWords(noteWords);
  const language = useLanguage();
  const { row, person, stands } = line;
  const { note, written_by: by } = row;
  if (stands === "away")
    return (
      <p className="gn-standing soft small">
        {person.mark?.presence === "no_show" ? t.absentCall : t.absent}
      </p>
    );
  if (!note) return <span className="gn-standing" />;
  return (
    <div className="gn-standing">
      <p className="gn-words">{note.response}</p>
      <p className="soft small row">
        {note.participation && <span>{t.participations[note.participation]}</span>}
        {note.signed_at && (
          <span className="row gn-signed">
            <Check className="icon" aria-hidden="true" />
            {t.signedAt(clockTime(note.signed_at, zone, language), by ?? "")}
          </span>
        )}
      </p>
    </div>
  );
}

function Fields({
  line,
  writing,
  said,
  onPut,
  onNext,
}: RowProps & { said: Draft; onPut: (change: Partial<Draft>) => void }) {
  const t = useWords(noteWords);
  const { person, stands, row } = line;
  const patient = person.patient_id;
  const theirs = stands === "theirs" && row.written_by;
  return (
    <>
      <fieldset className="gn-parts" id={fieldOf(patient, "participation")} tabIndex={-1}>
        <legend className="visually-hidden">{t.participationOf(person.name)}</legend>
        {participations.map((one, place) => (
          <button
            key={one}
            type="button"
            className="gn-part"
            aria-pressed={said.participation === one}
            onClick={() => {
              onPut({ participation: one });
              document.getElementById(fieldOf(patient, "response"))?.focus();
            }}
          >
            <span className="gn-digit numbers" aria-hidden="true">
              {place + 1}
            </span>
            {t.participations[one]}
          </button>
        ))}
      </fieldset>
      <div className="gn-response">
        <textarea
          id={fieldOf(patient, "response")}
          rows={1}
          value={said.words}
          placeholder={t.response}
          aria-label={t.responseOf(person.name)}
          onChange={({ target }) => onPut({ words: target.value })}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || event.shiftKey || event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            onNext();
          }}
        />
      </div>
      <div className="gn-saving">
        {theirs && <span className="soft gn-theirs">{t.theirs(theirs)}</span>}
        <SaveLine
          saving={writing.savings[patient] ?? { state: "unchanged" }}
          refusals={t.refusals}
        />
      </div>
    </>
  );
}

// What one wants in view while writing: the last note and the goals, and what comes next.
function More({
  line,
  said,
  open,
  onPut,
  onNext,
}: {
  line: Line;
  said: Draft;
  open: boolean;
  onPut: (change: Partial<Draft>) => void;
  onNext: () => void;
}) {
  const t = useWords(noteWords);
  const { row, person } = line;
  const patient = person.patient_id;
  return (
    <div className="gn-more">
      <Last row={row} />
      {open && (
        <div className="gn-plan">
          {row.goals.length > 0 ? (
            <label className="small">
              <span className="soft">{t.goal}</span>
              <select
                id={fieldOf(patient, "goal_id")}
                aria-label={t.goalOf(person.name)}
                value={said.goal ?? ""}
                onChange={({ target }) => onPut({ goal: target.value || undefined })}
              >
                <option value="">{t.noGoal}</option>
                {row.goals.map(({ id, words }) => (
                  <option key={id} value={id}>
                    {words}
                  </option>
                ))}
              </select>
            </label>
          ) : (
            <p className="soft small">{t.noPlan}</p>
          )}
          <label className="small">
            <span className="soft">{t.next}</span>
            <input
              type="text"
              aria-label={t.nextOf(person.name)}
              value={said.next}
              onChange={({ target }) => onPut({ next: target.value })}
              onKeyDown={(event) => {
                if (event.key !== "Enter" || event.ctrlKey || event.metaKey) return;
                event.preventDefault();
                onNext();
              }}
            />
          </label>
          <Button size="grid" className="gn-next" onClick={onNext}>
            {t.nextPerson}
          </Button>
        </div>
      )}
    </div>
  );
}

function Last({ row: { last } }: Pick<Line, "row">) {
  const t = useWords(noteWords);
  const language = useLanguage();
  if (!last) return <p className="gn-last soft small">{t.noLast}</p>;
  return (
    <div className="gn-last small">
      <p className="soft">
        {t.last(
          shortDay(last.held_on, language),
          last.kind === "group" ? last.group_name : t.kinds[last.kind],
        )}
      </p>
      <p className="gn-words">{last.response}</p>
      {last.next_step && (
        <p className="soft">
          {t.next}: {last.next_step}
        </p>
      )}
    </div>
  );
}

function Trouble({ line, writing, draft }: RowProps & { draft: Draft | undefined }) {
  const patient = line.person.patient_id;
  const saving = writing.savings[patient];
  if (!draft || !saving) return null;
  const stored = lineOf(line.row, undefined);
  if (saving.state === "conflict")
    return (
      <div className="gn-trouble">
        <Conflict
          mine={draft.words}
          theirs={stored.words}
          onKeepMine={() => writing.put(patient, { ...draft, version: stored.version })}
          onKeepTheirs={() => writing.drop(patient)}
        />
      </div>
    );
  if (saving.state !== "refused") return null;
  return (
    <div className="gn-trouble">
      <PutAway onPutAway={() => writing.drop(patient)} />
    </div>
  );
}
