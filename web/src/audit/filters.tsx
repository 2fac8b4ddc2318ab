import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useDeferredValue, useState } from "react";
import type { Schemas } from "../api/client";
import { patientsQuery } from "../api/queries";
import { useSession } from "../shell/session";
import { Button } from "../ui/button";
import { SelectField, TextField } from "../ui/field";
import { useWords } from "../words/words";
import "./audit.css";
import { type Filter, isEverything, kinds, withPart } from "./filter";
import { auditWords } from "./words";

// What part of the record to show. Each choice is part of the page's address.
export function Filters({
  filter,
  staff,
  sites,
  patientName,
  onFilter,
}: {
  filter: Filter;
  staff: readonly Schemas["Staff"][];
  sites: readonly Schemas["Site"][];
  patientName: string | undefined;
  onFilter: (filter: Filter) => void;
}) {
  const t = useWords(auditWords);
  const set = <K extends keyof Filter>(part: K, value: string) =>
    onFilter(withPart(filter, part, value as Filter[K]));
  return (
    <section className="audit-filters" aria-label={t.filters}>
      <TextField
        type="date"
        label={t.from}
        value={filter.from ?? ""}
        max={filter.to}
        onChange={(event) => set("from", event.target.value)}
      />
      <TextField
        type="date"
        label={t.to}
        value={filter.to ?? ""}
        min={filter.from}
        onChange={(event) => set("to", event.target.value)}
      />
      <SelectField
        label={t.staff}
        value={filter.staff ?? ""}
        onChange={(event) => set("staff", event.target.value)}
      >
        <option value="">{t.anyone}</option>
        {staff.map(({ id, given_name, family_name }) => (
          <option key={id} value={id}>
            {family_name}, {given_name}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t.kind}
        value={filter.kind ?? ""}
        onChange={(event) => set("kind", event.target.value)}
      >
        <option value="">{t.anything}</option>
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {t.kinds[kind]}
          </option>
        ))}
      </SelectField>
      {sites.length > 1 && (
        <SelectField
          label={t.site}
          value={filter.site ?? ""}
          onChange={(event) => set("site", event.target.value)}
        >
          <option value="">{t.anySite}</option>
          {sites.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      )}
      {!filter.patient && <FindPatient onPatient={(id) => set("patient", id)} />}
      <div className="audit-chosen">
        {filter.patient && (
          <Button
            size="grid"
            icon={<X className="icon" aria-hidden="true" />}
            onClick={() => set("patient", "")}
          >
            {patientName ? t.onlyAbout(patientName) : t.aboutOne}
          </Button>
        )}
        {!isEverything(filter) && (
          <Button kind="quiet" size="grid" onClick={() => onFilter({})}>
            {t.clear}
          </Button>
        )}
      </div>
    </section>
  );
}

const shortest = 2; // one letter finds half the clinic
const most = 6;

// A person of the site looked at, by a few letters. Whoever opens no chart is shown no names.
function FindPatient({ onPatient }: { onPatient: (id: string) => void }) {
  const t = useWords(auditWords);
  const { site, may } = useSession();
  const [typed, setTyped] = useState("");
  const q = useDeferredValue(typed.trim());
  const asked = q.length >= shortest;
  const found = useQuery({ ...patientsQuery(site.id, q), enabled: asked && may("read_chart") });
  if (!may("read_chart")) return null;
  return (
    <div className="audit-find">
      <TextField
        type="search"
        autoComplete="off"
        spellCheck={false}
        label={t.patient}
        placeholder={t.patientHint}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {asked && found.data && (
        <ul className="audit-found">
          {found.data.items.slice(0, most).map(({ id, name }) => (
            <li key={id}>
              <Button kind="quiet" size="grid" onClick={() => onPatient(id)}>
                {name}
              </Button>
            </li>
          ))}
          {found.data.items.length === 0 && <li className="soft small">{t.noPatient}</li>}
        </ul>
      )}
    </div>
  );
}
