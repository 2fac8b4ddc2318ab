import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answerOf, api, refusalOf } from "../api/client";
import { wrongsOf } from "../api/wrongs";
import { Refused } from "../today/check-in-dialogs";
import { Button } from "../ui/button";
import { Dialog, DialogActions } from "../ui/dialog";
import { ErrorSummary } from "../ui/error-summary";
import { Choices, SelectField, TextField } from "../ui/field";
import { useSay } from "../ui/status-line";
import { uiWords } from "../ui/words";
import { type Language, languages, useWords } from "../words/words";
import { type ReleaseRow, usualPeriod } from "./rules";
import { letterWords } from "./words";

// A letter of attendance: on which consent, of which days, in which language.
export function LetterDialog({
  patient,
  open,
  today,
  spoken,
  onClose,
}: {
  patient: string;
  open: readonly ReleaseRow[];
  today: string;
  spoken: Language;
  onClose: () => void;
}) {
  const t = useWords(letterWords);
  const ui = useWords(uiWords);
  const say = useSay();
  const queries = useQueryClient();
  const [release, setRelease] = useState(open[0]?.release.id ?? "");
  const [period, setPeriod] = useState(usualPeriod(today));
  const [language, setLanguage] = useState<Language>(spoken);
  const make = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST("/api/v1/patients/{patient}/letters", {
          params: { path: { patient } },
          body: { release_id: release, from_on: period.from, until_on: period.until, language },
        }),
      ),
    onSuccess: () => {
      say(t.made);
      onClose();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ["letters", patient] }),
  });
  const found = make.error ? refusalOf(make.error).problem.findings : [];
  const wrongs = found.length > 0 ? wrongsOf(make.error, t.wrongs) : [];
  const errorOf = (field: string) => wrongs.find((one) => one.field === field)?.text;
  return (
    <Dialog title={t.make} open onClose={onClose}>
      <p className="soft small">{t.hint}</p>
      <ErrorSummary wrongs={wrongs} />
      <SelectField
        id="release_id"
        label={t.onConsent}
        value={release}
        error={errorOf("release_id")}
        onChange={(event) => setRelease(event.target.value)}
      >
        {open.map((row) => (
          <option key={row.release.id} value={row.release.id}>
            {row.release.recipient}, {t.tolds[row.release.told].toLowerCase()}
          </option>
        ))}
      </SelectField>
      <div className="letter-days">
        <TextField
          id="from_on"
          type="date"
          label={t.from}
          value={period.from}
          max={today}
          error={errorOf("from_on")}
          onChange={(event) => setPeriod({ ...period, from: event.target.value })}
        />
        <TextField
          id="until_on"
          type="date"
          label={t.until}
          value={period.until}
          max={today}
          error={errorOf("until_on")}
          onChange={(event) => setPeriod({ ...period, until: event.target.value })}
        />
      </div>
      <Choices
        label={t.language}
        choices={languages.map((value) => ({ value, label: t.languages[value] }))}
        value={language}
        onChange={setLanguage}
      />
      {make.error && wrongs.length === 0 && <Refused refusal={refusalOf(make.error)} />}
      <DialogActions>
        <Button onClick={onClose}>{ui.cancel}</Button>
        <Button kind="primary" busy={make.isPending} onClick={() => make.mutate()}>
          {t.make}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
