import { useEffect } from "react";

// Names the page in the browser's tab. Never with a patient's name: tabs are seen over a shoulder
// and kept in histories.
export function usePageTitle(title: string) {
  useEffect(() => {
    document.title = `${title} · Stepwell`;
  }, [title]);
}
