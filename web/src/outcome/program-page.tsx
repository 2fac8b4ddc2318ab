import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { Download, Info } from "lucide-react";
import { useState } from "react";
import { nameOf } from "../administration/rules";
import { refusalOf } from "../api/client";
import { saveFile } from "../base/save-file";
import { addDays, dayOf } from "../base/time";
import { usePageTitle } from "../shell/page-title";
import { useSession } from "../shell/session";
import { Banner } from "../ui/banner";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { SelectField } from "../ui/field";
import { SpanFields } from "../ui/span-fields";
import { EmptyState, ErrorState } from "../ui/states";
import { Table } from "../ui/table";
import { useLanguage, useWords } from "../words/words";
import "../attendance/show-rate.css";
import "./outcome.css";
import { Change, Effect, Rate } from "./figure-cells";
import { programWords } from "./program-words";
import { figuresQuery, type GroupFigures, type ProgramFigures } from "./queries";
import { csvOf } from "./rules";

const usualDays = 182; // half a year: long enough for stays to have ended

type Given = ProgramFigures | "loading" | "unavailable";

// How a program's people changed: for whoever answers for it.
export function ProgramPage() {
  const t = useWords(programWords);
  const { site } = useSession();
  const search = useSearch({ from: "/frame/outcomes" });
  const navigate = useNavigate();
  const to = search.to ?? dayOf(new Date().toISOString(), site.time_zone);
  const from = search.from ?? addDays(to, 1 - usualDays);
  const right = from <= to && addDays(from, 3 * 366) >= to;
  const asked = useQuery({ ...figuresQuery(site.id, from, to), enabled: right });
  usePageTitle(t.title);
  const look = (span: { from: string; to: string }) => {
    if (span.from && span.to) void navigate({ to: "/outcomes", search: span, replace: true });
  };
  const given: Given = asked.data ?? (right ? "loading" : "unavailable");
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1>{t.title}</h1>
          <p className="soft">{t.hint}</p>
        </div>
      </header>
      <SpanFields
        from={from}
        to={to}
        right={right}
        words={t}
        className="span-fields no-print"
        onLook={look}
      />
      {asked.error && !asked.data ? (
        <ErrorState refusal={refusalOf(asked.error)} onRetry={() => void asked.refetch()} />
      ) : (
        <div className="show-rate">
          <Banner tone="info" icon={Info}>
            <span>{t.caveat}</span>
          </Banner>
          <CoverageCard figures={given} />
          <ChangeCard figures={given} />
          <GroupsCard figures={given} />
        </div>
      )}
    </div>
  );
}

// Whether change is measured at all, beside what others reached.
export function CoverageCard({ figures }: { figures: Given }) {
  const t = useWords(programWords);
  const language = useLanguage();
  if (figures === "loading") return <Card title={t.coverage} busy />;
  if (figures === "unavailable") return <Card title={t.coverage} alert={t.unavailable} />;
  const percent = (share: number) => share.toLocaleString(language, { style: "percent" });
  const shares = [
    { figure: "first_score", words: t.firstScore, counted: figures.first_score },
    { figure: "repeated", words: t.repeated, counted: figures.repeated },
    { figure: "completed", words: t.completed, counted: figures.completed },
  ] as const;
  return (
    <Card
      title={t.coverage}
      action={<span className="soft small numbers">{t.admitted(figures.admitted)}</span>}
    >
      <div className="figures">
        {shares.map(({ figure, words, counted: { some, of, share } }) => (
          <section key={figure} aria-label={words}>
            <span>{words}</span>
            {share ? (
              <>
                <strong className="figure-value numbers">{percent(share.rate)}</strong>
                <span className="soft small numbers">
                  {t.ofPeople(some, of)}, {t.range(percent(share.low), percent(share.high))}
                </span>
              </>
            ) : (
              <p className="soft">{t.tooFew}</p>
            )}
            {figures.benchmarks
              .filter((one) => one.figure === figure)
              .map(({ id, value, population, source }) => (
                <p key={id} className="soft small" title={t.source(source)}>
                  {t.beside} {t.population(percent(value), population)}. {t.source(source)}
                </p>
              ))}
          </section>
        ))}
      </div>
    </Card>
  );
}

