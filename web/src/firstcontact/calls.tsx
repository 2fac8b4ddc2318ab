import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useSession } from "../shell/session";
import { CallsCard } from "./calls-card";
import { MedianLately } from "./lately";
import type { Call, Calls } from "./model";
import { callsQuery } from "./queries";
import { knownOf } from "./rules";

const NoteDialog = lazy(async () => ({ default: (await import("./note-dialog")).NoteDialog }));

type Beside = "referrals" | "today";

function shownOf(calls: Calls | undefined, beside: Beside): [Calls | undefined, number] {
  return calls && beside === "referrals" ? knownOf(calls) : [calls, 0];
}

// The site's calls to make, with the dialog that notes one. `beside`: what else is on the page:
// whoever the referrals list already has to decide on isn't shown twice.
export function CallsToMake({ beside }: { beside: Beside }) {
  const { site, may } = useSession();
  const calls = useQuery(callsQuery(site.id));
  const [noting, setNoting] = useState<Call>();
  const [shown, undecided] = shownOf(calls.data, beside);
  return (
    <>
      <CallsCard
        calls={shown ?? (calls.isPending ? "loading" : "unavailable")}
        zone={site.time_zone}
        canNote={may("manage_referrals")}
        onNote={setNoting}
        undecided={undecided}
        speed={beside === "today" && <MedianLately />}
      />
      {noting && (
        <Suspense>
          <NoteDialog
            referral={noting.referral_id}
            name={noting.name}
            phone={noting.phone}
            zone={site.time_zone}
            onClose={() => setNoting(undefined)}
          />
        </Suspense>
      )}
    </>
  );
}

export default CallsToMake;
