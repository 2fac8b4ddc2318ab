import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { KeyRound } from "lucide-react";
import { Banner } from "../ui/banner";
import { useWords } from "../words/words";
import "./breakglass.css";
import { reviewsWaitingQuery } from "./queries";
import { breakglassWords } from "./words";

// On every page of whoever holds read_audit, until they have reviewed what waits for them.
export default function Notice() {
  const waiting = useQuery(reviewsWaitingQuery);
  return <NoticeLine count={waiting.data?.count ?? 0} />;
}

export function NoticeLine({ count }: { count: number }) {
  const t = useWords(breakglassWords);
  if (count === 0) return null;
  return (
    <Banner edge tone="warn" icon={KeyRound} role="status">
      <span className="notice-words">
        {t.notice(String(count))} <Link to="/audit">{t.noticeAction}</Link>
      </span>
    </Banner>
  );
}
