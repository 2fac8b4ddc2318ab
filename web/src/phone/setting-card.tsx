import { useQuery } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { wrongsOf } from "../api/wrongs";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { TextField } from "../ui/field";
import { useSay } from "../ui/status-line";
import { useWords } from "../words/words";
import { phoneDeskWords } from "./desk-words";
import { phoneSettingQuery, usePutPhoneSetting } from "./queries";

// How early somebody may check in on their phone at this site.
export function PhoneSettingCard({ site }: { site: string }) {
  const t = useWords(phoneDeskWords);
  const say = useSay();
  const setting = useQuery(phoneSettingQuery(site));
  const save = usePutPhoneSetting(site, setting.data?.version ?? 0, () => say(t.saved));
  if (setting.isPending) return <Card title={t.settingTitle} busy />;
  if (!setting.data) return <Card title={t.settingTitle} alert={t.settingUnavailable} />;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    save.mutate(Number(new FormData(event.currentTarget).get("opens_minutes")));
  };
  return (
    <Card title={t.settingTitle}>
      <form key={setting.data.version} className="stack" onSubmit={submit} noValidate>
        <p className="soft">{t.settingHint}</p>
        <TextField
          name="opens_minutes"
          type="number"
          min={0}
          max={240}
          label={t.opens}
          hint={t.opensHint}
          defaultValue={setting.data.opens_minutes}
          error={wrongsOf(save.error, t.refusals)[0]?.text}
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
