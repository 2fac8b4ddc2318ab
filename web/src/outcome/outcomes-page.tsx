import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Printer, TriangleAlert } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { nameOf } from "../administration/rules";
import { bandWord } from "../administration/words";
import { refusalOf } from "../api/client";
import { fullDay, shortDay } from "../base/time";
import { useMayHere, usePatientSummary } from "../chart/patient-page";
import { courseSaid, progressLines } from "../statistics/progress";
import { Banner, Pill } from "../ui/banner";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { EmptyState, ErrorState } from "../ui/states";
import { Table } from "../ui/table";
import { type Language, useLanguage, useWords } from "../words/words";
import { AidForm } from "./aid-form";
import "./outcome.css";
import { type Aid, outcomesQuery, type PatientOutcomes, type Series } from "./queries";
import { chosenSeries, eventsOf } from "./rules";
import { outcomeWords } from "./words";

const CourseChart = lazy(() =>
  import("./course-chart").then(({ CourseChart }) => ({ default: CourseChart })),
);

// How one person's scores went, in sentences and on a chart, and what was done about it.
export function OutcomesPage() {
  const t = useWords(outcomeWords);
  const { patient, summary } = usePatientSummary();
  const may = useMayHere(summary);
  const asked = useQuery(outcomesQuery(patient));
  const search = useSearch({ from: "/frame/patients/$patient/outcomes" });
  if (asked.error && !asked.data)
    return <ErrorState refusal={refusalOf(asked.error)} onRetry={() => void asked.refetch()} />;
  if (!asked.data) return <Card title={t.title} busy />;
  const known = asked.data;
  const series = chosenSeries(known.series, search.measure);
  if (!series)
    return (
      <Card title={t.title}>
        <EmptyState title={t.none} hint={t.noneHint} />
      </Card>
    );
  return (
    <div className="stack">
      <Choose known={known} chosen={series} />
      <SeriesCard known={known} series={series} />
      <AidCard key={series.instrument} known={known} series={series} writes={may("write_notes")} />
    </div>
  );
}

// One questionnaire at a time, who is off track first.
function Choose({ known, chosen }: { known: PatientOutcomes; chosen: Series }) {
  const t = useWords(outcomeWords);
  const navigate = useNavigate();
  return (
    <nav className="course-choose no-print" aria-label={t.choose}>
      {known.series.map(({ instrument, signal }) => (
        <Button
          key={instrument}
          size="grid"
          aria-pressed={instrument === chosen.instrument}
          onClick={() =>
            void navigate({
              to: "/patients/$patient/outcomes",
              params: { patient: known.patient_id },
              search: { measure: instrument },
              replace: true,
            })
          }
        >
          {nameOf(instrument)}
          {signal && <TriangleAlert className="icon" aria-label={t.signals[signal]} />}
        </Button>
      ))}
    </nav>
  );
}

type Words = Parameters<typeof useWords<typeof outcomeWords.en>>[0]["en"];

// What can be said of a series, a sentence for each part.
export function sentencesOf(series: Series, t: Words, language: Language): string[] {
  const measure = nameOf(series.instrument);
  if (series.progress)
    return [
      ...progressLines(measure, series.progress, language),
      ...(series.cut ? [t.cut[series.cut]] : []),
      ...(series.signal === "no_change" ? [t.fixedRule] : []),
    ];
  if (!series.better) return [t.noDirection];
  const now = series.points.at(-1);
  if (!series.on_course || !now) return [t.once];
  return [...courseSaid(measure, series.points, series.on_course, language), t.noCut];
}

function SeriesCard({ known, series }: { known: PatientOutcomes; series: Series }) {
  const t = useWords(outcomeWords);
  const language = useLanguage();
  const events = eventsOf(series, known.events);
  return (
    <Card
      title={series.title}
      action={
        <Button
          size="grid"
          className="no-print"
          onClick={() => window.print()}
          aria-label={`${t.print}: ${series.title}`}
        >
          <Printer className="icon" aria-hidden="true" />
          {t.print}
        </Button>
      }
    >
      {series.signal && (
        <div>
          <Pill tone={series.signal === "worse" ? "risk" : "warn"} icon={TriangleAlert}>
            {t.signals[series.signal]}
          </Pill>
        </div>
      )}
      <div className="course-say">
        {sentencesOf(series, t, language).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <div className="course">
        <div>
          <Suspense>
            <CourseChart series={series} events={events} today={known.today} />
          </Suspense>
          <h3 className="small">{t.events}</h3>
          <ol className="course-marks">
            {events.map(({ kind, on, what }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two events of a kind can be of one day
              <li key={`${kind} ${on} ${index}`}>
                {t.eventKinds[kind]}
                {kind === "transferred" && what && `: ${what}`}, {shortDay(on, language)}
              </li>
            ))}
          </ol>
          <p className="soft small">{t.medication}</p>
        </div>
        <Table
          caption={t.scores}
          rows={[...series.points].reverse()}
          idOf={({ administration_id }) => administration_id}
          columns={[
            {
              id: "day",
              head: t.day,
              rowHead: true,
              cell: ({ held_on }) => fullDay(held_on, language),
            },
            {
              id: "score",
              head: t.score,
              numeric: true,
              cell: ({ value }) => value.toLocaleString(language, { maximumFractionDigits: 1 }),
            },
            { id: "band", head: t.band, cell: ({ band }) => band && bandWord(band, language) },
          ]}
        />
      </div>
    </Card>
  );
}

function AidCard({
  known,
  series,
  writes,
}: {
  known: PatientOutcomes;
  series: Series;
  writes: boolean;
}) {
  const t = useWords(outcomeWords);
  const [open, setOpen] = useState(false);
  const asked = known.asked_for.includes(series.instrument);
  const aids = known.aids.filter(({ instrument }) => instrument === series.instrument);
  return (
    <Card
      title={t.aids}
      action={
        writes && !open ? (
          <Button
            size="grid"
            kind={asked ? "primary" : "plain"}
            className="no-print"
            onClick={() => setOpen(true)}
          >
            {t.aidOpen}
          </Button>
        ) : undefined
      }
    >
      {asked && (
        <Banner tone="warn" icon={TriangleAlert}>
          <span>{t.aidAsked(nameOf(series.instrument))}</span>
        </Banner>
      )}
      {open && (
        <AidForm known={known} instrument={series.instrument} onDone={() => setOpen(false)} />
      )}
      {aids.length === 0 ? (
        !open && <EmptyState title={t.noAids} />
      ) : (
        <ol className="aid-list">
          {aids.map((aid) => (
            <AidItem key={aid.id} aid={aid} />
          ))}
        </ol>
      )}
    </Card>
  );
}

function AidItem({ aid }: { aid: Aid }) {
  const t = useWords(outcomeWords);
  const language = useLanguage();
  const concerns = aid.lines.filter(({ finding }) => finding === "concern");
  const fine = aid.lines.filter(({ finding }) => finding === "no_concern");
  return (
    <li>
      <strong>{t.answeredBy(fullDay(aid.answered_on, language), aid.answered_by_name)}</strong>
      <ul>
        {concerns.map(({ area, words }) => (
          <li key={area}>
            {t.areas[area]}: {words}
          </li>
        ))}
        {fine.length > 0 && (
          <li className="soft">
            {t.findings.no_concern}: {fine.map(({ area }) => t.areas[area]).join(", ")}
          </li>
        )}
      </ul>
      <p>{t.task(aid.step, aid.owner_name, fullDay(aid.due_on, language))}</p>
    </li>
  );
}
