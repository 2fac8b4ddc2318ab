import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef, useState } from "react";
import { answerOf, api, type Refusal, refusalOf } from "../api/client";
import { sheetQuery } from "../api/queries";
import type { Wrong } from "../ui/error-summary";
import { useSay } from "../ui/status-line";
import { useWords } from "../words/words";
import { groupNoteQuery } from "./queries";
import { type GroupNote, mineOf, type NoteRow, placeOf } from "./rules";
import type { Writing } from "./use-drafts";
import { noteWords } from "./words";

// One act: what is still on its way is saved, then all of one's own notes are signed at once, or
// none. What is in the way leads to its field.
export interface Signing {
  busy: boolean;
  wrongs: readonly Wrong[];
  asks: "nothing" | "password" | "alike";
  wrongPassword: boolean;
  sign: (with_?: { password?: string; alikeSeen?: boolean }) => Promise<void>;
  close: () => void;
}

export function useSigning(page: GroupNote, me: string, writing: Writing): Signing {
  const t = useWords(noteWords);
  const say = useSay();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [wrongs, setWrongs] = useState<readonly Wrong[]>([]);
  const [asks, setAsks] = useState<Signing["asks"]>("nothing");
  const [wrongPassword, setWrongPassword] = useState(false);
  const password = useRef<string>(undefined);
  const session = page.session.id;
  const forget = useCallback(() => {
    password.current = undefined;
    setAsks("nothing");
    setWrongPassword(false);
  }, []);

  const refused = (refusal: Refusal, rows: readonly NoteRow[]) => {
    const findings = refusal.problem.findings;
    const first = findings[0]?.code;
    setWrongPassword(first === "wrong_password");
    if (first === "wrong_password" || first === "password_needed") return setAsks("password");
    if (first === "lines_alike") return setAsks("alike");
    forget();
    if (refusal.code === "stale" || first === "written_by_another") {
      void queries.invalidateQueries({ queryKey: ["group-note", session] });
      return setWrongs([{ text: t.problems.stale }]);
    }
    setWrongs(
      findings.length > 0 ? wrongsOf(findings, rows, t) : [{ text: refusal.problem.title }],
    );
  };

  const sign: Signing["sign"] = async (given) => {
    if (busy) return;
    if (given?.password) password.current = given.password;
    if (page.asks_password && !password.current) return setAsks("password");
    setBusy(true);
    setWrongs([]);
    let rows: readonly NoteRow[] = [];
    try {
      if (!(await writing.flush())) return setWrongs([{ text: t.waiting }]);
      const saved = queries.getQueryData(groupNoteQuery(queries, session).queryKey) ?? page;
      rows = mineOf(saved, queries.getQueryData(sheetQuery(session).queryKey), me);
      const after = await answerOf(
        api.POST("/api/v1/sessions/{session}/sign", {
          params: { path: { session } },
          body: {
            narrative_version: saved.narrative.version,
            notes: rows.map(({ person, note }) => ({
              patient_id: person.patient_id,
              version: note?.version ?? 1,
            })),
            ...(password.current && { password: password.current }),
            ...(given?.alikeSeen && { alike_seen: true }),
          },
        }),
      );
      queries.setQueryData(groupNoteQuery(queries, session).queryKey, after);
      for (const { person } of rows) writing.drop(person.patient_id); // "Saved" is over; it is signed
      void queries.invalidateQueries({ queryKey: ["notes-due"] });
      forget();
      say(t.signed(rows.length));
    } catch (error) {
      refused(refusalOf(error), rows);
    } finally {
      setBusy(false);
    }
  };
  return { busy, wrongs, asks, wrongPassword, sign, close: forget };
}

function wrongsOf(
  findings: Refusal["problem"]["findings"],
  rows: readonly NoteRow[],
  t: (typeof noteWords)["en"],
): Wrong[] {
  return findings.map(({ field, text }) => {
    const at = placeOf(field);
    const person = at && rows[at.place]?.person;
    if (field === "/narrative") return { field: "narrative", text: t.problems.narrative };
    if (!at || !person || !(at.part in t.problems)) return { text };
    const part = at.part as "participation" | "response" | "goal_id" | "presence" | "minutes";
    return { field: `${part}-${person.patient_id}`, text: t.problems[part](person.name) };
  });
}
