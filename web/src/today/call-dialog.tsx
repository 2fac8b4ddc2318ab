import { Phone } from "lucide-react";
import { clockTime } from "../base/time";
import { Button } from "../ui/button";
import { Dialog, DialogActions } from "../ui/dialog";
import { useLanguage, useWords } from "../words/words";
import type { PersonRow } from "./rules";
import { todayWords } from "./words";

// Somebody is missing: their number, and the way on when they turn up after all.
export function CallDialog({
  row,
  zone,
  onClose,
  onHere,
}: {
  row: PersonRow;
  zone: string;
  onClose: () => void;
  onHere: () => void;
}) {
  const t = useWords(todayWords);
  const language = useLanguage();
  return (
    <Dialog title={t.callTitle(row.name)} open onClose={onClose}>
      {row.starts_at && <p>{t.callHint(clockTime(row.starts_at, zone, language))}</p>}
      <p className="call-number">{row.phone || t.noPhone}</p>
      <DialogActions>
        <Button onClick={onHere}>{t.theyAreHere}</Button>
        {row.phone && (
          <a className="button button-primary button-normal" href={`tel:${row.phone}`}>
            <Phone className="icon" aria-hidden="true" />
            {t.callNow}
          </a>
        )}
      </DialogActions>
    </Dialog>
  );
}
