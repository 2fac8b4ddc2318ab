import { KeyRound } from "lucide-react";
import { useState } from "react";
import { clockTime, dayOf, fullDay } from "../base/time";
import { Count, Pill } from "../ui/banner";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { EmptyState } from "../ui/states";
import { List } from "../ui/table";
import { useLanguage, useWords } from "../words/words";
import "./breakglass.css";
import type { OpeningRow } from "./queries";
import { ReviewDialog } from "./review-dialog";
import { waits } from "./rules";
import { breakglassWords } from "./words";

// Charts that were opened in an emergency: those that wait for a review, then the others.
export function ReviewsCard({
  rows,
  zone,
}: {
  rows: readonly OpeningRow[] | "loading" | "unavailable";
  zone: string;
}) {
  const t = useWords(breakglassWords);
  const [all, setAll] = useState(false);
  const [reviewing, setReviewing] = useState<OpeningRow>();
  if (rows === "loading") return <Card title={t.reviews} busy />;
  if (rows === "unavailable") return <Card title={t.reviews} alert={t.reviewsUnavailable} />;
  const waiting = rows.filter(waits);
  const shown = all ? rows : waiting;
  const hidden = rows.length - shown.length;
  return (
    <Card
      title={t.reviews}
      flush
      action={waiting.length > 0 ? <Count>{waiting.length}</Count> : undefined}
    >
      {rows.length === 0 && <EmptyState title={t.none} />}
      {shown.length > 0 && (
        <List label={t.reviews}>
          {shown.map((row) => (
            <Row key={row.opening.id} row={row} zone={zone} onReview={() => setReviewing(row)} />
          ))}
        </List>
      )}
      {hidden > 0 && (
        <p className="opening-more">
          <Button kind="quiet" size="grid" onClick={() => setAll(true)}>
            {t.showReviewed(String(hidden))}
          </Button>
        </p>
      )}
      {reviewing && <ReviewDialog row={reviewing} onClose={() => setReviewing(undefined)} />}
    </Card>
  );
}

function Row({ row, zone, onReview }: { row: OpeningRow; zone: string; onReview: () => void }) {
  const t = useWords(breakglassWords);
  const language = useLanguage();
  const { opening } = row;
  const when = `${fullDay(dayOf(opening.opened_at, zone), language)}, ${clockTime(opening.opened_at, zone, language)}`;
  return (
    <li className="opening">
      <KeyRound className="icon" aria-hidden="true" />
      <div className="opening-what">
        <strong>{t.openedBy(row.staff_name, row.patient_name)}</strong>
        <span className="small soft">{t.whereWhen(row.site_name, when)}</span>
        <q className="small">{opening.reason}</q>
        {opening.outcome ? (
          <span className="small">
            <Pill tone={opening.outcome === "justified" ? "good" : "warn"}>
              {t.outcomes[opening.outcome]}
            </Pill>{" "}
            {opening.words} <span className="soft">{t.reviewedBy(row.reviewer_name)}</span>
          </span>
        ) : row.own ? (
          <span className="small soft">{t.own}</span>
        ) : (
          <span>
            <Button
              size="grid"
              aria-label={t.reviewOf(row.staff_name, row.patient_name)}
              onClick={onReview}
            >
              {t.review}
            </Button>
          </span>
        )}
      </div>
    </li>
  );
}
