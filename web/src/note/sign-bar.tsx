import { PenLine } from "lucide-react";
import { usePreferences } from "../shell/preferences";
import { Button } from "../ui/button";
import { useWords } from "../words/words";
import type { Line } from "./rules";
import { isSigned } from "./rules";
import type { Writing } from "./use-drafts";
import type { Signing } from "./use-signing";
import { noteWords } from "./words";

// How far it has come, and the one act that ends it. Stays in sight.
export function SignBar({
  lines,
  mine,
  writing,
  signing,
}: {
  lines: readonly Line[];
  mine: number;
  writing: Pick<Writing, "drafts">;
  signing: Pick<Signing, "busy" | "sign">;
}) {
  const t = useWords(noteWords);
  const { singleKeys } = usePreferences();
  const here = lines.filter(({ stands }) => stands !== "away");
  const written = here.filter(({ row }) => row.note || writing.drafts[row.person.patient_id]);
  const all = here.length > 0 && here.every(({ row }) => isSigned(row));
  return (
    <footer className="gn-bar">
      <span className="numbers" role="status">
        {here.length === 0
          ? t.nobodyHere
          : all
            ? t.allSigned
            : t.written(written.length, here.length)}
      </span>
      {singleKeys && !all && <span className="soft small gn-keys">{t.keys}</span>}
      {mine > 0 && (
        <Button
          kind="primary"
          className="push"
          busy={signing.busy}
          aria-keyshortcuts="Control+Enter"
          icon={<PenLine className="icon" aria-hidden="true" />}
          onClick={() => void signing.sign()}
        >
          {t.sign(mine)}
        </Button>
      )}
    </footer>
  );
}
