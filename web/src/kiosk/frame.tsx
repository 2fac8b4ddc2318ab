import { type ReactNode, useEffect, useRef } from "react";
import { type Language, useLanguage, useWords } from "../words/words";
import { kioskWords } from "./words";

type FrameProps = {
  siteName?: string;
  onLanguage: (language: Language) => void;
  notice?: string;
  children: ReactNode;
};

// What stays the same around every page: where this is, the other language, and whether answers
// wait here for the network.
export function Frame({ siteName, onLanguage, notice, children }: FrameProps) {
  const words = useWords(kioskWords);
  const language = useLanguage();
  const other = language === "en" ? "es" : "en";
  return (
    <div className="kiosk">
      <header className="kiosk-top">
        <span className="kiosk-site">{siteName}</span>
        <button type="button" className="key quiet" lang={other} onClick={() => onLanguage(other)}>
          {words.other_language}
        </button>
      </header>
      <main className="kiosk-page">{children}</main>
      <footer className="kiosk-foot" role="status">
        {notice}
      </footer>
    </div>
  );
}

// A page's heading. It takes the focus when it appears, so that a new page is read out from its
// top and the keyboard goes on from there.
export function Heading({ children, step }: { children: ReactNode; step?: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new step is a new page
  useEffect(() => heading.current?.focus({ preventScroll: true }), [step]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {step && <span className="step">{step}</span>}
      {children}
    </h1>
  );
}
