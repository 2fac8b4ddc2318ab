#include "stepwell/waitlist/store.h"

#include "stepwell/base/limits.h"
#include "stepwell/episode/store.h"
#include "stepwell/program/store.h"
#include "stepwell/referral/intake.h"
#include "stepwell/task/store.h"
#include "stepwell/waitlist/offers.h"

namespace stepwell::waitlist {
namespace {

constexpr db::Sql insert_waiting{R"(
  INSERT INTO waiting (organization_id, id, episode_id, patient_id, site_id, referral_id, track_id,
                       band, priority, reason_kind, reason, expected_on, added_at, added_by,
                       end_reason, version)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, '', 1))"};
constexpr db::Sql insert_group{R"(
  INSERT INTO waiting_group (organization_id, waiting_id, group_id) VALUES ($1, $2, $3)
  ON CONFLICT DO NOTHING)"};
constexpr db::Sql delete_groups{
    "DELETE FROM waiting_group WHERE organization_id = $1 AND waiting_id = $2"};
constexpr db::Sql insert_band{R"(
  INSERT INTO waiting_band (organization_id, waiting_id, number, band, reason, put_at, put_by)
  VALUES ($1, $2, (SELECT count(*) + 1 FROM waiting_band
                   WHERE organization_id = $1 AND waiting_id = $2), $3, $4, $5, $6))"};
constexpr db::Sql update_wish{R"(
  UPDATE waiting SET track_id = $1, reason_kind = $2, reason = $3, expected_on = $4,
                     version = version + 1
  WHERE organization_id = $5 AND id = $6)"};
constexpr db::Sql update_band{R"(
  UPDATE waiting SET band = $1, priority = $2, version = version + 1
  WHERE organization_id = $3 AND id = $4)"};
constexpr db::Sql end_open_waiting{R"(
  UPDATE waiting SET ended_at = $1, ended_as = $2, end_reason = $3, version = version + 1
  WHERE organization_id = $4 AND episode_id = $5 AND ended_at IS NULL
  RETURNING id, episode_id, patient_id, site_id, referral_id, track_id, band, reason_kind, reason,
            expected_on, added_at, added_by, ended_at, ended_as, end_reason, version)"};
constexpr db::Sql waiting_by_id{R"(
  SELECT id, episode_id, patient_id, site_id, referral_id, track_id, band, reason_kind, reason,
         expected_on, added_at, added_by, ended_at, ended_as, end_reason, version
  FROM waiting WHERE organization_id = $1 AND id = $2)"};
constexpr db::Sql waiting_of_site{R"(
  SELECT id, episode_id, patient_id, site_id, referral_id, track_id, band, reason_kind, reason,
         expected_on, added_at, added_by, ended_at, ended_as, end_reason, version
  FROM waiting WHERE organization_id = $1 AND site_id = $2 AND ended_at IS NULL
  ORDER BY priority, added_at, id LIMIT $3)"};
constexpr db::Sql line_of_site{R"(
  SELECT w.id, w.track_id, w.band, w.added_at,
         (SELECT count(*) FROM place_offer o
          WHERE o.organization_id = w.organization_id AND o.waiting_id = w.id
            AND o.state IN ('open', 'accepted')) AS offered
  FROM waiting w WHERE w.organization_id = $1 AND w.site_id = $2 AND w.ended_at IS NULL
  ORDER BY w.priority, w.added_at, w.id)"};
constexpr db::Sql hours_of_organization{"SELECT offer_hours FROM organization WHERE id = $1"};
constexpr db::Sql site_by_waiting{
    "SELECT site_id FROM waiting WHERE organization_id = $1 AND id = $2"};

episode::Episode waiting_episode(db::Tx& tx, const referral::Referral& referral) {
  const PatientId patient = referral.patient_id.value();
  if (auto open = episode::open_episode(tx, patient)) {
    open->state = episode::State::waitlisted;
    return episode::update_episode(tx, *open);
  }
  auto made = episode::begun(tx, patient, referral);
  made.state = episode::State::waitlisted;
  episode::put_episode(tx, made);
  return made;
}

void put_groups(db::Tx& tx, const WaitingId& waiting, const std::vector<GroupId>& groups) {
  tx.db.run(delete_groups, tx.organization, waiting);
  for (const GroupId& group : groups) tx.db.post(insert_group, tx.organization, waiting, group);
}

void put_band(db::Tx& tx, const WaitingId& waiting, const BandMove& move,
              const std::optional<StaffId>& by) {
  tx.db.run(insert_band, tx.organization, waiting, move.band, move.reason, tx.now, by);
}

Waiting stored(db::Tx& tx, const WaitingId& id) {
  Waiting waiting = find_waiting(tx, id);
  tell(tx, waiting);
  return waiting;
}

episode::State end_state(WaitEnd ended_as) {
  switch (ended_as) {
    case WaitEnd::admitted:
      return episode::State::admitted;
    case WaitEnd::declined:
      return episode::State::declined;
    case WaitEnd::referred_out:
      return episode::State::referred_out;
    case WaitEnd::mistake:
      return episode::State::voided;
  }
  return episode::State::declined;
}

referral::State referral_after(WaitEnd ended_as) {
  switch (ended_as) {
    case WaitEnd::admitted:
      return referral::State::admitted;
    case WaitEnd::declined:
      return referral::State::declined;
    case WaitEnd::referred_out:
      return referral::State::referred_out;
    case WaitEnd::mistake:
      return referral::State::received;
  }
  return referral::State::declined;
}

// Whoever is admitted has taken the place, whether or not somebody noted it.
OfferState offer_after(WaitEnd ended_as) {
  return ended_as == WaitEnd::admitted ? OfferState::accepted : OfferState::withdrawn;
}

}  // namespace

