import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { ArrowLeft } from "lucide-react";
import { useState } from "react";
import { refusalOf } from "../api/client";
import { useMayHere, usePatientSummary } from "../chart/patient-page";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { ErrorState } from "../ui/states";
import { useLanguage, useWords } from "../words/words";
import { AlertBanner } from "./alert-banner";
import { EntryForm } from "./entry-form";
import { formQuery, sheetQuery } from "./queries";
import { ResultCards } from "./result-cards";
import { VoidDialog } from "./void-dialog";
import { administrationWords } from "./words";

// One administration: filled in by staff as long as it is open, read once it is finished.
export function AdministrationPage() {
  const t = useWords(administrationWords);
  const language = useLanguage();
  const { patient, summary } = usePatientSummary();
  const may = useMayHere(summary);
  const { administration: id } = useParams({
    from: "/frame/patients/$patient/measures/$administration",
  });
  const [taking, setTaking] = useState(false);
  const asked = useQuery(sheetQuery(id));
  const instrument = asked.data?.administration.instrument ?? "";
  const form = useQuery({ ...formQuery(instrument, language), enabled: instrument !== "" });
  const error = asked.error ?? form.error;
  if (error && !(asked.data && form.data))
    return <ErrorState refusal={refusalOf(error)} onRetry={() => void asked.refetch()} />;
  if (!asked.data || !form.data) return <Card title={t.title} busy />;
  const sheet = asked.data;
  const { finished_at: finished, voided_at: voided } = sheet.administration;
  const writes = may("write_notes");
  const enters = writes && !finished && !voided;
  return (
    <div className="stack">
      <div className="row measure-ways">
        <Link
          to="/patients/$patient/measures"
          params={{ patient }}
          className="button button-quiet button-grid"
        >
          <ArrowLeft className="icon" aria-hidden="true" />
          {t.title}
        </Link>
        {writes && !voided && (
          <Button size="grid" kind="quiet" className="push" onClick={() => setTaking(true)}>
            {t.voidIt}
          </Button>
        )}
      </div>
      <AlertBanner sheet={sheet} mayAsk={writes} />
      {enters ? (
        <EntryForm key={id} sheet={sheet} form={form.data} />
      ) : (
        <ResultCards sheet={sheet} form={form.data} />
      )}
      {taking && <VoidDialog sheet={sheet} onClose={() => setTaking(false)} />}
    </div>
  );
}
