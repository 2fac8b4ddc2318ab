import { useQuery } from "@tanstack/react-query";
import { X } from "lucide-react";
import { useState } from "react";
import { refusalOf } from "../api/client";
import { type Change, DialogForm, useChange } from "../chart/dialog-parts";
import { setupWords } from "../setup/words";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { SelectField } from "../ui/field";
import { Skeleton } from "../ui/skeleton";
import { ErrorState } from "../ui/states";
import { useWords } from "../words/words";
import {
  type FreeHours,
  type PatientAvailability,
  patientAvailabilityQuery,
  putAvailability,
} from "./queries";
import { hourSaid, lackingOf, nextFree } from "./rules";
import { availabilityWords } from "./words";

// Notes when somebody can come.
export function PatientAvailabilityDialog({
  patient,
  name,
  onClose,
}: {
  patient: string;
  name: string;
  onClose: () => void;
}) {
  const t = useWords(availabilityWords);
  const found = useQuery(patientAvailabilityQuery(patient));
  return (
    <Dialog title={t.dialog(name)} open wide onClose={onClose}>
      {found.isPending && <Skeleton lines={4} />}
      {found.error && !found.data && (
        <ErrorState refusal={refusalOf(found.error)} onRetry={() => void found.refetch()} />
      )}
      {found.data && <AvailabilityForm availability={found.data} onClose={onClose} />}
    </Dialog>
  );
}

export function AvailabilityForm({
  availability: given,
  onClose,
}: {
  availability: PatientAvailability;
  onClose: () => void;
}) {
  const t = useWords(availabilityWords);
  const [known] = useState(given); // as it was on screen when the change began
  const [hours, setHours] = useState<readonly FreeHours[]>(
    known.hours.length > 0 ? known.hours : [nextFree([])],
  );
  const change = useChange({
    needs: lackingOf(hours, t.findings.ends_before_start),
    make: () => putAvailability(known.patient_id, known.version, hours),
    said: t.saved,
    findings: t.findings,
    onClose,
  });
  return (
    <DialogForm change={change} verb={t.save} onClose={onClose}>
      <p className="soft small">{t.hint}</p>
      {hours.map((one, at) => (
        <FreeRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is its line
          key={at}
          at={at}
          one={one}
          change={change}
          onChange={(next) => setHours(hours.map((before, i) => (i === at ? next : before)))}
          onRemove={() => setHours(hours.filter((_, i) => i !== at))}
        />
      ))}
      <div>
        <Button id="hours" size="grid" onClick={() => setHours([...hours, nextFree(hours)])}>
          {t.add}
        </Button>
      </div>
    </DialogForm>
  );
}

function FreeRow({
  at,
  one,
  change,
  onChange,
  onRemove,
}: {
  at: number;
  one: FreeHours;
  change: Change;
  onChange: (next: FreeHours) => void;
  onRemove: () => void;
}) {
  const t = useWords(availabilityWords);
  const { days } = useWords(setupWords);
  return (
    <div className="free-row">
      <SelectField
        label={t.weekday}
        value={one.weekday}
        onChange={({ target }) => onChange({ ...one, weekday: Number(target.value) })}
      >
        {days.map((said, number) => (
          <option key={said} value={number + 1}>
            {said}
          </option>
        ))}
      </SelectField>
      <HourField
        id={`hours/${at}/from_hour`}
        label={t.from}
        first={0}
        value={one.from_hour}
        change={change}
        onChoose={(from_hour) => onChange({ ...one, from_hour })}
      />
      <HourField
        id={`hours/${at}/until_hour`}
        label={t.until}
        first={1}
        value={one.until_hour}
        change={change}
        onChoose={(until_hour) => onChange({ ...one, until_hour })}
      />
      <SelectField
        label={t.how}
        value={one.way}
        onChange={({ target }) =>
          onChange({ ...one, way: target.value === "telehealth" ? "telehealth" : "in_person" })
        }
      >
        {(["in_person", "telehealth"] as const).map((way) => (
          <option key={way} value={way}>
            {t.ways[way]}
          </option>
        ))}
      </SelectField>
      <Button
        kind="quiet"
        aria-label={t.remove(days[one.weekday - 1] ?? "", hourSaid(one.from_hour))}
        onClick={onRemove}
      >
        <X className="icon" aria-hidden="true" />
      </Button>
    </div>
  );
}

// The 24 hours a stretch can begin or end at, from `first` on.
function HourField({
  id,
  label,
  first,
  value,
  change,
  onChoose,
}: {
  id: string;
  label: string;
  first: 0 | 1;
  value: number;
  change: Change;
  onChoose: (hour: number) => void;
}) {
  return (
    <SelectField
      id={id}
      label={label}
      value={value}
      error={change.errorOf(id)}
      onChange={({ target }) => onChoose(Number(target.value))}
    >
      {Array.from({ length: 24 }, (_, i) => i + first).map((hour) => (
        <option key={hour} value={hour}>
          {hourSaid(hour)}
        </option>
      ))}
    </SelectField>
  );
}
