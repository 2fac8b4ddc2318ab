import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { refusalOf } from "../api/client";
import { DialogForm, useChange } from "../chart/dialog-parts";
import { Dialog } from "../ui/dialog";
import { SelectField, TextField } from "../ui/field";
import { Skeleton } from "../ui/skeleton";
import { ErrorState } from "../ui/states";
import { useWords } from "../words/words";
import { type CareTeam, careTeamQuery, changeTeam, type TeamRole } from "./queries";
import { type Chosen, changesOf, holderOn, ROLES } from "./rules";
import { careTeamWords } from "./words";

// Names who it is from a day on.
export function TeamDialog({
  patient,
  name,
  onClose,
}: {
  patient: string;
  name: string;
  onClose: () => void;
}) {
  const t = useWords(careTeamWords);
  const team = useQuery(careTeamQuery(patient));
  return (
    <Dialog title={t.changeTitle(name)} open onClose={onClose}>
      {team.isPending && <Skeleton lines={4} />}
      {team.error && !team.data && (
        <ErrorState refusal={refusalOf(team.error)} onRetry={() => void team.refetch()} />
      )}
      {team.data && <TeamForm team={team.data} onClose={onClose} />}
    </Dialog>
  );
}

export function TeamForm({ team: given, onClose }: { team: CareTeam; onClose: () => void }) {
  const t = useWords(careTeamWords);
  const [team] = useState(given); // as it was on screen when the change began
  const [from, setFrom] = useState(team.today);
  const [chosen, setChosen] = useState<Chosen>({});
  const changes = changesOf(team, chosen, from);
  const change = useChange({
    needs: {
      from_on: !from && t.dayNeeded,
      therapist: changes.length === 0 && t.changeNeeded,
    },
    make: () => changeTeam(team.patient_id, team.version, { from_on: from, changes }),
    said: t.saved,
    findings: t.findings,
    onClose,
  });
  return (
    <DialogForm change={change} verb={t.save} onClose={onClose}>
      <p className="soft small">{t.changeHint}</p>
      <TextField
        id="from_on"
        type="date"
        label={t.fromDay}
        value={from}
        error={change.errorOf("from_on")}
        onChange={(event) => setFrom(event.target.value)}
      />
      {ROLES.map((role) => (
        <RoleField
          key={role}
          role={role}
          team={team}
          value={chosen[role] ?? holderOn(team, role, from)?.staff_id ?? ""}
          error={change.errorOf(role)}
          onChoose={(staff) => setChosen({ ...chosen, [role]: staff })}
        />
      ))}
    </DialogForm>
  );
}

// Those who work here in the role, and whoever it is though they no longer do.
function RoleField({
  role,
  team,
  value,
  error,
  onChoose,
}: {
  role: TeamRole;
  team: CareTeam;
  value: string;
  error: string | undefined;
  onChoose: (staff: string) => void;
}) {
  const t = useWords(careTeamWords);
  const candidates = team.candidates.filter((one) => one.role === role);
  const gone = team.members.find(
    (one) => one.role === role && one.staff_id === value && !one.works_here,
  );
  return (
    <SelectField
      id={role}
      label={t.roles[role]}
      value={value}
      error={error}
      onChange={(event) => onChoose(event.target.value)}
    >
      <option value="">{t.nobody}</option>
      {candidates.map(({ staff_id, name }) => (
        <option key={staff_id} value={staff_id}>
          {name}
        </option>
      ))}
      {gone && <option value={gone.staff_id}>{`${gone.name} (${t.gone})`}</option>}
    </SelectField>
  );
}
