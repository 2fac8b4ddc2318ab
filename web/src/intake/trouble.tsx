import type { Refusal } from "../api/client";
import { uiWords } from "../ui/words";
import { useWords } from "../words/words";
import { intakeWords } from "./words";

// Why a change did not go through, in a sentence. What can be mended in a field is said there.
export function Trouble({ refusal }: { refusal: Refusal | undefined }) {
  const t = useWords(intakeWords);
  const ui = useWords(uiWords);
  if (!refusal || refusal.problem.findings.length > 0) return null;
  return (
    <p className="banner tone-risk" role="alert">
      {refusal.code === "stale" && t.stale}
      {refusal.code === "offline" && `${ui.unreachable} ${ui.unreachableHint}`}
      {refusal.code !== "stale" &&
        refusal.code !== "offline" &&
        `${t.failed} ${ui.code(refusal.code)}`}
    </p>
  );
}
