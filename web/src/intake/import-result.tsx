import { Link } from "@tanstack/react-router";
import { Banner } from "../ui/banner";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { type Column, Table } from "../ui/table";
import { useWords } from "../words/words";
import type { ImportDetail, ImportRefusal } from "./model";
import { intakeWords } from "./words";

const counted = [
  "referrals_new",
  "patients_new",
  "patients_matched",
  "patients_to_review",
  "resources_read",
  "unchanged",
  "kept_verbatim",
  "refused_count",
] as const;

// What came of a file: how much went in, and each resource that did not, with its reason.
export function ImportResult({ detail, onAgain }: { detail: ImportDetail; onAgain: () => void }) {
  const t = useWords(intakeWords);
  const { job, refused } = detail;
  const words = {
    done: t.upload.done,
    cancelled: t.upload.cancelled,
    interrupted: t.upload.interrupted,
    failed: t.upload.failed,
  };
  const said = job.state in words ? words[job.state as keyof typeof words] : t.upload.done;
  const good = job.state === "done";
  return (
    <>
      <Banner tone={good ? "good" : "warn"} role={good ? "status" : "alert"}>
        {said}
      </Banner>
      <Card title={job.name}>
        <dl className="tally">
          {counted.map((word) => (
            <div key={word}>
              <dt>{t.upload.counts[word]}</dt>
              <dd>{job[word].toLocaleString()}</dd>
            </div>
          ))}
        </dl>
        <div className="row">
          <Link to="/intake" className="button button-primary button-normal">
            {t.upload.toList}
          </Link>
          <Button onClick={onAgain}>{t.upload.again}</Button>
        </div>
      </Card>
      <RefusedCard refused={refused} all={job.refused_count} />
    </>
  );
}

function RefusedCard({ refused, all }: { refused: readonly ImportRefusal[]; all: number }) {
  const t = useWords(intakeWords);
  const several = new Set(refused.map((one) => one.file)).size > 1;
  const columns: Column<ImportRefusal>[] = [
    {
      id: "resource",
      head: t.upload.column.resource,
      rowHead: true,
      cell: (one) => one.resource,
    },
    { id: "element", head: t.upload.column.element, cell: (one) => one.element || "–" },
    { id: "reason", head: t.upload.column.reason, cell: (one) => one.reason },
    {
      id: "line",
      head: t.upload.column.line,
      numeric: true,
      cell: (one) => (several ? `${one.file}: ${one.line}` : one.line),
    },
  ];
  return (
    <Card title={t.upload.refusedTitle}>
      <p className="soft small">
        {refused.length > 0 ? t.upload.refusedHint : t.upload.refusedNone}
      </p>
      {refused.length > 0 && (
        <Table
          caption={t.upload.refusedTitle}
          columns={columns}
          rows={refused}
          idOf={(one) => `${one.file} ${one.line} ${one.resource} ${one.element} ${one.reason}`}
        />
      )}
      {all > refused.length && (
        <p className="soft small">{t.upload.refusedMore(refused.length, all)}</p>
      )}
    </Card>
  );
}
