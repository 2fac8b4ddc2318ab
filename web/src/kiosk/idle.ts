import { useEffect, useRef, useState } from "react";

export const FORGET_AFTER_S = 30;
export const WARN_AFTER_S = 20;

// Calls `forget` when nobody has touched the tablet for 30 s. Returns the seconds that are left
// once it is time to say so. Any touch or key starts the time anew, and so does a new `page`.
export function useForgetting(active: boolean, page: string, forget: () => void): number | null {
  const [left, setLeft] = useState<number | null>(null);
  const onForget = useRef(forget);
  onForget.current = forget;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page starts the time anew
  useEffect(() => {
    if (!active) return setLeft(null);
    let touched = performance.now();
    const touch = () => {
      touched = performance.now();
      setLeft(null);
    };
    const timer = setInterval(() => {
      const idle = Math.floor((performance.now() - touched) / 1000);
      if (idle >= FORGET_AFTER_S) onForget.current();
      else setLeft(idle >= WARN_AFTER_S ? FORGET_AFTER_S - idle : null);
    }, 500);
    window.addEventListener("pointerdown", touch);
    window.addEventListener("keydown", touch);
    return () => {
      clearInterval(timer);
      window.removeEventListener("pointerdown", touch);
      window.removeEventListener("keydown", touch);
      setLeft(null);
    };
  }, [active, page]);
  return left;
}
