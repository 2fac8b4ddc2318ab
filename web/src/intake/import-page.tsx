import { Link } from "@tanstack/react-router";
import { ArrowLeft, CloudOff } from "lucide-react";
import { type FormEvent, useRef, useState } from "react";
import { usePageTitle } from "../shell/page-title";
import { useSession } from "../shell/session";
import { Banner } from "../ui/banner";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Field } from "../ui/field";
import { Progress } from "../ui/meter";
import { useWords } from "../words/words";
import { ImportResult } from "./import-result";
import "./intake.css";
import type { ImportDetail } from "./model";
import { Trouble } from "./trouble";
import { type Choice, judge } from "./upload";
import { useImport } from "./use-import";
import { type IntakeWords, intakeWords } from "./words";

export function ImportPage() {
  const t = useWords(intakeWords);
  const { site } = useSession();
  const { importing, send, cancel, again } = useImport(site.id);
  usePageTitle(t.upload.title);
  return (
    <div className="page intake intake-form">
      <Link to="/intake" className="row small intake-back">
        <ArrowLeft className="icon" aria-hidden="true" />
        {t.detail.back}
      </Link>
      <h1>{t.upload.title}</h1>
      {importing.at === "choosing" && (
        <>
          <Trouble refusal={importing.refusal} />
          <FileForm onFiles={(files) => void send(files)} />
        </>
      )}
      {importing.at === "sending" && (
        <UnderWay onCancel={() => void cancel()}>
          <Progress
            label={t.upload.sending}
            value={Math.round(importing.sent / 1024)}
            max={Math.max(1, Math.round(importing.of / 1024))}
          />
          {importing.waiting && (
            <Banner tone="warn" icon={CloudOff} role="status">
              {t.upload.lost}
            </Banner>
          )}
        </UnderWay>
      )}
      {importing.at === "reading" && (
        <UnderWay onCancel={() => void cancel()}>
          <Reading detail={importing.detail} />
        </UnderWay>
      )}
      {importing.at === "over" && <ImportResult detail={importing.detail} onAgain={again} />}
    </div>
  );
}

function FileForm({ onFiles }: { onFiles: (files: File[]) => void }) {
  const t = useWords(intakeWords);
  const input = useRef<HTMLInputElement>(null);
  const [choice, setChoice] = useState<Choice>("good");
  const [names, setNames] = useState<readonly string[]>([]);
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const files = [...(input.current?.files ?? [])];
    const judged = judge(files);
    setChoice(judged);
    if (judged === "good") onFiles(files);
    else input.current?.focus();
  }
  return (
    <Card title={t.upload.what}>
      <p className="soft">{t.upload.hint}</p>
      <form className="stack" onSubmit={submit} noValidate>
        <Field label={t.upload.file} hint={t.upload.fileHint} error={wrongWith(choice, t)}>
          {(wiring) => (
            // The browser's own words would be in its language, not in the page's.
            <span className="file">
              <input
                {...wiring}
                ref={input}
                type="file"
                multiple
                accept=".json,.ndjson,application/json,application/fhir+json,application/x-ndjson"
                onChange={(event) => {
                  setChoice("good");
                  setNames([...(event.target.files ?? [])].map(({ name }) => name));
                }}
              />
              <span className="button button-plain button-grid" aria-hidden="true">
                {t.upload.pick}
              </span>
              <span className="file-names soft" aria-hidden="true">
                {names.join(", ") || t.upload.none}
              </span>
            </span>
          )}
        </Field>
        <div className="row">
          <Button type="submit" kind="primary">
            {t.upload.start}
          </Button>
        </div>
      </form>
    </Card>
  );
}

function wrongWith(choice: Choice, t: IntakeWords): string | undefined {
  if (choice === "nothing") return t.upload.choose;
  if (choice === "empty") return t.upload.empty;
  return choice === "too_large" ? t.upload.tooLarge : undefined;
}

function UnderWay({ onCancel, children }: { onCancel: () => void; children: React.ReactNode }) {
  const t = useWords(intakeWords);
  return (
    <Card title={t.upload.file}>
      {children}
      <div className="row">
        <Button onClick={onCancel}>{t.upload.cancel}</Button>
      </div>
    </Card>
  );
}

function Reading({ detail }: { detail: ImportDetail | undefined }) {
  const t = useWords(intakeWords);
  const job = detail?.job;
  // The server reads the file twice: once for who is in it, once for everything else.
  const of = job ? Math.max(1, Math.round((2 * job.bytes) / 1024)) : 1;
  return (
    <Progress
      label={t.upload.reading}
      value={job && job.bytes > 0 ? Math.min(of, Math.round(job.bytes_read / 1024)) : undefined}
      max={of}
    />
  );
}
