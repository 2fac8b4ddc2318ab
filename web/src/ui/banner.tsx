import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import "./states.css";

export type Tone = "info" | "good" | "warn" | "risk" | "quiet";

// A line across the page that stays until its reason is gone.
export function Banner({
  tone = "info",
  icon: Icon,
  edge = false,
  role,
  children,
}: {
  tone?: Tone;
  icon?: LucideIcon;
  edge?: boolean;
  role?: "status" | "alert";
  children: ReactNode;
}) {
  return (
    <div className={`banner tone-${tone} ${edge ? "banner-edge" : ""}`} role={role}>
      {Icon && <Icon className="icon" aria-hidden="true" />}
      {children}
    </div>
  );
}

// A state in a word. The icon and the word carry it; the colour repeats it.
export function Pill({
  tone = "quiet",
  icon: Icon,
  children,
}: {
  tone?: Tone;
  icon?: LucideIcon | undefined;
  children: ReactNode;
}) {
  return (
    <span className={`pill tone-${tone}`}>
      {Icon && <Icon className="icon" aria-hidden="true" />}
      {children}
    </span>
  );
}

export function Count({ children }: { children: number }) {
  return <span className="count">{children}</span>;
}
