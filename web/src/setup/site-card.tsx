import { type FormEvent, useState } from "react";
import { refusalOf, type Schemas } from "../api/client";
import { textOf } from "../api/wrongs";
import { dayOf } from "../base/time";
import { useNamed } from "../schedule/finding-words";
import { useSession } from "../shell/session";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { ErrorSummary, type Wrong } from "../ui/error-summary";
import { useSay } from "../ui/status-line";
import { useWords } from "../words/words";
import { usePutSetup } from "./queries";
import { isZone, SiteFields } from "./site-fields";
import { setupWords } from "./words";

export function SiteCard({ setup }: { setup: Schemas["Setup"] }) {
  const t = useWords(setupWords);
  const say = useSay();
  const { site } = useSession();
  const [details, setDetails] = useState(setup.file.site);
  const [missing, setMissing] = useState<Wrong[]>([]);
  const named = useNamed();
  const put = usePutSetup(site.id, setup.version, () => say(t.saved));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = wrongsIn(details, t);
    setMissing(wrong);
    if (wrong.length > 0) return;
    const from = dayOf(new Date().toISOString(), details.time_zone);
    put.mutate({ file: { ...setup.file, site: details }, from });
  };
  const refused: Wrong[] = put.error
    ? refusalOf(put.error).problem.findings.map((finding) => ({
        text: textOf(finding, t.refusals, named),
      }))
    : [];
  return (
    <Card title={t.site}>
      <form className="stack" onSubmit={submit} noValidate>
        <ErrorSummary wrongs={missing.length > 0 ? missing : refused} />
        <SiteFields
          site={details}
          errorOf={(field) => missing.find((one) => one.field === field)?.text}
          onChange={setDetails}
        />
        <div>
          <Button type="submit" busy={put.isPending}>
            {t.save}
          </Button>
        </div>
      </form>
    </Card>
  );
}

// Returns what must be filled in before a site can be sent.
export function wrongsIn(
  site: Schemas["FileSite"],
  t: { needed: (label: string) => string; siteName: string; zoneUnknown: string },
): Wrong[] {
  const wrongs: Wrong[] = [];
  if (!site.name.trim()) wrongs.push({ field: "site-name", text: t.needed(t.siteName) });
  if (!isZone(site.time_zone)) wrongs.push({ field: "time-zone", text: t.zoneUnknown });
  return wrongs;
}
