import { type FormEvent, useState } from "react";
import { Heading } from "../kiosk/frame";
import { useWords } from "../words/words";
import type { Who } from "./clinic";
import { whoOf } from "./rules";
import { phoneWords } from "./words";

type WhoFormProps = {
  busy: boolean;
  trouble: string;
  onSay: (who: Who) => void;
};

// Asks for what the person knows and a finder of their phone does not. Nothing else is shown yet.
export function WhoForm({ busy, trouble, onSay }: WhoFormProps) {
  const { who } = useWords(phoneWords);
  const [incomplete, setIncomplete] = useState(false);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const said = whoOf(String(form.get("day")), String(form.get("year")));
    setIncomplete(!said);
    if (said) onSay(said);
  }
  return (
    <>
      <Heading>{who.title}</Heading>
      <p className="lead">{who.ask}</p>
      <form className="who" onSubmit={submit} noValidate>
        <Digits name="day" label={who.day} hint={who.day_hint} size={2} />
        <Digits name="year" label={who.year} hint={who.year_hint} size={4} />
        <p id="who-trouble" className="trouble" role="alert">
          {incomplete ? who.incomplete : trouble}
        </p>
        <button type="submit" className="key primary" disabled={busy}>
          {busy ? who.checking : who.go}
        </button>
      </form>
    </>
  );
}

function Digits({
  name,
  label,
  hint,
  size,
}: {
  name: string;
  label: string;
  hint: string;
  size: number;
}) {
  return (
    <label className="digits">
      <span>{label}</span>
      <input
        name={name}
        inputMode="numeric"
        autoComplete="off"
        maxLength={size}
        placeholder={hint}
        aria-describedby="who-trouble"
      />
    </label>
  );
}
