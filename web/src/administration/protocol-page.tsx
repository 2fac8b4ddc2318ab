import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { type Finding, refusalOf } from "../api/client";
import { offerQuery } from "../api/queries";
import { SetupTabs } from "../setup/setup-tabs";
import { usePageTitle } from "../shell/page-title";
import { useSession } from "../shell/session";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { SelectField } from "../ui/field";
import { EmptyState, ErrorState } from "../ui/states";
import { useSay } from "../ui/status-line";
import { List } from "../ui/table";
import { useWords } from "../words/words";
import "./administration.css";
import { InstrumentName } from "./instrument-name";
import { ProtocolFields } from "./protocol-fields";
import { type ProgramMeasures, type ProtocolLine, protocolQuery, saveProtocol } from "./queries";
import { nameOf, newLine } from "./rules";
import { administrationWords } from "./words";

// What each program of this site asks, of whom and how often.
export function ProtocolPage() {
  const t = useWords(administrationWords);
  const { site } = useSession();
  usePageTitle(t.protocol);
  const offer = useQuery(offerQuery(site.id));
  const [chosen, setChosen] = useState<string>();
  const programs = offer.data?.programs ?? [];
  const program = chosen ?? programs[0]?.id;
  return (
    <div className="page setup">
      <header className="page-head">
        <div>
          <h1>{t.protocol}</h1>
          <p className="soft">{t.protocolHint}</p>
        </div>
      </header>
      <SetupTabs />
      {offer.error && !offer.data && (
        <ErrorState refusal={refusalOf(offer.error)} onRetry={() => void offer.refetch()} />
      )}
      {offer.data && programs.length === 0 && <EmptyState title={t.noPrograms} />}
      {programs.length > 1 && (
        <SelectField
          label={t.program}
          value={program}
          onChange={({ target }) => setChosen(target.value)}
        >
          {programs.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      {program && <ProgramProtocol key={program} program={program} />}
    </div>
  );
}

function ProgramProtocol({ program }: { program: string }) {
  const t = useWords(administrationWords);
  const asked = useQuery(protocolQuery(program));
  if (asked.error && !asked.data)
    return <ErrorState refusal={refusalOf(asked.error)} onRetry={() => void asked.refetch()} />;
  if (!asked.data) return <Card title={t.lines} busy />;
  return <Editor key={asked.data.version} known={asked.data} />;
}

function Editor({ known }: { known: ProgramMeasures }) {
  const t = useWords(administrationWords);
  const [lines, setLines] = useState<ProtocolLine[]>(known.lines);
  const save = useSave(known);
  const change = (next: ProtocolLine[]) => {
    save.forget();
    setLines(next);
  };
  const unsaved = JSON.stringify(lines) !== JSON.stringify(known.lines);
  const titleOf = (id: string) => known.instruments.find((one) => one.id === id)?.title ?? id;
  const used = new Set(lines.map(({ instrument }) => instrument));
  const proposed = known.proposed.filter(({ line }) => !used.has(line.instrument));
  return (
    <>
      <Card
        title={t.lines}
        flush
        action={unsaved && <span className="soft small">{t.unsaved}</span>}
      >
        {lines.length === 0 && <EmptyState title={t.noLines} />}
        {lines.map((line, at) => (
          <ProtocolFields
            key={line.instrument}
            line={line}
            title={titleOf(line.instrument)}
            wording={known.instruments.find(({ id }) => id === line.instrument)?.wording ?? "none"}
            findings={save.findings.filter(({ field }) => field.startsWith(`/lines/${at}/`))}
            onChange={(next) => change(lines.map((had, i) => (i === at ? next : had)))}
            onRemove={() => change(lines.filter((_, i) => i !== at))}
          />
        ))}
        <div className="protocol-save">
          <AddLine known={known} used={used} onAdd={(line) => change([...lines, line])} />
          <div className="row">
            <Button
              kind="primary"
              busy={save.busy}
              disabled={!unsaved}
              onClick={() => save.save(lines)}
            >
              {t.save}
            </Button>
            {save.stale && <Button onClick={save.reload}>{t.reload}</Button>}
          </div>
        </div>
      </Card>
      {proposed.length > 0 && (
        <Card
          title={t.proposed}
          flush
          action={
            <Button
              size="grid"
              onClick={() => change([...lines, ...proposed.map(({ line }) => line)])}
            >
              {t.switchOnAll}
            </Button>
          }
        >
          <List label={t.proposed}>
            {proposed.map(({ line, for_whom: whom, source }) => (
              <li key={line.instrument} className="protocol-proposed">
                <div className="measure-what">
                  <InstrumentName id={line.instrument} title={titleOf(line.instrument)} />
                  <span className="small soft">
                    {t.forWhom[whom]}
                    {line.diagnoses.length > 0 && ` (${line.diagnoses.join(", ")})`}
                    {line.on_paper && `, ${t.paper}`}
                  </span>
                  <span className="small soft" lang="en">
                    {source}
                  </span>
                </div>
                <Button
                  size="grid"
                  aria-label={t.switchOnOf(nameOf(line.instrument))}
                  onClick={() => change([...lines, line])}
                >
                  {t.switchOn}
                </Button>
              </li>
            ))}
          </List>
        </Card>
      )}
    </>
  );
}

function useSave(known: ProgramMeasures) {
  const t = useWords(administrationWords);
  const say = useSay();
  const queries = useQueryClient();
  const [findings, setFindings] = useState<Finding[]>([]);
  const [busy, setBusy] = useState(false);
  const [stale, setStale] = useState(false);
  const { queryKey } = protocolQuery(known.program_id);
  const save = async (lines: ProtocolLine[]) => {
    setBusy(true);
    try {
      const stored = await saveProtocol(known.program_id, known.version, lines);
      queries.setQueryData(queryKey, stored);
      void queries.invalidateQueries({ queryKey: ["measures-due"] });
      say(t.saved);
    } catch (error) {
      const { code, problem } = refusalOf(error);
      setFindings(problem.findings);
      setStale(code === "stale");
      say(
        code === "stale"
          ? t.stale
          : t.notSaved(
              (t.wrong as Record<string, string>)[problem.findings[0]?.code ?? ""] ?? problem.title,
            ),
      );
    } finally {
      setBusy(false);
    }
  };
  return {
    findings,
    busy,
    stale,
    save: (lines: ProtocolLine[]) => void save(lines),
    reload: () => void queries.invalidateQueries({ queryKey }),
    forget: () => setFindings([]),
  };
}

function AddLine({
  known,
  used,
  onAdd,
}: {
  known: ProgramMeasures;
  used: ReadonlySet<string>;
  onAdd: (line: ProtocolLine) => void;
}) {
  const t = useWords(administrationWords);
  const [chosen, setChosen] = useState("");
  const one = known.instruments.find(({ id }) => id === chosen);
  return (
    <div className="protocol-add">
      <SelectField label={t.add} value={chosen} onChange={({ target }) => setChosen(target.value)}>
        <option value="">{t.choose}</option>
        {known.instruments
          .filter(({ id }) => !used.has(id))
          .map(({ id, title }) => (
            <option key={id} value={id}>
              {`${nameOf(id)}: ${title}`}
            </option>
          ))}
      </SelectField>
      <Button
        disabled={!one}
        onClick={() => {
          if (one) onAdd(newLine(one.id, one.wording === "none"));
          setChosen("");
        }}
      >
        {t.addIt}
      </Button>
    </div>
  );
}
