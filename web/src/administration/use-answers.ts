import { useRef, useState } from "react";
import { refusalOf } from "../api/client";
import type { Saving } from "../ui/saving";
import { type NewAnswer, type Sheet, saveAnswer, useTaken } from "./queries";

export type Said = Pick<NewAnswer, "reply"> & { value?: number | null };

export interface Answers {
  of: (item: string) => Said | undefined; // what is on the page, saved or not
  give: (item: string, said: Said, milliseconds: number) => void;
  again: () => void; // tries once more what could not be saved
  saving: Saving;
  settled: () => Promise<boolean>; // once everything was sent; false where something was not saved
}

const same = (a: Said | undefined, b: Said) =>
  a !== undefined && a.reply === b.reply && (a.value ?? null) === (b.value ?? null);

// Saves each answer by itself, one after the other in the order in which they were given, so that
// what is asked next is what the server made of the last one.
export function useAnswers(sheet: Sheet): Answers {
  const taken = useTaken();
  const [mine, setMine] = useState<ReadonlyMap<string, NewAnswer>>(new Map());
  const [saving, setSaving] = useState<Saving>({ state: "unchanged" });
  const waiting = useRef(new Map<string, NewAnswer>());
  const running = useRef<Promise<boolean>>(Promise.resolve(true));
  const { id } = sheet.administration;

  const sendAll = async (): Promise<boolean> => {
    for (;;) {
      const next = waiting.current.entries().next().value;
      if (!next) return true;
      const [item, said] = next;
      try {
        setSaving({ state: "saving" });
        const stored = await saveAnswer(id, item, said);
        if (waiting.current.get(item) === said) waiting.current.delete(item);
        taken(stored);
        setSaving({ state: "saved", at: new Date() });
      } catch (error) {
        const { code, problem } = refusalOf(error);
        if (code === "offline") {
          setSaving({ state: "kept" });
          return false;
        }
        waiting.current.delete(item);
        setMine((had) => new Map([...had].filter(([name]) => name !== item)));
        const finding = problem.findings[0];
        setSaving({
          state: "refused",
          code: finding?.code ?? code,
          text: finding?.text ?? problem.title,
        });
        return false;
      }
    }
  };
  const send = () => {
    running.current = running.current.then(sendAll);
  };
  const stored = (item: string): Said | undefined =>
    sheet.answers.find((answer) => answer.item === item);
  const of = (item: string) => mine.get(item) ?? stored(item);
  return {
    of,
    give: (item, said, milliseconds) => {
      if (same(of(item), said)) return;
      const answer: NewAnswer = { ...said, milliseconds };
      waiting.current.set(item, answer);
      setMine((had) => new Map(had).set(item, answer));
      send();
    },
    again: send,
    saving,
    settled: () => running.current,
  };
}
