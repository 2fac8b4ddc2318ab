import { TriangleAlert } from "lucide-react";
import { Card } from "../ui/card";
import { SaveLine } from "../ui/saving";
import { Conflict } from "../ui/states";
import { useWords } from "../words/words";
import { PutAway } from "./put-away";
import { type GroupNote, isSigned, namesIn, shared, sharedOf } from "./rules";
import type { Writing } from "./use-drafts";
import { noteWords } from "./words";

export const narrativeId = "narrative";

// What the group did, told once and without names.
export function NarrativeCard({
  page,
  writing,
  canWrite,
}: {
  page: GroupNote | "loading" | "unavailable";
  writing: Writing;
  canWrite: boolean;
}) {
  const t = useWords(noteWords);
  if (page === "loading") return <Card title={t.shared} busy />;
  if (page === "unavailable") return <Card title={t.shared} alert={t.unavailable} />;
  const draft = writing.drafts[shared];
  const saving = writing.savings[shared] ?? { state: "unchanged" };
  const said = sharedOf(page, draft);
  const final = page.rows.some(isSigned);
  const named = namesIn(said.words, page.rows);
  return (
    <Card title={t.shared} action={<SaveLine saving={saving} refusals={t.refusals} />}>
      {final && !draft ? (
        <p className="gn-words">{said.words}</p>
      ) : (
        <>
          <label htmlFor={narrativeId} className="soft small">
            {t.sharedHint}
          </label>
          <textarea
            id={narrativeId}
            className="gn-narrative"
            rows={3}
            value={said.words}
            readOnly={!canWrite || final}
            aria-describedby={named.length > 0 ? "narrative-names" : undefined}
            onChange={({ target }) => writing.put(shared, { ...said, words: target.value })}
          />
        </>
      )}
      {named.length > 0 && (
        <p id="narrative-names" className="gn-warn" role="status">
          <TriangleAlert className="icon" aria-hidden="true" />
          {t.names(named.join(", "))}
        </p>
      )}
      {draft && saving.state === "conflict" && (
        <Conflict
          mine={draft.words}
          theirs={page.narrative.words}
          onKeepMine={() => writing.put(shared, { ...draft, version: page.narrative.version })}
          onKeepTheirs={() => writing.drop(shared)}
        />
      )}
      {draft && saving.state === "refused" && saving.code === "signed" && (
        <PutAway onPutAway={() => writing.drop(shared)} />
      )}
    </Card>
  );
}
