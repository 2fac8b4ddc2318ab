import { Tabs } from "../ui/tabs";
import { useWords } from "../words/words";
import { waitlistWords } from "./words";

// Intake's two lists: who asked to come, and who waits for a place.
export function IntakeTabs() {
  const t = useWords(waitlistWords);
  return (
    <Tabs
      label={t.lists}
      tabs={[
        { label: t.referrals, link: { to: "/intake" } },
        { label: t.title, link: { to: "/intake/waitlist" } },
      ]}
    />
  );
}
