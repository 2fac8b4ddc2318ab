import { Tabs } from "../ui/tabs";
import { useWords } from "../words/words";
import { setupWords } from "./words";

export function SetupTabs() {
  const t = useWords(setupWords);
  return (
    <Tabs
      label={t.parts}
      tabs={[
        { label: t.overview, link: { to: "/setup" } },
        { label: t.week, link: { to: "/setup/week" } },
        { label: t.closures, link: { to: "/setup/closures" } },
        { label: t.measures, link: { to: "/setup/measures" } },
        { label: t.staff, link: { to: "/setup/staff" } },
        { label: t.messages, link: { to: "/setup/messages" } },
        { label: t.kiosks, link: { to: "/devices" } },
      ]}
    />
  );
}
