import { type FormEvent, useState } from "react";
import { answerOf, api, ifMatch, type Schemas } from "../api/client";
import { wrongsOf } from "../api/wrongs";
import { Button } from "../ui/button";
import { Dialog, DialogActions } from "../ui/dialog";
import { ErrorSummary, type Wrong } from "../ui/error-summary";
import { SelectField, TextField } from "../ui/field";
import { uiWords } from "../ui/words";
import { useWords } from "../words/words";
import { useStaffChange } from "./queries";
import type { Credential, StaffCard } from "./rules";
import { staffWords } from "./words";

const levels = ["independent", "supervised", "paraprofessional", "trainee"] as const;

// A licence or certificate: a new one, or one that was renewed or written down wrong.
export function CredentialDialog({
  one,
  before,
  onClose,
}: {
  one: StaffCard;
  before: Credential | undefined;
  onClose: () => void;
}) {
  const t = useWords(staffWords);
  const ui = useWords(uiWords);
  const [missing, setMissing] = useState<Wrong[]>([]);
  const save = useStaffChange((body: Schemas["CredentialDetails"]) => {
    const headers = ifMatch(one.version);
    return answerOf(
      before
        ? api.PUT("/api/v1/staff/{staff}/credentials/{credential}", {
            params: { path: { staff: one.id, credential: before.id } },
            headers,
            body,
          })
        : api.POST("/api/v1/staff/{staff}/credentials", {
            params: { path: { staff: one.id } },
            headers,
            body,
          }),
    );
  }, onClose);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const said = (name: string) => String(form.get(name) ?? "").trim();
    const empty: Wrong[] = [];
    if (!said("kind")) empty.push({ field: "kind", text: t.needed(t.kind) });
    if (!said("expires_on")) empty.push({ field: "expires_on", text: t.needed(t.expires) });
    setMissing(empty);
    if (empty.length > 0) return;
    save.mutate({
      kind: said("kind"),
      level: levels.find((level) => level === said("level")) ?? "trainee",
      number: said("number"),
      state: said("state"),
      expires_on: said("expires_on"),
    });
  };
  const wrongs = missing.length > 0 ? missing : wrongsOf(save.error, t.refusals);
  const errorOf = (field: string) => wrongs.find((wrong) => wrong.field === field)?.text;
  return (
    <Dialog title={before ? t.changeOne(before.kind) : t.addCredential} open onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        <ErrorSummary wrongs={wrongs} />
        <TextField
          id="kind"
          name="kind"
          label={t.kind}
          hint={t.kindHint}
          defaultValue={before?.kind}
          error={errorOf("kind")}
        />
        <SelectField name="level" label={t.level} defaultValue={before?.level ?? "independent"}>
          {levels.map((level) => (
            <option key={level} value={level}>
              {t.levels[level]}
            </option>
          ))}
        </SelectField>
        <div className="pair">
          <TextField name="number" label={t.number} optional defaultValue={before?.number} />
          <TextField name="state" label={t.state} optional defaultValue={before?.state} />
        </div>
        <TextField
          id="expires_on"
          name="expires_on"
          type="date"
          label={t.expires}
          defaultValue={before?.expires_on}
          error={errorOf("expires_on")}
        />
        <DialogActions>
          <Button onClick={onClose}>{ui.cancel}</Button>
          <Button type="submit" kind="primary" busy={save.isPending}>
            {t.save}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
