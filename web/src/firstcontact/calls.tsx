import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useSession } from "../shell/session";
import { CallsCard } from "./calls-card";
import type { Call } from "./model";
import { callsQuery } from "./queries";

const NoteDialog = lazy(async () => ({ default: (await import("./note-dialog")).NoteDialog }));

// The site's calls to make, with the dialog that notes one.
export function CallsToMake() {
  const { site, may } = useSession();
  const calls = useQuery(callsQuery(site.id));
  const [noting, setNoting] = useState<Call>();
  return (
    <>
      <CallsCard
        calls={calls.data ?? (calls.isPending ? "loading" : "unavailable")}
        zone={site.time_zone}
        canNote={may("manage_referrals")}
        onNote={setNoting}
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
