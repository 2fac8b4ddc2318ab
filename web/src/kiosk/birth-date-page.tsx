import { useCallback, useEffect, useRef, useState } from "react";
import { useLanguage, useWords } from "../words/words";
import { DATE_LENGTH, dateOf, slotsOf } from "./birth-date";
import { birthDateWords } from "./birth-date-words";
import type { Clinic, Reply } from "./clinic";
import { DigitPad } from "./digit-pad";
import { Heading } from "./frame";
import type { Arrival, Choice } from "./model";
import type { Step } from "./visit";
import { kioskWords } from "./words";
import "./birth-date.css";

type BirthDatePageProps = {
  clinic: Clinic;
  token: string;
  take: (step: Step) => void;
  receive: (reply: Reply<Arrival>) => void;
  leave: () => void;
};

type Trouble = "no_such_day" | "unknown";

// For who has no PIN. What they type lives in these components alone and is gone with them.
export default function BirthDatePage(props: BirthDatePageProps) {
  const { clinic, token, take, receive, leave } = props;
  const language = useLanguage();
  const [choices, offer] = useState<Choice[]>();
  const [trouble, setTrouble] = useState<Trouble>();
  const [asking, setAsking] = useState(false);
  const here = useHere();

  function settle(reply: Reply<Arrival>) {
    if (reply.is !== "refused" || reply.code !== "nobody_awaited") return receive(reply);
    offer(undefined);
    setTrouble("unknown");
  }
  async function ask<T>(question: Promise<Reply<T>>, then: (reply: Reply<T>) => void) {
    setAsking(true);
    const reply = await question;
    if (!here.current) return; // they have left, and whoever stands here now is somebody else
    setAsking(false);
    then(reply);
  }
  const say = (day: string) =>
    ask(clinic.arriveBornOn(token, day), (reply) => {
      if (reply.is !== "ok") return settle(reply);
      if (reply.value.arrival) return receive({ is: "ok", value: reply.value.arrival });
      offer(reply.value.choices);
    });

  if (choices?.length)
    return (
      <Initials
        choices={choices}
        asking={asking}
        onChosen={(choice) => void ask(clinic.arriveAs(token, choice.token), settle)}
        onNone={() => offer([])}
      />
    );
  if (choices) return <Desk onFinish={leave} />;
  return (
    <Typing
      key={language}
      asking={asking}
      trouble={trouble}
      setTrouble={setTrouble}
      onTyped={(day) => void say(day)}
      onBack={() => take({ did: "went_back" })}
    />
  );
}

function useHere() {
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  return here;
}

type TypingProps = {
  asking: boolean;
  trouble?: Trouble;
  setTrouble: (trouble?: Trouble) => void;
  onTyped: (day: string) => void;
  onBack: () => void;
};

function Typing({ asking, trouble, setTrouble, onTyped, onBack }: TypingProps) {
  const { back, pin } = useWords(kioskWords);
  const words = useWords(birthDateWords);
  const language = useLanguage();
  const [digits, setDigits] = useState("");
  const whole = digits.length === DATE_LENGTH;
  const typed = useCallback(
    (digit: string) => {
      setTrouble();
      setDigits((before) => (before + digit).slice(0, DATE_LENGTH));
    },
    [setTrouble],
  );
  const erased = useCallback(() => {
    setTrouble();
    setDigits((before) => before.slice(0, -1));
  }, [setTrouble]);

  function goOn() {
    const day = dateOf(digits, language, new Date());
    if (!day) return setTrouble("no_such_day");
    setTrouble();
    setDigits("");
    onTyped(day);
  }
  return (
    <>
      <Heading>{words.title}</Heading>
      <p className="lead">{words.order}</p>
      <Slots digits={digits} />
      <p className="visually-hidden" aria-live="polite">
        {asking && pin.checking}
      </p>
      <DigitPad locked={asking} onDigit={typed} onErase={erased} />
      <div className="actions way">
        <button type="button" className="key" onClick={onBack}>
          {back}
        </button>
        <button type="button" className="key primary" disabled={!whole || asking} onClick={goOn}>
          {words.go_on}
        </button>
      </div>
      {/* Last, so that no key moves under a finger. */}
      <p className="trouble" role="alert">
        {trouble && words[trouble]}
      </p>
    </>
  );
}

// What was typed so far, to be read over before it is sent: a wrong date counts as a wrong try.
function Slots({ digits }: { digits: string }) {
  const words = useWords(birthDateWords);
  const slots = slotsOf(digits, useLanguage());
  const current = slots.find(({ typed, length }) => typed.length < length);
  return (
    <p className="date" aria-live="polite">
      {slots.map((slot) => (
        <span key={slot.part} className={slot.part === current?.part ? "slot current" : "slot"}>
          <span className="slot-name">{words[slot.part]}</span>
          <span className="slot-digits">{slot.typed}</span>
        </span>
      ))}
    </p>
  );
}

type InitialsProps = {
  choices: Choice[];
  asking: boolean;
  onChosen: (choice: Choice) => void;
  onNone: () => void;
};

function Initials({ choices, asking, onChosen, onNone }: InitialsProps) {
  const words = useWords(birthDateWords);
  return (
    <>
      <Heading>
        <span id="whose">{words.whose}</span>
      </Heading>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would need a second legend */}
      <div className="answers choice" role="group" aria-labelledby="whose">
        {choices.map((choice) => (
          <button
            key={choice.token}
            type="button"
            className="key answer"
            disabled={asking}
            onClick={() => onChosen(choice)}
          >
            {choice.initials}
          </button>
        ))}
        <button type="button" className="key answer declined" disabled={asking} onClick={onNone}>
          {words.none}
        </button>
      </div>
    </>
  );
}

function Desk({ onFinish }: { onFinish: () => void }) {
  const words = useWords(birthDateWords);
  return (
    <>
      <Heading>{words.desk}</Heading>
      <p className="lead">{words.desk_note}</p>
      <div className="actions">
        <button type="button" className="key primary" onClick={onFinish}>
          {words.finish}
        </button>
      </div>
    </>
  );
}
