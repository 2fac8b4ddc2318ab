import { useEffect, useRef, useState } from "react";
import { refusalOf } from "../api/client";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { ErrorSummary, type Wrong } from "../ui/error-summary";
import { SaveLine } from "../ui/saving";
import { useSay } from "../ui/status-line";
import { useLanguage, useWords } from "../words/words";
import "./administration.css";
import { useFindingSaid } from "./finding-said";
import { fieldId, focusItem, ItemField } from "./item-field";
import { type Form, finishOne, type Sheet, useSheetAct } from "./queries";
import { firstOpen, itemOf, nameOf, nextAsked } from "./rules";
import { useAnswers } from "./use-answers";
import { administrationWords } from "./words";

// All questions on one page, for the keyboard first. Each answer is saved as it is given.
export function EntryForm({ sheet, form }: { sheet: Sheet; form: Form }) {
  const t = useWords(administrationWords);
  const language = useLanguage();
  const answers = useAnswers(sheet);
  const finishing = useFinish(sheet, answers.settled);
  const asked = new Set(sheet.asked);
  const items = form.items.filter(({ id }) => asked.has(id));
  const answered = items.filter(({ id }) => answers.of(id)).length;
  const begun = useRef(sheet);
  useEffect(() => focusItem(firstOpen(begun.current)), []);
  const next = (item: string) => {
    const after = nextAsked(sheet, item);
    if (after) focusItem(after);
    else document.getElementById("finish-measure")?.focus();
  };
  return (
    <>
      <ErrorSummary wrongs={finishing.wrongs} />
      <Card
        title={`${nameOf(sheet.administration.instrument)}: ${sheet.title}`}
        action={<span className="soft small numbers">{t.progress(answered, items.length)}</span>}
      >
        <div className="measure-intro soft small">
          <p>{t.recall(form.recall)}</p>
          {form.wording === "none" && <p>{t.noWording}</p>}
          {form.language !== language && form.wording !== "none" && <p>{t.english}</p>}
          <p>{t.keys}</p>
        </div>
        <div lang={form.language} className="measure-items">
          {items.map((item, place) => (
            <ItemField
              key={item.id}
              item={item}
              number={place + 1}
              said={answers.of(item.id)}
              onSay={(said, milliseconds) => answers.give(item.id, said, milliseconds)}
              onNext={() => next(item.id)}
            />
          ))}
        </div>
        <div className="row measure-finish">
          <Button
            id="finish-measure"
            kind="primary"
            busy={finishing.busy}
            onClick={finishing.finish}
          >
            {finishing.wrongs.length > 0 ? t.finishAnyway : t.finish}
          </Button>
          <SaveLine saving={answers.saving} refusals={t.refusals} />
          {answers.saving.state === "kept" && (
            <Button size="grid" onClick={answers.again}>
              {t.goOn}
            </Button>
          )}
        </div>
      </Card>
    </>
  );
}

// Finishes once everything was saved. What is missing is shown once; whoever presses again means it.
function useFinish(sheet: Sheet, settled: () => Promise<boolean>) {
  const t = useWords(administrationWords);
  const say = useSay();
  const found = useFindingSaid();
  const latest = useRef(sheet);
  latest.current = sheet;
  const [wrongs, setWrongs] = useState<readonly Wrong[]>([]);
  const [asking, setAsking] = useState(false);
  const act = useSheetAct(() => finishOne(sheet.administration.id));
  const missing = (now: Sheet): Wrong[] => {
    const answered = new Set(now.answers.map(({ item }) => item));
    const open = now.asked.filter((item) => !answered.has(item));
    const others = now.findings.filter(({ code, field }) => {
      const item = itemOf(field);
      return item && !open.includes(item) && code !== "not_shown_answered";
    });
    return [
      ...open.map((item) => ({ field: fieldId(item), text: t.unansweredItem(item) })),
      ...others.map((finding) => ({
        field: fieldId(itemOf(finding.field) ?? ""),
        text: found(finding),
      })),
    ];
  };
  const finish = async () => {
    setAsking(true);
    const saved = await settled();
    setAsking(false);
    if (!saved) return;
    const left = missing(latest.current);
    if (left.length > 0 && wrongs.length === 0) return setWrongs(left);
    act.mutate(undefined, {
      onError: (error) => {
        const { problem } = refusalOf(error);
        const code = problem.findings[0]?.code ?? "";
        say(t.notSaved((t.refusals as Record<string, string>)[code] ?? problem.title));
      },
    });
  };
  return { wrongs, busy: asking || act.isPending, finish: () => void finish() };
}
