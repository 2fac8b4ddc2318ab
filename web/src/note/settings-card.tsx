import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { answerOf, api, ifMatch, refusalOf, type Schemas } from "../api/client";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { SelectField } from "../ui/field";
import { useSay } from "../ui/status-line";
import { useWords } from "../words/words";
import { settingsWords } from "./settings-words";

type Settings = Schemas["NoteSettings"];

const formats = ["dap", "soap", "birp"] as const;

const settingsKey = (program: string) => ["note-settings", program];

// What each program of a site asks of its notes and of whoever signs them.
export function NoteSettingCards({ site }: { site: string }) {
  const programs = useQuery({
    queryKey: ["programs", site],
    queryFn: () => answerOf(api.GET("/api/v1/programs", { params: { query: { site } } })),
  });
  return programs.data?.programs.map(({ id, name }) => (
    <OfProgram key={id} program={id} name={name} />
  ));
}

function OfProgram({ program, name }: { program: string; name: string }) {
  const settings = useQuery({
    queryKey: settingsKey(program),
    queryFn: () =>
      answerOf(
        api.GET("/api/v1/programs/{program}/note-settings", { params: { path: { program } } }),
      ),
  });
  return (
    <SettingsCard
      name={name}
      program={program}
      settings={settings.data ?? (settings.error ? "unavailable" : "loading")}
    />
  );
}

export function SettingsCard({
  name,
  program,
  settings,
}: {
  name: string;
  program: string;
  settings: Settings | "loading" | "unavailable";
}) {
  const t = useWords(settingsWords);
  const say = useSay();
  const queries = useQueryClient();
  const save = useMutation({
    mutationFn: ({ version, ...body }: Settings) =>
      answerOf(
        api.PUT("/api/v1/programs/{program}/note-settings", {
          params: { path: { program } },
          headers: ifMatch(version),
          body,
        }),
      ),
    onSuccess: (after) => {
      queries.setQueryData(settingsKey(program), after);
      say(t.saved);
    },
    onError: () => void queries.invalidateQueries({ queryKey: settingsKey(program) }),
  });
  if (settings === "loading") return <Card title={t.title(name)} busy />;
  if (settings === "unavailable") return <Card title={t.title(name)} alert={t.unavailable} />;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const said = new FormData(event.currentTarget);
    save.mutate({
      note_password: said.has("note_password"),
      note_cosign: said.has("note_cosign"),
      note_individual: String(said.get("note_individual")),
      version: settings.version,
    });
  };
  const refusal = save.error && refusalOf(save.error);
  return (
    <Card title={t.title(name)}>
      <form key={settings.version} className="stack" onSubmit={submit}>
        <SelectField
          name="note_individual"
          label={t.individual}
          hint={t.individualHint}
          error={refusal ? (refusal.code === "stale" ? t.stale : refusal.problem.title) : undefined}
          defaultValue={settings.note_individual}
        >
          {formats.map((format) => (
            <option key={format} value={format}>
              {t.formats[format]}
            </option>
          ))}
        </SelectField>
        <label className="row">
          <input type="checkbox" name="note_password" defaultChecked={settings.note_password} />
          {t.password}
        </label>
        <label className="row">
          <input type="checkbox" name="note_cosign" defaultChecked={settings.note_cosign} />
          {t.cosign}
        </label>
        <div>
          <Button type="submit" busy={save.isPending}>
            {t.save}
          </Button>
        </div>
      </form>
    </Card>
  );
}
