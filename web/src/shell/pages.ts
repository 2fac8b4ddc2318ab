import {
  CalendarDays,
  ChartColumn,
  ChartSpline,
  Hourglass,
  Inbox,
  type LucideIcon,
  ScrollText,
  SlidersHorizontal,
  Sun,
  Tablet,
  Users,
} from "lucide-react";

// The pages of the menu, in its order. Whoever lacks the grant does not see the page; the server
// refuses it all the same.
export interface Page {
  id:
    | "today"
    | "patients"
    | "intake"
    | "schedule"
    | "hours"
    | "showRate"
    | "outcomes"
    | "setup"
    | "devices"
    | "audit";
  path:
    | "/today"
    | "/patients"
    | "/intake"
    | "/sessions"
    | "/hours"
    | "/show-rate"
    | "/outcomes"
    | "/setup"
    | "/devices"
    | "/audit";
  grant: string;
  icon: LucideIcon;
  letter: string; // G, then this
}

export const pages: readonly Page[] = [
  { id: "today", path: "/today", grant: "read_today", icon: Sun, letter: "t" },
  { id: "patients", path: "/patients", grant: "read_chart", icon: Users, letter: "p" },
  { id: "intake", path: "/intake", grant: "read_referrals", icon: Inbox, letter: "i" },
  { id: "schedule", path: "/sessions", grant: "read_schedule", icon: CalendarDays, letter: "s" },
  { id: "hours", path: "/hours", grant: "read_today", icon: Hourglass, letter: "h" },
  { id: "showRate", path: "/show-rate", grant: "manage_schedule", icon: ChartColumn, letter: "r" },
  { id: "outcomes", path: "/outcomes", grant: "read_notes", icon: ChartSpline, letter: "o" },
  { id: "setup", path: "/setup", grant: "administer", icon: SlidersHorizontal, letter: "u" },
  { id: "devices", path: "/devices", grant: "administer", icon: Tablet, letter: "d" },
  { id: "audit", path: "/audit", grant: "read_audit", icon: ScrollText, letter: "a" },
];

export function pagesFor(grants: readonly string[]): readonly Page[] {
  return pages.filter((page) => grants.includes(page.grant));
}
