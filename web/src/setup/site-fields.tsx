import type { Schemas } from "../api/client";
import { TextField } from "../ui/field";
import { useWords } from "../words/words";
import { setupWords } from "./words";

type FileSite = Schemas["FileSite"];

const zones: readonly string[] = Intl.supportedValuesOf("timeZone");

export const isZone = (zone: string) => zone === "UTC" || zones.includes(zone);

// A site's name, clock and crisis line.
export function SiteFields({
  site,
  errorOf,
  onChange,
}: {
  site: FileSite;
  errorOf: (field: string) => string | undefined;
  onChange: (site: FileSite) => void;
}) {
  const t = useWords(setupWords);
  return (
    <>
      <TextField
        id="site-name"
        label={t.siteName}
        value={site.name}
        error={errorOf("site-name")}
        onChange={(event) => onChange({ ...site, name: event.target.value })}
      />
      <div className="pair">
        <TextField
          id="time-zone"
          label={t.zone}
          hint={t.zoneHint}
          list="zones"
          autoComplete="off"
          spellCheck={false}
          value={site.time_zone}
          error={errorOf("time-zone")}
          onChange={(event) => onChange({ ...site, time_zone: event.target.value })}
        />
        <TextField
          id="crisis-line"
          label={t.crisisLine}
          hint={t.crisisLineHint}
          inputMode="tel"
          value={site.crisis_line ?? ""}
          onChange={(event) => onChange({ ...site, crisis_line: event.target.value || null })}
        />
      </div>
      <datalist id="zones">
        {zones.map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
    </>
  );
}
