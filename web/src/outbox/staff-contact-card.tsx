import { useQuery } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { wrongsOf } from "../api/wrongs";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { ErrorSummary, type Wrong } from "../ui/error-summary";
import { TextField } from "../ui/field";
import { useSay } from "../ui/status-line";
import { useWords } from "../words/words";
import { type StaffContact, staffContactQuery, usePutStaffContact } from "./queries";
import { outboxWords } from "./words";

// Where somebody who works here is told things; without an id, whoever is signed in.
export function StaffContactOf({ staff }: { staff?: string }) {
  const t = useWords(outboxWords);
  const say = useSay();
  const contact = useQuery(staffContactQuery(staff));
  const save = usePutStaffContact(staff, contact.data?.version ?? 0, () => say(t.saved));
  return (
    <StaffContactCard
      contact={contact.data ?? (contact.error ? "unavailable" : "loading")}
      busy={save.isPending}
      wrongs={wrongsOf(save.error, t.refusals)}
      onSave={(said) => save.mutate(said)}
    />
  );
}

export function StaffContactCard({
  contact,
  busy = false,
  wrongs = [],
  onSave,
}: {
  contact: StaffContact | "loading" | "unavailable";
  busy?: boolean;
  wrongs?: Wrong[];
  onSave: (said: { email: string; phone: string }) => void;
}) {
  const t = useWords(outboxWords);
  if (contact === "loading") return <Card title={t.told} busy />;
  if (contact === "unavailable") return <Card title={t.told} alert={t.toldUnavailable} />;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const said = (name: string) => String(form.get(name) ?? "").trim();
    onSave({ email: said("email"), phone: said("phone") });
  };
  const errorOf = (field: string) => wrongs.find((one) => one.field === field)?.text;
  return (
    <Card title={t.told}>
      <form key={contact.version} className="stack" onSubmit={submit} noValidate>
        <p className="soft">{t.toldHint}</p>
        <ErrorSummary wrongs={wrongs} />
        <TextField
          id="email"
          name="email"
          type="email"
          label={t.email}
          autoComplete="off"
          optional
          defaultValue={contact.email}
          error={errorOf("email")}
        />
        <TextField
          id="phone"
          name="phone"
          type="tel"
          label={t.phone}
          autoComplete="off"
          optional
          defaultValue={contact.phone}
          error={errorOf("phone")}
        />
        <div>
          <Button type="submit" busy={busy}>
            {t.save}
          </Button>
        </div>
      </form>
    </Card>
  );
}
