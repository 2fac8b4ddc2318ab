import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { refusalOf } from "../api/client";
import type { Wrong } from "../ui/error-summary";
import { useSay } from "../ui/status-line";
import { useLanguage, useWords } from "../words/words";
import { signVisit, type VisitNote, visitQuery } from "./queries";
import { formOf, wrongsOf } from "./rules";
import type { VisitWriting } from "./use-visit-draft";
import { visitWords } from "./words";

export interface VisitSigning {
  busy: boolean;
  wrongs: readonly Wrong[];
  asks: boolean; // for the password
  wrongPassword: boolean;
  sign: (password?: string) => Promise<void>;
  close: () => void;
}

// One act: what is still on its way is saved, then the note is signed. What is in the way leads to
// its field.
export function useVisitSigning(page: VisitNote, writing: VisitWriting): VisitSigning {
  const t = useWords(visitWords);
  const language = useLanguage();
  const say = useSay();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [wrongs, setWrongs] = useState<readonly Wrong[]>([]);
  const [asks, setAsks] = useState(false);
  const [wrongPassword, setWrongPassword] = useState(false);
  const running = useRef(false);
  const close = () => {
    setAsks(false);
    setWrongPassword(false);
  };

  const sign: VisitSigning["sign"] = async (password) => {
    if (running.current) return;
    if (page.asks_password && !password) return setAsks(true);
    running.current = true;
    setBusy(true);
    setWrongs([]);
    try {
      const version = await writing.flush();
      if (version === undefined) return setWrongs([{ text: t.waiting }]);
      const after = await signVisit(page.note.id, version, password);
      writing.forget();
      close();
      say(t.signed);
      for (const kind of ["notes", "notes-due", "visit-choices", "group-note"])
        void queries.invalidateQueries({ queryKey: [kind] });
      queries.setQueryData(visitQuery(page.note.id).queryKey, after);
    } catch (error) {
      const { code, problem } = refusalOf(error);
      const first = problem.findings[0]?.code;
      setWrongPassword(first === "wrong_password");
      if (first === "wrong_password" || first === "password_needed") return setAsks(true);
      close();
      if (code === "stale" || first === "written_by_another") {
        void queries.invalidateQueries({ queryKey: visitQuery(page.note.id).queryKey });
        return setWrongs([{ text: t.stale }]);
      }
      const form = formOf(page, writing.says);
      setWrongs(
        problem.findings.length > 0
          ? wrongsOf(problem.findings, page, form, language, t)
          : [{ text: problem.title }],
      );
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return { busy, wrongs, asks, wrongPassword, sign, close };
}
