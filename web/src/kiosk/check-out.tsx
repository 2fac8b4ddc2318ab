import { type FormEvent, useState } from "react";
import { SKILLS, WENT } from "../attendance/parting";
import { useLanguage, useWords } from "../words/words";
import { Ask } from "./ask";
import { checkOutWords } from "./check-out-words";
import { Heading } from "./frame";
import type { Parting, YesNo } from "./model";
import { questionWords } from "./question-words";
import type { Step } from "./visit";
import { kioskWords } from "./words";

const SAFETY: readonly YesNo[] = ["no", "yes", "declined"];

type Page = "how_it_went" | "skill" | "own_skill" | "evening_plan" | "safety";
const NUMBER: Record<Page, number> = {
  how_it_went: 1,
  skill: 2,
  own_skill: 2,
  evening_plan: 3,
  safety: 4,
};
const COUNT = 4;

function pageAfter(page: Page, said: Parting): Page {
  if (page === "how_it_went") return "skill";
  if (page === "skill" && said.skill === "other") return "own_skill";
  return page === "evening_plan" ? "safety" : "evening_plan";
}

// The four questions on the way out. What is being said lives in this component alone and is gone
// with it; the safety question comes last, as on arrival.
export default function CheckOut({ take }: { take: (step: Step) => void }) {
  const all = useWords(kioskWords);
  const { safety } = useWords(questionWords);
  const words = useWords(checkOutWords);
  const [said, say] = useState<Parting>({});
  const [trail, setTrail] = useState<readonly Page[]>(["how_it_went"]);
  const page = trail.at(-1) ?? "how_it_went";
  const step = all.step(NUMBER[page], COUNT);

  function go(more: Parting) {
    const now = { ...said, ...more };
    if (now.skill !== "other") now.own_skill = undefined;
    say(now);
    if (page === "safety") take({ did: "parted", answers: now });
    else setTrail([...trail, pageAfter(page, now)]);
  }
  function back() {
    if (trail.length === 1) take({ did: "went_back" });
    else setTrail(trail.slice(0, -1));
  }

  const way = { step, onBack: back };
  switch (page) {
    case "how_it_went":
      return (
        <Ask
          {...way}
          ask={words.how_it_went.ask}
          look="choice"
          values={WENT}
          label={(value) => words.how_it_went[value]}
          given={said.how_it_went}
          onAnswer={(how_it_went) => go({ how_it_went })}
        />
      );
    case "skill":
      return (
        <Ask
          {...way}
          ask={words.skill.ask}
          look="choice skills"
          values={SKILLS}
          label={(value) => words.skill[value]}
          given={said.skill}
          onAnswer={(skill) => go({ skill })}
        />
      );
    case "safety":
      return (
        <Ask
          {...way}
          ask={words.safety_ask}
          note={safety.note}
          look="choice"
          values={SAFETY}
          label={(value) => safety[value]}
          given={said.safety}
          onAnswer={(safety) => go({ safety })}
        />
      );
    default:
      return (
        <Write
          key={page}
          {...way}
          ask={words[page]}
          hint={words.write_note}
          given={said[page]}
          onWritten={(text) => go({ [page]: text })}
        />
      );
  }
}

const LETTERS = 160; // a breath; the server takes 500 bytes, and a letter may have three

type WriteProps = {
  step: string;
  ask: string;
  hint: string;
  given?: string;
  onWritten: (text: string | undefined) => void;
  onBack: () => void;
};

// A few words of one's own.
function Write({ step, ask, hint, given, onWritten, onBack }: WriteProps) {
  const words = useWords(kioskWords);
  const { next } = useWords(checkOutWords);
  const language = useLanguage();

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get("text") ?? "").trim();
    onWritten(text || undefined);
  }

  return (
    <>
      <Heading key={step + ask} step={step}>
        <label htmlFor="write">{ask}</label>
      </Heading>
      <p className="note" id="write-note">
        {hint}
      </p>
      <form className="write" onSubmit={submit}>
        <textarea
          id="write"
          name="text"
          rows={3}
          maxLength={LETTERS}
          defaultValue={given}
          autoComplete="off"
          spellCheck={false}
          lang={language}
          aria-describedby="write-note"
        />
        <div className="actions way">
          <button type="button" className="key" onClick={onBack}>
            {words.back}
          </button>
          <button type="submit" className="key primary">
            {next}
          </button>
          <button type="button" className="key quiet" onClick={() => onWritten(undefined)}>
            {words.skip}
          </button>
        </div>
      </form>
    </>
  );
}
