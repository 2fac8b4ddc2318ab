import { useCallback, useEffect, useState } from "react";
import { useWords } from "../words/words";
import { DigitPad } from "./digit-pad";
import { Heading } from "./frame";
import { PIN_LENGTH } from "./model";
import type { Step, Visit } from "./visit";
import { kioskWords } from "./words";

type PinWords = (typeof kioskWords)["en"]["pin"];

type PinPadProps = {
  visit: Visit & { at: "pin" };
  take: (step: Step) => void;
  byBirthDate?: boolean; // who has no PIN may say when they were born
};

export function PinPad({ visit, take, byBirthDate }: PinPadProps) {
  const words = useWords(kioskWords);
  const locked = visit.trouble === "throttled";
  const left = useCountdown(locked ? visit.waitSeconds : undefined, () => take({ did: "waited" }));
  const typed = useCallback((digit: string) => take({ did: "typed", digit }), [take]);
  const erased = useCallback(() => take({ did: "erased" }), [take]);

  return (
    <>
      <Heading>{words.pin.title}</Heading>
      <p className="lead">{words.pin.ask}</p>
      <p className="dots" role="img" aria-label={words.pin.typed(visit.digits.length)}>
        {Array.from({ length: PIN_LENGTH }, (_, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: six places that never move
          <span key={place} className={place < visit.digits.length ? "dot full" : "dot"} />
        ))}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {visit.checking ? words.pin.checking : words.pin.typed(visit.digits.length)}
      </p>
      <DigitPad locked={locked} onDigit={typed} onErase={erased} />
      {/* In the place of the hint, so that no key moves under a finger. */}
      <p className="trouble" role="alert">
        {trouble(visit, words.pin, left)}
      </p>
      <p className="note">{words.pin.help}</p>
      {byBirthDate && (
        <button
          type="button"
          className="key quiet"
          disabled={locked}
          onClick={() => take({ did: "had_no_pin" })}
        >
          {words.pin.none}
        </button>
      )}
    </>
  );
}

function trouble({ trouble: of }: Visit & { at: "pin" }, words: PinWords, left: number): string {
  if (of === "throttled") return words.throttled(left);
  return of ? words[of] : "";
}

// Returns the seconds left of `seconds`, and calls `over` once there are none.
function useCountdown(seconds: number | undefined, over: () => void): number {
  const [left, setLeft] = useState(seconds ?? 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `over` is new with each render
  useEffect(() => {
    if (seconds === undefined) return;
    const end = performance.now() + seconds * 1000;
    setLeft(seconds);
    const timer = setInterval(() => {
      const rest = Math.ceil((end - performance.now()) / 1000);
      if (rest <= 0) over();
      else setLeft(rest);
    }, 250);
    return () => clearInterval(timer);
  }, [seconds]);
  return left;
}