// What each questionnaire came to, of those who were scored twice.
export function ChangeCard({ figures }: { figures: Given }) {
  const t = useWords(programWords);
  const language = useLanguage();
  if (figures === "loading") return <Card title={t.change} busy />;
  if (figures === "unavailable") return <Card title={t.change} alert={t.unavailable} />;
  const shown = figures.instruments.filter(({ came }) => came);
  if (shown.length === 0)
    return (
      <Card title={t.change}>
        <EmptyState title={t.none} hint={t.noneHint} />
      </Card>
    );
  const one = (value: number) =>
    value.toLocaleString(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const save = () =>
    saveFile(
      new Blob([`\ufeff${csvOf(figures.instruments, t.heads.split(","))}`], { type: "text/csv" }),
      `outcomes-${figures.from}-${figures.to}.csv`,
    );
  return (
    <Card
      title={t.change}
      flush
      action={
        <Button size="grid" className="no-print" onClick={save}>
          <Download className="icon" aria-hidden="true" />
          {t.csv}
        </Button>
      }
    >
      <Table
        caption={t.change}
        rows={shown}
        idOf={({ instrument }) => instrument}
        columns={[
          {
            id: "measure",
            head: t.measure,
            rowHead: true,
            cell: ({ instrument, domain, lost }) => (
              <span className="figure-lines">
                <span>{nameOf(instrument)}</span>
                <span className="soft small">{t.domains[domain]}</span>
                {lost ? <span className="soft small">{t.lost(lost)}</span> : null}
              </span>
            ),
          },
          { id: "people", head: t.people, numeric: true, cell: ({ came }) => came?.people },
          {
            id: "before",
            head: t.before,
            numeric: true,
            cell: ({ came }) => came && one(came.before),
          },
          {
            id: "after",
            head: t.after,
            numeric: true,
            cell: ({ came }) => came && one(came.after),
          },
          { id: "moved", head: t.moved, numeric: true, cell: ({ came }) => <Change came={came} /> },
          {
            id: "effect",
            head: t.effect,
            numeric: true,
            cell: ({ came }) => <Effect came={came} />,
          },
          {
            id: "response",
            head: t.response,
            numeric: true,
            cell: ({ came }) => <Rate share={came?.response} />,
          },
          {
            id: "remission",
            head: t.remission,
            numeric: true,
            cell: ({ came }) => <Rate share={came?.remission} />,
          },
        ]}
      />
      <div className="figure-notes soft small">
        <p>{t.how}</p>
        {figures.benchmarks
          .filter((mark) => shown.some(({ instrument }) => instrument === mark.instrument))
          .map(({ id, figure, instrument, value, population, source }) => (
            <p key={id}>
              {t.beside} {figure === "response" ? t.response : t.remission},{" "}
              {nameOf(instrument ?? "")}:{" "}
              {t.population(value.toLocaleString(language, { style: "percent" }), population)}.{" "}
              {t.source(source)}
            </p>
          ))}
      </div>
    </Card>
  );
}

const dimensions = ["track", "diagnosis", "source", "sex", "age", "language"] as const;

// The same of one questionnaire, told apart; small groups stay hidden.
export function GroupsCard({ figures }: { figures: Given }) {
  const t = useWords(programWords);
  const [by, setBy] = useState<GroupFigures["by"]>("track");
  const [picked, setPicked] = useState<string>();
  if (figures === "loading" || figures === "unavailable") return null;
  const shown = figures.instruments.filter(({ came }) => came);
  const one = shown.find(({ instrument }) => instrument === picked) ?? shown[0];
  if (!one) return null;
  const rows = one.groups.filter((group) => group.by === by);
  return (
    <Card title={t.by} flush>
      <div className="span-fields figure-notes">
        <SelectField
          label={t.measure}
          value={one.instrument}
          onChange={({ target }) => setPicked(target.value)}
        >
          {shown.map(({ instrument }) => (
            <option key={instrument} value={instrument}>
              {nameOf(instrument)}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t.pick}
          value={by}
          onChange={({ target }) => setBy(target.value as GroupFigures["by"])}
        >
          {dimensions.map((dimension) => (
            <option key={dimension} value={dimension}>
              {t.dimensions[dimension]}
            </option>
          ))}
        </SelectField>
      </div>
      <Table
        caption={t.by}
        rows={rows}
        idOf={({ group }) => group}
        columns={[
          {
            id: "group",
            head: t.group,
            rowHead: true,
            cell: ({ group }) => (by === "track" ? group : (t.groups[group] ?? group)),
          },
          {
            id: "people",
            head: t.people,
            numeric: true,
            cell: ({ came }) => came?.people ?? <span className="soft">{t.hidden}</span>,
          },
          { id: "moved", head: t.moved, numeric: true, cell: ({ came }) => <Change came={came} /> },
          {
            id: "effect",
            head: t.effect,
            numeric: true,
            cell: ({ came }) => <Effect came={came} />,
          },
          {
            id: "response",
            head: t.response,
            numeric: true,
            cell: ({ came }) => <Rate share={came?.response} />,
          },
        ]}
      />
      <div className="figure-notes soft small">
        <p>{t.hiddenHint}</p>
        <p>{t.notKept}</p>
      </div>
    </Card>
  );
}
