import { useEffect } from "react";

// Ctrl or Cmd with Enter signs, while `on` and with no dialog open.
export function useSignKey(on: boolean, sign: () => void) {
  useEffect(() => {
    if (!on) return;
    const listen = (event: KeyboardEvent) => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      if (document.querySelector("[role=dialog], [role=alertdialog]")) return;
      event.preventDefault();
      sign();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [on, sign]);
}
