import { Pill } from "../ui/banner";
import { Card } from "../ui/card";
import { useWords } from "../words/words";
import type { TrackSeats } from "./model";
import { seatsFree } from "./rules";
import { waitlistWords } from "./words";

// Where there is a place, track by track.
export function SeatsCard({ tracks }: { tracks: readonly TrackSeats[] }) {
  const t = useWords(waitlistWords);
  return (
    <Card title={t.seats}>
      {tracks.length === 0 ? (
        <p className="soft">{t.noTracks}</p>
      ) : (
        tracks.map((track) => (
          <section key={track.track_id} className="wait-track" aria-label={track.name}>
            <h3>
              {track.name}
              <Pill tone={track.free > 0 ? "good" : "quiet"}>
                {track.free > 0 ? t.free(track.free) : t.noPlace}
              </Pill>
              {track.waiting > 0 && <span className="soft small">{t.waitFor(track.waiting)}</span>}
            </h3>
            <ul className="wait-seats small">
              {track.groups.length === 0 && <li className="soft">{t.noGroups}</li>}
              {track.groups.map((group) => (
                <li key={group.group_id}>
                  <span>{group.name}</span>
                  <span className="soft numbers">{t.freeOf(seatsFree(group), group.capacity)}</span>
                </li>
              ))}
            </ul>
          </section>
        ))
      )}
      <p className="soft small">{t.seatsHint}</p>
    </Card>
  );
}
