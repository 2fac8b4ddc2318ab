import { Link } from "@tanstack/react-router";
import {
  CreditCard,
  Download,
  File as FileIcon,
  FilePenLine,
  FileText,
  FlaskConical,
  IdCard,
  type LucideIcon,
  Scale,
} from "lucide-react";
import { dayOf, fullDay } from "../base/time";
import { ListCard } from "../chart/lists";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { EmptyState } from "../ui/states";
import { List } from "../ui/table";
import { useLanguage, useWords } from "../words/words";
import "./documents.css";
import { useDrop } from "./file-field";
import type { DocumentRow, Kind, SentDocument } from "./rules";
import { sizeWords } from "./rules";
import { documentWords } from "./words";

const icons: Record<Kind, LucideIcon> = {
  referral_letter: FileText,
  insurance_card: CreditCard,
  identification: IdCard,
  consent_form: FilePenLine,
  legal_paper: Scale,
  lab_result: FlaskConical,
  other: FileIcon,
};

interface Doing {
  onSave: (row: DocumentRow) => void;
  onTakeBack: (row: DocumentRow) => void;
  canWrite: boolean;
  saving?: string | undefined;
  zone: string;
}

// The papers of one person. A file dropped on it is one to add.
export function DocumentsCard({
  documents,
  onAdd,
  ...doing
}: {
  documents: readonly DocumentRow[] | "loading" | "unavailable";
  onAdd: (file?: File) => void;
} & Doing) {
  const t = useWords(documentWords);
  const { over, drop } = useDrop(onAdd);
  if (documents === "loading") return <Card title={t.title} busy />;
  if (documents === "unavailable") return <Card title={t.title} alert={t.unavailable} />;
  const shown = documents.filter(({ document }) => !document.voided_at);
  const voided = documents.filter(({ document }) => document.voided_at);
  const { canWrite } = doing;
  return (
    <div className={over ? "documents-over" : undefined} {...(canWrite && drop)}>
      <Card
        title={t.title}
        flush
        action={
          canWrite && (
            <Button kind="primary" size="grid" onClick={() => onAdd()}>
              {t.add}
            </Button>
          )
        }
      >
        {over && <p className="documents-drop">{t.dropHere}</p>}
        {shown.length === 0 ? (
          <EmptyState icon={FileText} title={t.none} hint={canWrite && t.noneHint} />
        ) : (
          <List label={t.title}>
            {shown.map((row) => (
              <Line key={row.document.id} row={row} {...doing} />
            ))}
          </List>
        )}
        {voided.length > 0 && (
          <details className="documents-voided">
            <summary>{t.voided(String(voided.length))}</summary>
            <List label={t.voided(String(voided.length))}>
              {voided.map((row) => (
                <Line key={row.document.id} row={row} {...doing} />
              ))}
            </List>
          </details>
        )}
      </Card>
    </div>
  );
}

function Line({ row, zone, canWrite, saving, onSave, onTakeBack }: { row: DocumentRow } & Doing) {
  const t = useWords(documentWords);
  const language = useLanguage();
  const { document, added_by_name, voided_by_name } = row;
  const { title, kind, dated_on, size_bytes, added_at, voided_at, void_reason } = document;
  const Icon = icons[kind];
  const on = (instant: string) => fullDay(dayOf(instant, zone), language);
  const facts = [
    t.kinds[kind],
    dated_on && t.dated_on(fullDay(dated_on, language)),
    added_by_name ? t.addedBy(added_by_name, on(added_at)) : t.addedOn(on(added_at)),
    sizeWords(size_bytes),
  ];
  return (
    <li className="document">
      <Icon className="icon document-icon" aria-hidden="true" />
      <div className="document-text">
        <p className={voided_at ? "document-title document-voided" : "document-title"}>{title}</p>
        <p className="soft small">{facts.filter(Boolean).join(" · ")}</p>
        {voided_at && (
          <p className="small">
            {void_reason} <span className="soft">{t.voidedBy(voided_by_name, on(voided_at))}</span>
          </p>
        )}
      </div>
      <div className="document-steps">
        {canWrite && !voided_at && (
          <Button
            kind="quiet"
            size="grid"
            aria-label={t.takeBackOf(title)}
            onClick={() => onTakeBack(row)}
          >
            {t.takeBack}
          </Button>
        )}
        <Button
          size="grid"
          icon={<Download className="icon" aria-hidden="true" />}
          aria-label={t.saveOf(title)}
          busy={saving === document.id}
          onClick={() => onSave(row)}
        >
          {t.save}
        </Button>
      </div>
    </li>
  );
}

// What is kept with the person's referrals.
export function SentCard({ sent, canOpen }: { sent: readonly SentDocument[]; canOpen: boolean }) {
  const t = useWords(documentWords);
  return (
    <ListCard
      title={t.sent}
      items={sent}
      unavailable=""
      none=""
      note={t.sentHint}
      idOf={({ id }) => id}
      line={({ text, from, source_name, referral_id }) => (
        <>
          <span>
            {text} <span className="soft">{[source_name, from].filter(Boolean).join(", ")}</span>
          </span>
          {canOpen && (
            <Link
              to="/intake/$referral"
              params={{ referral: referral_id }}
              className="button button-quiet button-grid"
              aria-label={t.openReferralOf(text)}
            >
              {t.openReferral}
            </Link>
          )}
        </>
      )}
    />
  );
}
