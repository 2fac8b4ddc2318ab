import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { answerOf, api, ifMatch, refusalOf, type Schemas } from "../api/client";
import { meQuery } from "../api/queries";
import { useSession } from "../shell/session";
import { keepsEverything } from "../staff/rules";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { TextField } from "../ui/field";
import { useSay } from "../ui/status-line";
import { useWords } from "../words/words";
import { organizationQuery } from "./queries";
import { setupWords } from "./words";

// The organization's name, for whoever administers every site to change.
export function OrganizationCard() {
  const t = useWords(setupWords);
  const { me } = useSession();
  const say = useSay();
  const queries = useQueryClient();
  const organization = useQuery(organizationQuery);
  const save = useMutation({
    mutationFn: (details: Schemas["OrganizationDetails"]) =>
      answerOf(
        api.PUT("/api/v1/organization", {
          headers: ifMatch(organization.data?.version),
          body: details,
        }),
      ),
    onSuccess: () => say(t.saved),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: organizationQuery.queryKey }),
        queries.invalidateQueries({ queryKey: meQuery.queryKey }),
      ]),
  });
  if (organization.isPending) return <Card title={t.organization} busy />;
  if (!organization.data) return <Card title={t.organization} alert={t.unavailable} />;
  if (!keepsEverything(me.roles))
    return (
      <Card title={t.organization}>
        <p>{organization.data.name}</p>
        <p className="soft">{t.organizationOfAll}</p>
      </Card>
    );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    save.mutate({
      name: String(form.get("organization")),
      offer_hours: Number(form.get("offer_hours")),
      first_contact_hours: Number(form.get("first_contact_hours")),
      rest_minutes: Number(form.get("rest_minutes")),
    });
  };
  return (
    <Card title={t.organization}>
      <form className="stack" onSubmit={submit} noValidate>
        <TextField
          key={organization.data.version}
          name="organization"
          label={t.organizationName}
          defaultValue={organization.data.name}
          error={save.error ? refusalOf(save.error).problem.title : undefined}
        />
        <TextField
          key={`hours ${organization.data.version}`}
          name="offer_hours"
          type="number"
          min={1}
          max={336}
          label={t.offerHours}
          hint={t.offerHoursHint}
          defaultValue={organization.data.offer_hours}
        />
        <TextField
          key={`contact ${organization.data.version}`}
          name="first_contact_hours"
          type="number"
          min={1}
          max={336}
          label={t.firstContactHours}
          hint={t.firstContactHoursHint}
          defaultValue={organization.data.first_contact_hours}
        />
        <TextField
          key={`rest ${organization.data.version}`}
          name="rest_minutes"
          type="number"
          min={10}
          max={240}
          label={t.restMinutes}
          hint={t.restMinutesHint}
          defaultValue={organization.data.rest_minutes}
        />
        <div>
          <Button type="submit" busy={save.isPending}>
            {t.save}
          </Button>
        </div>
      </form>
    </Card>
  );
}
