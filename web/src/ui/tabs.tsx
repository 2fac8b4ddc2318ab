import { Link, type LinkProps } from "@tanstack/react-router";
import "./tabs.css";

// The parts of one subject. Each is a page with an address, so Back and bookmarks work.
export function Tabs({
  label,
  tabs,
}: {
  label: string;
  tabs: readonly { label: string; link: LinkProps }[];
}) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <Link
          key={tab.label}
          {...tab.link}
          className="tab"
          activeOptions={{ exact: true }}
          activeProps={{ "aria-current": "page" }}
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}