Waiting put_waiting(db::Tx& tx, const referral::Referral& referral, const NewWaiting& asked,
                    const std::optional<StaffId>& by) {
  const auto episode = waiting_episode(tx, referral);
  const auto id = tx.next<WaitingId>();
  const Private<std::string> none;
  tx.db.run(insert_waiting, tx.organization, id, episode.id, episode.patient_id, episode.site_id,
            referral.id, asked.wish.track_id, asked.band, referral::priority_of(asked.band),
            asked.wish.reason_kind, asked.wish.reason.value_or(none), asked.wish.expected_on,
            tx.now, by);
  put_groups(tx, id, asked.wish.groups);
  put_band(tx, id, {asked.band, asked.band_reason.value_or(none)}, by);
  referral::move_to(tx, referral.id, referral::State::waitlisted);
  return stored(tx, id);
}

Waiting change_wish(db::Tx& tx, const Waiting& waiting, const Wish& wish) {
  tx.db.run(update_wish, wish.track_id, wish.reason_kind,
            wish.reason.value_or(Private<std::string>()), wish.expected_on, tx.organization,
            waiting.id);
  put_groups(tx, waiting.id, wish.groups);
  return stored(tx, waiting.id);
}

Waiting move_to_band(db::Tx& tx, const Waiting& waiting, const BandMove& asked,
                     const std::optional<StaffId>& by) {
  tx.db.run(update_band, asked.band, referral::priority_of(asked.band), tx.organization,
            waiting.id);
  put_band(tx, waiting.id, asked, by);
  return stored(tx, waiting.id);
}

Waiting end_waiting(db::Tx& tx, const Waiting& waiting, const EndWaiting& asked,
                    const std::optional<StaffId>& by) {
  if (const auto offer = live_offer(tx, waiting.id))
    end_offer(tx, *offer, OfferState::withdrawn, asked.reason, by);
  auto episode = episode::find_episode(tx, waiting.episode_id);
  episode.state = end_state(asked.ended_as);
  episode.ended_on = program::today_at(tx, waiting.site_id);
  episode.end_note = asked.reason;
  episode::update_episode(tx, episode);
  referral::move_to(tx, waiting.referral_id, referral_after(asked.ended_as), asked.reason);
  tx.db.run(end_open_waiting, tx.now, asked.ended_as, asked.reason, tx.organization,
            waiting.episode_id);
  task::settle(tx, waiting.patient_id, task::Kind::offer_expired);
  return stored(tx, waiting.id);
}

void close_waiting(db::Tx& tx, const EpisodeId& episode, WaitEnd ended_as) {
  const auto ended = tx.db.one<Waiting>(end_open_waiting, tx.now, ended_as, Private<std::string>(),
                                        tx.organization, episode);
  if (!ended) return;
  const auto referral = referral::find(tx, ended->referral_id);
  if (referral.state == referral::State::waitlisted)
    referral::move_to(tx, referral.id, referral_after(ended_as));
  if (const auto offer = live_offer(tx, ended->id); offer && offer->state == OfferState::open)
    end_offer(tx, *offer, offer_after(ended_as), {}, {});
  task::settle(tx, ended->patient_id, task::Kind::offer_expired);
  tell(tx, *ended);
}

Waiting find_waiting(db::Tx& tx, const WaitingId& id) {
  auto found = tx.db.one<Waiting>(waiting_by_id, tx.organization, id);
  if (!found) throw Error(Code::not_found, "nobody waits under this number");
  return *std::move(found);
}

std::vector<Waiting> waiting_at(db::Tx& tx, const SiteId& site) {
  return tx.db.all<Waiting>(waiting_of_site, tx.organization, site, limits::waiting_shown);
}

std::vector<InLine> line_at(db::Tx& tx, const SiteId& site) {
  return tx.db.all<InLine>(line_of_site, tx.organization, site);
}

std::chrono::hours offer_life(db::Tx& tx) {
  return std::chrono::hours(
      tx.db.one<std::int64_t>(hours_of_organization, tx.organization).value());
}

SiteId site_of_waiting(db::Tx& tx, const http::Request& request) {
  const auto site =
      tx.db.one<SiteId>(site_by_waiting, tx.organization, request.path<WaitingId>("waiting"));
  if (!site) throw Error(Code::not_found, "nobody waits under this number");
  return *site;
}

void tell(db::Tx& tx, const Waiting& waiting) {
  tx.changes.push_back({tx.organization, waiting.site_id, "waitlist", "waiting", waiting.id.text(),
                        waiting.version});
}

}  // namespace stepwell::waitlist
