import { Link } from "@tanstack/react-router";
import type { Schemas } from "../api/client";
import { useSession } from "../shell/session";
import { Button } from "../ui/button";
import { useWords } from "../words/words";
import type { Asked } from "./stay-dialogs";
import { waysOf } from "./stay-rules";
import { stayWords } from "./stay-words";
import { chartWords } from "./words";

// What may be done with the stay: pause it, move it, end it, take it up again.
export function StayWays({
  banner,
  onAsk,
}: {
  banner: Schemas["Banner"];
  onAsk: (asked: Asked) => void;
}) {
  const t = useWords(stayWords);
  const { discharge } = useWords(chartWords);
  const { may } = useSession();
  const words: Record<Asked, string> = {
    ...{ pin: "", discharge, hold: t.hold, return: t.return, transfer: t.transfer },
    ...{ stay_here: t.takeBackTransfer, undo: t.undo },
  };
  const over = banner.episode?.state === "discharged";
  return (
    <>
      {waysOf(banner, new Date().toISOString()).map((way) => (
        <Button
          key={way}
          size="grid"
          kind={way === "return" ? "primary" : "plain"}
          onClick={() => onAsk(way)}
        >
          {words[way]}
        </Button>
      ))}
      {over && may("manage_referrals") && (
        <Link
          to="/intake/new"
          search={{ known: banner.patient.id }}
          className="button button-plain button-grid"
        >
          {t.readmit}
        </Link>
      )}
    </>
  );
}
