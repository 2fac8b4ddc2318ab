import { useRef, useState } from "react";
import { useWords } from "../words/words";
import { Heading } from "./frame";
import { kioskWords } from "./words";

const HOLD_MS = 3000; // long enough that nobody leaves this page by accident

// In the United States this line answers wherever someone is; a clinic's own takes its place.
const NATIONAL_LINE = "988";

type StayProps = {
  told: boolean;
  crisisLine?: string;
  onRelease: () => void;
};

// Keeps somebody company until staff are there. It has no clock, and no way on by one touch.
export function Stay({ told, crisisLine, onRelease }: StayProps) {
  const words = useWords(kioskWords);
  return (
    <div className="stay">
      <Heading>{words.stay.title}</Heading>
      <p className="lead" role="alert">
        {told ? words.stay.told : words.stay.not_told}
      </p>
      <p>{words.stay.alone}</p>
      <p>{words.stay.line}</p>
      <p className="crisis-line">{crisisLine || NATIONAL_LINE}</p>
      <div className="actions">
        <HoldButton onHeld={onRelease}>{words.stay.release}</HoldButton>
      </div>
      <p className="note">{words.stay.release_note}</p>
    </div>
  );
}

// Acts when it has been held down, by finger or by key, for three seconds.
function HoldButton({ onHeld, children }: { onHeld: () => void; children: string }) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [held, setHeld] = useState(false);

  function hold() {
    if (held) return;
    setHeld(true);
    timer.current = setTimeout(onHeld, HOLD_MS);
  }
  function release() {
    clearTimeout(timer.current);
    setHeld(false);
  }
  return (
    <button
      type="button"
      className={held ? "key quiet hold held" : "key quiet hold"}
      onPointerDown={hold}
      onPointerUp={release}
      onPointerLeave={release}
      onPointerCancel={release}
      onContextMenu={(event) => event.preventDefault()}
      onKeyDown={(event) => (event.key === "Enter" || event.key === " ") && hold()}
      onKeyUp={release}
      onBlur={release}
    >
      {children}
    </button>
  );
}
