import { X } from "lucide-react";
import { type FormEvent, useState } from "react";
import { accessWords } from "../access/words";
import type { Schemas } from "../api/client";
import { wrongsOf } from "../api/wrongs";
import { useSession } from "../shell/session";
import { Button } from "../ui/button";
import { ErrorSummary, type Wrong } from "../ui/error-summary";
import { SelectField, TextField } from "../ui/field";
import { uiWords } from "../ui/words";
import { useWords } from "../words/words";
import { keepsEverything } from "./rules";
import { staffWords } from "./words";

type Role = Schemas["RoleAt"];

// Who somebody is and what they do where.
export function WorkForm({
  before,
  action,
  busy,
  error,
  onSave,
  onCancel,
}: {
  before: Schemas["StaffDetails"];
  action: string;
  busy: boolean;
  error: unknown;
  onSave: (details: Schemas["StaffDetails"]) => void;
  onCancel?: () => void;
}) {
  const t = useWords(staffWords);
  const ui = useWords(uiWords);
  const [details, setDetails] = useState(before);
  const [missing, setMissing] = useState<Wrong[]>([]);
  const wrongs = missing.length > 0 ? missing : wrongsOf(error, t.refusals);
  const change = (part: Partial<typeof details>) => setDetails({ ...details, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const empty: Wrong[] = [];
    if (!details.given_name.trim()) empty.push({ field: "given_name", text: t.needed(t.given) });
    if (!details.family_name.trim()) empty.push({ field: "family_name", text: t.needed(t.family) });
    setMissing(empty);
    if (empty.length === 0) onSave(details);
  };
  const errorOf = (field: string) => wrongs.find((one) => one.field === field)?.text;
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ErrorSummary wrongs={wrongs} />
      <div className="pair">
        <TextField
          id="given_name"
          label={t.given}
          autoComplete="off"
          value={details.given_name}
          error={errorOf("given_name")}
          onChange={(event) => change({ given_name: event.target.value })}
        />
        <TextField
          id="family_name"
          label={t.family}
          autoComplete="off"
          value={details.family_name}
          error={errorOf("family_name")}
          onChange={(event) => change({ family_name: event.target.value })}
        />
      </div>
      <RolesField roles={details.roles} onChange={(roles) => change({ roles })} />
      <div className="dialog-actions">
        {onCancel && <Button onClick={onCancel}>{ui.cancel}</Button>}
        <Button type="submit" kind="primary" busy={busy}>
          {action}
        </Button>
      </div>
    </form>
  );
}

function RolesField({
  roles,
  onChange,
}: {
  roles: readonly Role[];
  onChange: (roles: Role[]) => void;
}) {
  const t = useWords(staffWords);
  const { me, site } = useSession();
  const everywhere = keepsEverything(me.roles);
  const put = (at: number, role: Role) => onChange(roles.map((one, i) => (i === at ? role : one)));
  return (
    <fieldset className="roles-field" id="roles" tabIndex={-1}>
      <legend>{t.roles}</legend>
      {roles.map((role, at) => (
        <RoleRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the list
          key={at}
          role={role}
          everywhere={everywhere || !role.site_id}
          onChange={(next) => put(at, next)}
          onRemove={() => onChange(roles.filter((_, i) => i !== at))}
        />
      ))}
      <div>
        <Button
          size="grid"
          onClick={() =>
            onChange([...roles, { role: "facilitator", site_id: everywhere ? null : site.id }])
          }
        >
          {t.addRole}
        </Button>
      </div>
    </fieldset>
  );
}

function RoleRow({
  role,
  everywhere,
  onChange,
  onRemove,
}: {
  role: Role;
  everywhere: boolean;
  onChange: (role: Role) => void;
  onRemove: () => void;
}) {
  const t = useWords(staffWords);
  const names = useWords(accessWords).roles;
  const { me } = useSession();
  const isRole = (name: string): name is Role["role"] => name in names;
  return (
    <div className="role-row">
      <SelectField
        label={t.role}
        value={role.role}
        onChange={({ target }) => isRole(target.value) && onChange({ ...role, role: target.value })}
      >
        {Object.entries(names).map(([name, said]) => (
          <option key={name} value={name}>
            {said}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t.place}
        value={role.site_id ?? ""}
        onChange={({ target }) => onChange({ ...role, site_id: target.value || null })}
      >
        {everywhere && <option value="">{t.everySite}</option>}
        {me.sites.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <Button kind="quiet" aria-label={t.removeRole(names[role.role])} onClick={onRemove}>
        <X className="icon" aria-hidden="true" />
      </Button>
    </div>
  );
}
