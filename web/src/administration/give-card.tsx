import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { answerOf, api } from "../api/client";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Checkbox, SelectField, TextField } from "../ui/field";
import { useWords } from "../words/words";
import "./administration.css";
import type { NewAdministration } from "./queries";
import { nameOf } from "./rules";
import { administrationWords } from "./words";

// Gives a questionnaire that is not due, or types in one from paper.
export function GiveCard({
  today,
  starting,
  onStart,
}: {
  today: string;
  starting: string | undefined;
  onStart: (what: NewAdministration) => void;
}) {
  const t = useWords(administrationWords);
  const [chosen, setChosen] = useState("");
  const [paper, setPaper] = useState(false);
  const [day, setDay] = useState(today);
  const instruments = useQuery({
    queryKey: ["instruments"],
    queryFn: () => answerOf(api.GET("/api/v1/instruments")),
  });
  const one = instruments.data?.items.find(({ id }) => id === chosen);
  const unworded = one?.wording === "none";
  const onPaper = paper || unworded;
  const start = () => {
    if (!one) return;
    onStart({
      instrument: one.id,
      answered_by: one.respondent === "clinician" ? "staff" : "patient",
      on_paper: onPaper,
      ...(onPaper && day !== today && { held_on: day }),
    });
  };
  return (
    <Card title={t.giveOther}>
      <div className="measure-give">
        <SelectField
          label={t.which}
          value={chosen}
          onChange={({ target }) => setChosen(target.value)}
        >
          <option value="">{t.choose}</option>
          {(instruments.data?.items ?? []).map(({ id, title }) => (
            <option key={id} value={id}>
              {`${nameOf(id)}: ${title}`}
            </option>
          ))}
        </SelectField>
        <Checkbox
          label={t.fromPaper}
          hint={unworded ? t.noWording : undefined}
          checked={onPaper}
          disabled={unworded}
          onChange={({ target }) => setPaper(target.checked)}
        />
        {onPaper && (
          <TextField
            type="date"
            label={t.paperDay}
            max={today}
            value={day}
            onChange={({ target }) => setDay(target.value)}
          />
        )}
        <div>
          <Button disabled={!one} busy={one !== undefined && starting === one.id} onClick={start}>
            {t.begin}
          </Button>
        </div>
      </div>
    </Card>
  );
}
