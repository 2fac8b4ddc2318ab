import { Link } from "@tanstack/react-router";
import { Zap } from "lucide-react";
import { ageOn, dayOf, fullDay } from "../base/time";
import { Pill } from "../ui/banner";
import { List } from "../ui/table";
import { useLanguage, useWords } from "../words/words";
import { DecideLink } from "./decide-link";
import type { IntakeRow } from "./model";
import { actionOf, type RowAction } from "./rules";
import { intakeWords } from "./words";

// One row for each referral, with exactly one next step at its end.
export function ReferralList({
  rows,
  label,
  zone,
  may,
}: {
  rows: readonly IntakeRow[];
  label: string;
  zone: string;
  may: (grant: string) => boolean;
}) {
  return (
    <List label={label}>
      {rows.map((row) => (
        <Row key={row.id} row={row} zone={zone} action={actionOf(row, may)} />
      ))}
    </List>
  );
}

function Row({ row, zone, action }: { row: IntakeRow; zone: string; action: RowAction }) {
  const t = useWords(intakeWords);
  const language = useLanguage();
  const received = dayOf(row.received_at, zone);
  return (
    <li className="intake-row">
      <div className="intake-who">
        <Link to="/intake/$referral" params={{ referral: row.id }} className="intake-name">
          {row.name || t.noName}
        </Link>
        <Urgency urgency={row.urgency} />
      </div>
      <p className="soft small">
        {row.birth_date
          ? `${fullDay(row.birth_date, language)} · ${t.age(ageOn(row.birth_date, received))}`
          : t.noBirthDate}
      </p>
      <p className="intake-source small">
        {[t.source[row.source_kind], row.source_name].filter(Boolean).join(" · ")}
      </p>
      <p className="intake-day soft small numbers">{fullDay(received, language)}</p>
      <NextStep row={row} action={action} />
    </li>
  );
}

export function Urgency({ urgency }: { urgency: IntakeRow["urgency"] }) {
  const t = useWords(intakeWords);
  if (urgency === "routine") return null;
  return (
    <Pill
      tone={urgency === "urgent" ? "warn" : "quiet"}
      icon={urgency === "urgent" ? Zap : undefined}
    >
      {t.urgency[urgency]}
    </Pill>
  );
}

function NextStep({ row, action }: { row: IntakeRow; action: RowAction }) {
  const t = useWords(intakeWords);
  const name = row.name || t.noName;
  if (action === "admit") {
    return (
      <Link
        to="/intake/$referral/admit"
        params={{ referral: row.id }}
        className="button button-plain button-grid intake-next"
        aria-label={t.admitFor(name)}
      >
        {t.admit}
      </Link>
    );
  }
  if (action === "decide") return <DecideLink referral={row.id} name={name} />;
  return (
    <Link
      to="/intake/$referral"
      params={{ referral: row.id }}
      className="button button-plain button-grid intake-next"
      aria-label={t.openFor(name)}
    >
      {t.open}
    </Link>
  );
}
