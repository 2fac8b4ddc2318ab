import { useQuery } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { wrongsOf } from "../api/wrongs";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import type { Wrong } from "../ui/error-summary";
import { Checkbox, TextField } from "../ui/field";
import { useSay } from "../ui/status-line";
import { useWords } from "../words/words";
import {
  type KioskSetting,
  kioskSettingQuery,
  type NewKioskSetting,
  usePutKioskSetting,
} from "./queries";
import { settingWords } from "./setting-words";

export function KioskSettings({ site }: { site: string }) {
  const t = useWords(settingWords);
  const say = useSay();
  const setting = useQuery(kioskSettingQuery(site));
  const save = usePutKioskSetting(site, setting.data?.version ?? 0, () => say(t.saved));
  return (
    <KioskSettingCard
      setting={setting.data ?? (setting.isPending ? "loading" : "unavailable")}
      wrongs={wrongsOf(save.error, t.refusals)}
      busy={save.isPending}
      onSave={save.mutate}
    />
  );
}

type KioskSettingCardProps = {
  setting: KioskSetting | "loading" | "unavailable";
  wrongs: Wrong[];
  busy: boolean;
  onSave: (said: NewKioskSetting) => void;
};

// Whether the kiosk takes a date of birth from who has no PIN, and when somebody counts as arriving.
export function KioskSettingCard({ setting, wrongs, busy, onSave }: KioskSettingCardProps) {
  const t = useWords(settingWords);
  if (setting === "loading") return <Card title={t.title} busy />;
  if (setting === "unavailable") return <Card title={t.title} alert={t.unavailable} />;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    onSave({
      by_birth_date: form.has("by_birth_date"),
      opens_minutes: Number(form.get("opens_minutes")),
      closes_minutes: Number(form.get("closes_minutes")),
    });
  };
  return (
    <Card title={t.title}>
      <form key={setting.version} className="stack" onSubmit={submit} noValidate>
        <Checkbox
          name="by_birth_date"
          label={t.byBirthDate}
          hint={t.byBirthDateHint}
          defaultChecked={setting.by_birth_date}
        />
        {(["opens", "closes"] as const).map((side) => (
          <TextField
            key={side}
            name={`${side}_minutes`}
            type="number"
            min={0}
            max={240}
            label={t[side]}
            hint={t.minutesHint}
            defaultValue={setting[`${side}_minutes`]}
            error={wrongs.find(({ field = "opens_minutes" }) => field === `${side}_minutes`)?.text}
          />
        ))}
        <div>
          <Button type="submit" busy={busy}>
            {t.save}
          </Button>
        </div>
      </form>
    </Card>
  );
}
