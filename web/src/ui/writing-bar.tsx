import type { ReactNode } from "react";
import "./writing-bar.css";

// Below a long form: how what is written stands, and what can be done with it.
export function WritingBar({ children }: { children: ReactNode }) {
  return <div className="writing-bar">{children}</div>;
}
