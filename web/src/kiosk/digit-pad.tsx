import { useEffect } from "react";
import { useWords } from "../words/words";
import { kioskWords } from "./words";

const DIGITS = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"];

type DigitPadProps = {
  locked?: boolean;
  onDigit: (digit: string) => void;
  onErase: () => void;
};

// Takes digits by touch or by keyboard. They are never in a field, so no browser keeps them.
export function DigitPad({ locked, onDigit, onErase }: DigitPadProps) {
  const words = useWords(kioskWords);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (/^[0-9]$/.test(event.key)) onDigit(event.key);
      else if (event.key === "Backspace") onErase();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [onDigit, onErase]);

  return (
    <div className="pad">
      {DIGITS.map((digit) => (
        <button
          key={digit}
          type="button"
          className={digit === "0" ? "key digit zero" : "key digit"}
          disabled={locked}
          onClick={() => onDigit(digit)}
        >
          {digit}
        </button>
      ))}
      <button type="button" className="key erase" disabled={locked} onClick={onErase}>
        {words.pin.erase}
      </button>
    </div>
  );
}
