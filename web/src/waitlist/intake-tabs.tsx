import { firstContactWords } from "../firstcontact/words";
import { Tabs } from "../ui/tabs";
import { useWords } from "../words/words";
import { waitlistWords } from "./words";

// Intake's lists: who asked to come, who waits for a place, and how fast each was spoken to.
export function IntakeTabs() {
  const t = useWords(waitlistWords);
  const contact = useWords(firstContactWords);
  return (
    <Tabs
      label={t.lists}
      tabs={[
        { label: t.referrals, link: { to: "/intake" } },
        { label: t.title, link: { to: "/intake/waitlist" } },
        { label: contact.tab, link: { to: "/intake/first-contact" } },
      ]}
    />
  );
}
