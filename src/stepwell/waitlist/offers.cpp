#include "stepwell/waitlist/offers.h"

#include <fmt/format.h>

#include "stepwell/program/store.h"
#include "stepwell/roster/store.h"
#include "stepwell/task/store.h"
#include "stepwell/waitlist/store.h"

namespace stepwell::waitlist {
namespace {

constexpr db::Sql insert_offer{R"(
  INSERT INTO place_offer (organization_id, id, waiting_id, patient_id, site_id, track_id,
                           starts_on, state, reason, offered_at, offered_by, expires_at,
                           end_reason, version)
  VALUES ($1, $2, $3, $4, $5, $6, $7, 'open', $8, $9, $10, $11, '', 1))"};
constexpr db::Sql insert_group{R"(
  INSERT INTO place_offer_group (organization_id, offer_id, group_id) VALUES ($1, $2, $3))"};
constexpr db::Sql update_offer{R"(
  UPDATE place_offer SET state = $1, ended_at = $2, ended_by = $3, end_reason = $4,
                         version = version + 1
  WHERE organization_id = $5 AND id = $6 AND version = $7)"};
constexpr db::Sql offer_by_id{R"(
  SELECT id, waiting_id, patient_id, site_id, track_id, starts_on, state, reason, offered_at,
         offered_by, expires_at, ended_at, ended_by, end_reason, version
  FROM place_offer WHERE organization_id = $1 AND id = $2)"};
constexpr db::Sql live_offer_of{R"(
  SELECT id, waiting_id, patient_id, site_id, track_id, starts_on, state, reason, offered_at,
         offered_by, expires_at, ended_at, ended_by, end_reason, version
  FROM place_offer
  WHERE organization_id = $1 AND waiting_id = $2 AND state IN ('open', 'accepted'))"};
constexpr db::Sql offers_run_out{R"(
  SELECT id, waiting_id, patient_id, site_id, track_id, starts_on, state, reason, offered_at,
         offered_by, expires_at, ended_at, ended_by, end_reason, version
  FROM place_offer WHERE organization_id = $1 AND state = 'open' AND expires_at <= $2
  ORDER BY expires_at, id)"};
constexpr db::Sql count_run_out{R"(
  SELECT count(*) FROM place_offer
  WHERE organization_id = $1 AND state = 'open' AND expires_at <= $2)"};
constexpr db::Sql site_by_offer{
    "SELECT site_id FROM place_offer WHERE organization_id = $1 AND id = $2"};

Error full(const program::Group& group, std::size_t at) {
  const auto text = fmt::format("every seat of {} is taken or offered", group.name);
  Error error(Code::conflict, text);
  error.findings = {{"group_full", "/groups/" + std::to_string(at), text}};
  return error;
}

void keep_seats(db::Tx& tx, const EpisodeId& episode, const NewPlaceOffer& asked) {
  for (std::size_t i = 0; i < asked.groups.size(); ++i)
    if (!roster::keep_seat(tx, asked.groups[i], episode, asked.starts_on))
      throw full(program::find_group(tx, asked.groups[i]), i);
}

// Puts the program's own deed on record.
void note_expiry(db::Tx& tx, const PlaceOffer& offer) {
  tx.events.push_back({tx.organization, "program", "expire offer", "offers/" + offer.id.text(),
                       offer.patient_id.text(), tx.now});
}

void call_today(db::Tx& tx, const PlaceOffer& offer) {
  const Zone zone = program::zone_of_site(tx, offer.site_id);
  const Day tomorrow{zone.day_of(tx.now).date + std::chrono::days(1)};
  task::open_task(tx, {.patient_id = offer.patient_id,
                       .site_id = offer.site_id,
                       .kind = task::Kind::offer_expired,
                       .due_at = zone.instant_of(tomorrow, 0).at});
}

}  // namespace

PlaceOffer put_offer(db::Tx& tx, const Waiting& waiting, const NewPlaceOffer& asked,
                     const std::optional<StaffId>& by) {
  keep_seats(tx, waiting.episode_id, asked);
  const auto id = tx.next<PlaceOfferId>();
  tx.db.run(insert_offer, tx.organization, id, waiting.id, waiting.patient_id, waiting.site_id,
            asked.track_id, asked.starts_on, asked.reason.value_or(Private<std::string>()), tx.now,
            by, Instant{tx.now.time + offer_life(tx)});
  for (const GroupId& group : asked.groups) tx.db.post(insert_group, tx.organization, id, group);
  task::settle(tx, waiting.patient_id, task::Kind::offer_expired);
  tell(tx, waiting);
  return find_offer(tx, id);
}

PlaceOffer put_answer(db::Tx& tx, const PlaceOffer& offer, const OfferAnswer& asked,
                      const std::optional<StaffId>& by) {
  const auto reason = asked.reason.value_or(Private<std::string>());
  const bool accepted = asked.answer == Answer::accepted;
  const auto answered =
      end_offer(tx, offer, accepted ? OfferState::accepted : OfferState::declined, reason, by);
  if (asked.leaves_as)
    end_waiting(tx, find_waiting(tx, offer.waiting_id), {*asked.leaves_as, reason}, by);
  return answered;
}

PlaceOffer end_offer(db::Tx& tx, const PlaceOffer& offer, OfferState state,
                     const Private<std::string>& reason, const std::optional<StaffId>& by) {
  if (tx.db.run(update_offer, state, tx.now, by, reason, tx.organization, offer.id,
                offer.version) == 0)
    throw Error(Code::stale, "someone changed this offer since you read it");
  const Waiting waiting = find_waiting(tx, offer.waiting_id);
  if (!is_live(state)) roster::release_kept(tx, waiting.episode_id);
  tell(tx, waiting);
  return find_offer(tx, offer.id);
}

bool offers_due(db::Tx& tx) {
  return tx.db.one<std::int64_t>(count_run_out, tx.organization, tx.now).value() > 0;
}

int expire_offers(db::Tx& tx) {
  int ended = 0;
  for (const auto& offer : tx.db.all<PlaceOffer>(offers_run_out, tx.organization, tx.now)) {
    end_offer(tx, offer, OfferState::expired, {}, {});
    call_today(tx, offer);
    note_expiry(tx, offer);
    ++ended;
  }
  return ended;
}

PlaceOffer find_offer(db::Tx& tx, const PlaceOfferId& id) {
  auto found = tx.db.one<PlaceOffer>(offer_by_id, tx.organization, id);
  if (!found) throw Error(Code::not_found, "there is no such offer");
  return *std::move(found);
}

std::optional<PlaceOffer> live_offer(db::Tx& tx, const WaitingId& waiting) {
  return tx.db.one<PlaceOffer>(live_offer_of, tx.organization, waiting);
}

SiteId site_of_offer(db::Tx& tx, const http::Request& request) {
  const auto site =
      tx.db.one<SiteId>(site_by_offer, tx.organization, request.path<PlaceOfferId>("offer"));
  if (!site) throw Error(Code::not_found, "there is no such offer");
  return *site;
}

}  // namespace stepwell::waitlist
