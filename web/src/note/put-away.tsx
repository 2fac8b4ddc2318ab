import { Button } from "../ui/button";
import { useWords } from "../words/words";
import { noteWords } from "./words";

// Under words that came too late: what they are about is signed. They stay until somebody says so.
export function PutAway({ onPutAway }: { onPutAway: () => void }) {
  const t = useWords(noteWords);
  return (
    <Button size="grid" onClick={onPutAway}>
      {t.putAway}
    </Button>
  );
}
