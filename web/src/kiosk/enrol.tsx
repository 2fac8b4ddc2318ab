import { type FormEvent, useState } from "react";
import { type Language, useWords } from "../words/words";
import type { Clinic } from "./clinic";
import { enrolWords } from "./enrol-words";
import { Frame, Heading } from "./frame";

type Trouble = "empty" | "refused" | "unreachable";

type EnrolProps = {
  clinic: Clinic;
  onLanguage: (language: Language) => void;
  revoked: boolean;
  onEnrolled: (token: string) => void;
};

// Staff paste a device token once. It counts only after the clinic has said that it knows it.
export default function Enrol({ clinic, onLanguage, revoked, onEnrolled }: EnrolProps) {
  const words = useWords(enrolWords);
  const [trouble, setTrouble] = useState<Trouble>();
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const token = String(new FormData(event.currentTarget).get("token") ?? "").trim();
    if (!token) return setTrouble("empty");
    setBusy(true);
    const reply = await clinic.site(token);
    setBusy(false);
    if (reply.is === "ok") return onEnrolled(token);
    setTrouble(reply.is === "revoked" || reply.is === "refused" ? "refused" : "unreachable");
  }

  return (
    <Frame onLanguage={onLanguage}>
      <Heading>{revoked ? words.revoked : words.title}</Heading>
      {revoked && <p role="alert">{words.revoked_note}</p>}
      <p className="note">{words.note}</p>
      <form className="enrol" onSubmit={(event) => void submit(event)} noValidate>
        <label htmlFor="token">{words.token}</label>
        <input
          id="token"
          name="token"
          type="password"
          autoComplete="off"
          spellCheck={false}
          aria-invalid={trouble !== undefined}
          aria-describedby="token-trouble"
        />
        <p id="token-trouble" className="trouble" role="alert">
          {trouble && words[trouble]}
        </p>
        <button type="submit" className="key primary" disabled={busy}>
          {busy ? words.checking : words.save}
        </button>
      </form>
    </Frame>
  );
}
