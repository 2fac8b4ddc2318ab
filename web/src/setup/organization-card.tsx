import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { answerOf, api, ifMatch, refusalOf } from "../api/client";
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
    mutationFn: (name: string) =>
      answerOf(
        api.PUT("/api/v1/organization", {
          headers: ifMatch(organization.data?.version),
          body: { name },
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
    save.mutate(String(new FormData(event.currentTarget).get("organization")));
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
        <div>
          <Button type="submit" busy={save.isPending}>
            {t.save}
          </Button>
        </div>
      </form>
    </Card>
  );
}
