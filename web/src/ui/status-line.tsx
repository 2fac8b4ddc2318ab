import { Check } from "lucide-react";
import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from "react";
import "./states.css";

const shownForMs = 4000;

const SayContext = createContext<(text: string) => void>(() => {});

// Returns a function that says one short sentence at the foot of the screen, aloud as well.
export function useSay(): (text: string) => void {
  return useContext(SayContext);
}

export function StatusLine({ children }: { children: ReactNode }) {
  const [said, setSaid] = useState("");
  const hide = useRef<ReturnType<typeof setTimeout>>(undefined);
  const say = useCallback((text: string) => {
    clearTimeout(hide.current);
    setSaid(text);
    hide.current = setTimeout(() => setSaid(""), shownForMs);
  }, []);
  return (
    <SayContext.Provider value={say}>
      {children}
      <div className="status-line" role="status">
        {said && (
          <p>
            <Check className="icon" aria-hidden="true" />
            {said}
          </p>
        )}
      </div>
    </SayContext.Provider>
  );
}
