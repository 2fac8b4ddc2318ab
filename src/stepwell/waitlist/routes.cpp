#include "stepwell/waitlist/routes.h"

#include "stepwell/episode/store.h"
#include "stepwell/http/record.h"
#include "stepwell/program/store.h"
#include "stepwell/referral/store.h"
#include "stepwell/waitlist/list.h"
#include "stepwell/waitlist/offers.h"
#include "stepwell/waitlist/rules.h"
#include "stepwell/waitlist/store.h"

namespace stepwell::waitlist {
namespace {

using db::Tx;
using http::Request;
using http::Response;

SiteId site_of_referral(Tx& tx, const Request& request) {
  return referral::site_of(tx, request.path<ReferralId>("referral"));
}

Waiting waiting_in_path(Tx& tx, const Request& request) {
  const Waiting waiting = find_waiting(tx, request.path<WaitingId>("waiting"));
  http::note_patient(tx, request, waiting.patient_id);
  return waiting;
}

PlaceOffer offer_in_path(Tx& tx, const Request& request) {
  const PlaceOffer offer = find_offer(tx, request.path<PlaceOfferId>("offer"));
  http::note_patient(tx, request, offer.patient_id);
  return offer;
}

// Throws `not_found` when the track is not one of the site's.
program::Track track_at(Tx& tx, const SiteId& site, const TrackId& id) {
  auto track = program::find_track(tx, id);
  if (program::site_of_program(tx, track.program_id) != site)
    refuse("another_site", "/track_id", "this track is at another site");
  return track;
}

std::vector<Finding> wrong_with(Tx& tx, const Wish& wish, const SiteId& site,
                                const std::string& at = "") {
  return check_wish(wish, track_at(tx, site, wish.track_id), program::find_groups(tx, wish.groups),
                    program::today_at(tx, site), at);
}

Response read_list(Tx& tx, const Request& request) {
  return http::ok(list_of(tx, request.query<SiteId>("site")));
}

Response add_to_list(Tx& tx, const Request& request) {
  const auto referral = referral::find(tx, request.path<ReferralId>("referral"));
  const auto asked = request.body_as<NewWaiting>();
  request.require_match(referral.version);
  const auto open = referral.patient_id ? episode::open_episode(tx, *referral.patient_id)
                                        : std::optional<episode::Episode>();
  auto findings = check_new(asked, referral, open);
  for (auto& finding : wrong_with(tx, asked.wish, referral.site_id, "/wish"))
    findings.push_back(std::move(finding));
  require(std::move(findings));
  http::note_patient(tx, request, *referral.patient_id);
  return http::versioned(put_waiting(tx, referral, asked, request.actor.staff_id));
}

Response change(Tx& tx, const Request& request) {
  const Waiting waiting = waiting_in_path(tx, request);
  const auto wish = request.body_as<Wish>();
  request.require_match(waiting.version);
  if (waiting.ended_at) refuse("not_waiting", "", "this person is not on the waitlist any more");
  require(wrong_with(tx, wish, waiting.site_id));
  return http::versioned(change_wish(tx, waiting, wish));
}

Response move(Tx& tx, const Request& request) {
  const Waiting waiting = waiting_in_path(tx, request);
  const auto asked = request.body_as<BandMove>();
  request.require_match(waiting.version);
  require(check_move(waiting, asked));
  return http::versioned(move_to_band(tx, waiting, asked, request.actor.staff_id));
}

Response end(Tx& tx, const Request& request) {
  const Waiting waiting = waiting_in_path(tx, request);
  const auto asked = request.body_as<EndWaiting>();
  request.require_match(waiting.version);
  require(check_end(waiting, asked));
  return http::versioned(end_waiting(tx, waiting, asked, request.actor.staff_id));
}

Response offer(Tx& tx, const Request& request) {
  const Waiting waiting = waiting_in_path(tx, request);
  const auto asked = request.body_as<NewPlaceOffer>();
  request.require_match(waiting.version);
  track_at(tx, waiting.site_id, asked.track_id);
  require(check_offer(asked, {.waiting = waiting,
                              .live = live_offer(tx, waiting.id),
                              .next = next_for(line_at(tx, waiting.site_id), asked.track_id),
                              .groups = program::find_groups(tx, asked.groups),
                              .today = program::today_at(tx, waiting.site_id)}));
  return http::versioned(put_offer(tx, waiting, asked, request.actor.staff_id));
}

Response answer(Tx& tx, const Request& request) {
  const PlaceOffer offered = offer_in_path(tx, request);
  const auto asked = request.body_as<OfferAnswer>();
  request.require_match(offered.version);
  require(check_answer(offered, asked, tx.now));
  return http::versioned(put_answer(tx, offered, asked, request.actor.staff_id));
}

Response withdraw(Tx& tx, const Request& request) {
  const PlaceOffer offered = offer_in_path(tx, request);
  const auto asked = request.body_as<WithdrawOffer>();
  request.require_match(offered.version);
  require(check_withdrawal(offered, asked));
  return http::versioned(
      end_offer(tx, offered, OfferState::withdrawn, asked.reason, request.actor.staff_id));
}

}  // namespace

void routes(http::Router& router) {
  using http::at_site;
  using http::Grant;
  const auto of_waiting = at_site(Grant::admit, site_of_waiting);
  const auto of_offer = at_site(Grant::admit, site_of_offer);
  router.get("/api/v1/waitlist", at_site(Grant::read_referrals, http::site_in_query), read_list)
      .gives<Waitlist>();
  router
      .post("/api/v1/referrals/{referral}/waiting", at_site(Grant::admit, site_of_referral),
            add_to_list)
      .takes<NewWaiting>()
      .gives<Waiting>();
  router.put("/api/v1/waiting/{waiting}", of_waiting, change).takes<Wish>().gives<Waiting>();
  router.post("/api/v1/waiting/{waiting}/band", of_waiting, move)
      .takes<BandMove>()
      .gives<Waiting>();
  router.post("/api/v1/waiting/{waiting}/end", of_waiting, end)
      .takes<EndWaiting>()
      .gives<Waiting>();
  router.post("/api/v1/waiting/{waiting}/offers", of_waiting, offer)
      .takes<NewPlaceOffer>()
      .gives<PlaceOffer>();
  router.post("/api/v1/offers/{offer}/answer", of_offer, answer)
      .takes<OfferAnswer>()
      .gives<PlaceOffer>();
  router.post("/api/v1/offers/{offer}/withdraw", of_offer, withdraw)
      .takes<WithdrawOffer>()
      .gives<PlaceOffer>();
}

}  // namespace stepwell::waitlist
