import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { answerOf, api, ifMatch, refusalOf, type Schemas } from "../api/client";
import { offerQuery } from "../api/queries";
import { DialogForm, useChange } from "../chart/dialog-parts";
import { Dialog } from "../ui/dialog";
import { Choices, TextArea } from "../ui/field";
import { Skeleton } from "../ui/skeleton";
import { EmptyState, ErrorState } from "../ui/states";
import { useWords } from "../words/words";
import type { Band, WaitingRow } from "./model";
import { bands, saidAs } from "./rules";
import "./waitlist.css";
import { type Wished, WishFields, wishOf } from "./wish-fields";
import { waitlistWords } from "./words";

type Site = Schemas["Offer"];

// Puts the person of a referral on the list.
export function AddDialog({
  referral,
  name,
  onClose,
}: {
  referral: Schemas["Referral"];
  name: string;
  onClose: () => void;
}) {
  const t = useWords(waitlistWords);
  return (
    <OfSite site={referral.site_id} title={t.addTitle(name)} onClose={onClose}>
      {(offer) => <AddForm referral={referral} offer={offer} onClose={onClose} />}
    </OfSite>
  );
}

function AddForm({
  referral,
  offer,
  onClose,
}: {
  referral: Schemas["Referral"];
  offer: Site;
  onClose: () => void;
}) {
  const t = useWords(waitlistWords);
  const [version] = useState(referral.version);
  const [wished, setWished] = useState<Wished>({
    track: offer.tracks[0]?.id ?? "",
    groups: [],
    reason: "no_place",
    words: "",
    expectedOn: "",
  });
  const [band, setBand] = useState<Band>(referral.urgency);
  const [why, setWhy] = useState("");
  const another = band !== referral.urgency;
  const add = useChange({
    needs: {
      ...needsOf(wished, t),
      band_reason: another && !why.trim() && t.needs.reason,
    },
    make: () =>
      answerOf(
        api.POST("/api/v1/referrals/{referral}/waiting", {
          params: { path: { referral: referral.id } },
          headers: ifMatch(version),
          body: { wish: wishOf(wished), band, ...(another && { band_reason: why.trim() }) },
        }),
      ),
    said: t.added,
    findings: t.findings,
    onClose,
  });
  return (
    <DialogForm change={add} verb={t.add} onClose={onClose}>
      <WishFields wished={wished} offer={offer} errorOf={add.errorOf} onChange={setWished} />
      <Choices
        label={t.band}
        choices={bands.map((value) => ({ value, label: t.bands[value] }))}
        value={band}
        onChange={setBand}
      />
      {another && (
        <TextArea
          id="band_reason"
          rows={2}
          label={t.bandReason}
          value={why}
          error={add.errorOf("band_reason")}
          onChange={(event) => setWhy(event.target.value)}
        />
      )}
    </DialogForm>
  );
}

export function ChangeWishDialog({ row, onClose }: { row: WaitingRow; onClose: () => void }) {
  const t = useWords(waitlistWords);
  return (
    <OfSite site={row.waiting.site_id} title={t.changeTitle(saidAs(row.name))} onClose={onClose}>
      {(offer) => <ChangeForm row={row} offer={offer} onClose={onClose} />}
    </OfSite>
  );
}

function ChangeForm({
  row,
  offer,
  onClose,
}: {
  row: WaitingRow;
  offer: Site;
  onClose: () => void;
}) {
  const t = useWords(waitlistWords);
  const { waiting } = row;
  const [version] = useState(waiting.version);
  const [wished, setWished] = useState<Wished>({
    track: waiting.track_id,
    groups: row.groups,
    reason: waiting.reason_kind,
    words: waiting.reason,
    expectedOn: waiting.expected_on ?? "",
  });
  const change = useChange({
    needs: needsOf(wished, t),
    make: () =>
      answerOf(
        api.PUT("/api/v1/waiting/{waiting}", {
          params: { path: { waiting: waiting.id } },
          headers: ifMatch(version),
          body: wishOf(wished),
        }),
      ),
    said: t.changed,
    findings: t.findings,
    onClose,
  });
  return (
    <DialogForm change={change} verb={t.save} onClose={onClose}>
      <WishFields wished={wished} offer={offer} errorOf={change.errorOf} onChange={setWished} />
    </DialogForm>
  );
}

function needsOf(
  { track, reason, words }: Wished,
  t: { needs: { track: string; reason: string } },
): Record<string, string | false> {
  return {
    track_id: !track && t.needs.track,
    reason: reason === "other" && !words.trim() && t.needs.reason,
    expected_on: false,
  };
}

// A dialog that needs to know what its site offers.
function OfSite({
  site,
  title,
  onClose,
  children,
}: {
  site: string;
  title: string;
  onClose: () => void;
  children: (offer: Site) => React.ReactNode;
}) {
  const t = useWords(waitlistWords);
  const offer = useQuery(offerQuery(site));
  return (
    <Dialog title={title} open wide onClose={onClose}>
      {offer.isPending && <Skeleton lines={4} />}
      {offer.error && !offer.data && (
        <ErrorState refusal={refusalOf(offer.error)} onRetry={() => void offer.refetch()} />
      )}
      {offer.data &&
        (offer.data.tracks.length === 0 ? <EmptyState title={t.noTracks} /> : children(offer.data))}
    </Dialog>
  );
}
