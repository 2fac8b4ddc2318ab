import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useDeferredValue, useState } from "react";
import { patientsQuery, summaryQuery } from "../api/queries";
import { fullDay } from "../base/time";
import { Button } from "../ui/button";
import { TextField } from "../ui/field";
import { Skeleton } from "../ui/skeleton";
import { useLanguage, useWords } from "../words/words";
import { saidName } from "./rules";
import { intakeWords } from "./words";

const LETTERS = 2; // with one, half the clinic is found

// Finds somebody who has a chart here, and takes a choice.
export function KnownPerson({
  site,
  chosen,
  onChoose,
}: {
  site: string;
  chosen: string | undefined;
  onChoose: (patient: string) => void;
}) {
  const t = useWords(intakeWords);
  const language = useLanguage();
  const [typed, setTyped] = useState("");
  const q = useDeferredValue(typed.trim());
  const found = useQuery({
    ...patientsQuery(site, q),
    enabled: q.length >= LETTERS,
    placeholderData: keepPreviousData,
  });
  const people = q.length >= LETTERS ? (found.data?.items ?? []) : [];
  return (
    <div className="stack">
      <TextField
        id="known-search"
        type="search"
        label={t.hand.search}
        hint={t.hand.searchHint}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <p role="status" className="soft small">
        {q.length >= LETTERS && found.data && people.length === 0 && t.hand.nobody}
      </p>
      {people.length > 0 && (
        <fieldset className="found">
          <legend className="visually-hidden">{t.hand.found}</legend>
          {people.map((one) => (
            <label key={one.id} className="found-one">
              <input
                type="radio"
                name="known"
                checked={chosen === one.id}
                onChange={() => onChoose(one.id)}
              />
              <span>{one.name}</span>
              <span className="soft small numbers">
                {one.birth_date ? fullDay(one.birth_date, language) : t.notKnown} ·{" "}
                {one.record_number}
              </span>
            </label>
          ))}
        </fieldset>
      )}
    </div>
  );
}

// Somebody who was chosen already, in their chart.
export function ChosenPerson({ patient, onAnother }: { patient: string; onAnother: () => void }) {
  const t = useWords(intakeWords);
  const chart = useQuery(summaryQuery(patient));
  const known = chart.data?.banner.patient;
  if (chart.isPending) return <Skeleton lines={1} />;
  return (
    <p className="row">
      {known && (
        <span>
          {saidName(known)} <span className="soft numbers">{known.record_number}</span>
        </span>
      )}
      <Button size="grid" onClick={onAnother}>
        {t.hand.another}
      </Button>
    </p>
  );
}
