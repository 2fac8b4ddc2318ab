import { TriangleAlert } from "lucide-react";
import { type Finding, refusalOf, type Schemas } from "../api/client";
import { textOf } from "../api/wrongs";
import { useNamed } from "../schedule/finding-words";
import { useWords } from "../words/words";
import { useRehearsal } from "./queries";
import type { ProgramFile } from "./rules";
import { setupWords } from "./words";

export interface OutlookProps {
  checking: boolean;
  findings: readonly Finding[]; // that keep it from being saved
  would: Schemas["Established"] | undefined;
}

// What a draft would come to. What saving it found counts until the draft changes.
export function useOutlook(
  site: string,
  file: ProgramFile,
  from: string,
  on: boolean,
  saving: unknown,
): OutlookProps {
  const { checking, would, refusal } = useRehearsal(site, file, from, on);
  const said = saving ? refusalOf(saving) : refusal;
  const findings = said
    ? said.problem.findings.length > 0
      ? said.problem.findings
      : [{ code: said.code, field: "", text: said.problem.title }]
    : [];
  return { checking, findings, would };
}

// Whether there is something to save, and nothing in the way.
export function canSave({ findings, would }: OutlookProps): boolean {
  return findings.length === 0 && (would ? would.added + would.changed > 0 : false);
}

// In words: what must be mended, or what would happen and is worth a look.
export function Outlook({ checking, findings, would }: OutlookProps) {
  const t = useWords(setupWords);
  if (findings.length > 0)
    return (
      <div className="outlook" role="status">
        <p className="outlook-title">
          <TriangleAlert className="icon" aria-hidden="true" />
          {t.toMend(findings.length)}
        </p>
        <FindingList findings={findings} />
      </div>
    );
  return (
    <div className="outlook" role="status">
      <p>
        {checking || !would
          ? t.checking
          : would.added + would.changed === 0
            ? t.unchanged
            : `${t.willDo(would.sessions_made, would.sessions_moved, would.sessions_cancelled)}. ${t.markedStay}`}
      </p>
      {would && would.warnings.length > 0 && (
        <>
          <p className="soft small">{t.advice}</p>
          <FindingList findings={would.warnings} />
        </>
      )}
    </div>
  );
}

export function FindingList({ findings }: { findings: readonly Finding[] }) {
  const t = useWords(setupWords);
  const named = useNamed();
  const said = [...new Set(findings.map((finding) => textOf(finding, t.refusals, named)))];
  return (
    <ul className="finding-list">
      {said.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  );
}
