#include "stepwell/admission/routes.h"

#include "stepwell/admission/rules.h"
#include "stepwell/admission/store.h"
#include "stepwell/episode/rules.h"
#include "stepwell/episode/store.h"
#include "stepwell/people/store.h"
#include "stepwell/program/store.h"
#include "stepwell/referral/store.h"

namespace stepwell::admission {
namespace {

using db::Tx;
using episode::Episode;
using http::Grant;
using http::Request;
using http::Response;

Day today_at(Tx& tx, const SiteId& site) { return program::zone_of_site(tx, site).day_of(tx.now); }

Offer find_offer(Tx& tx, const Admission& admission) {
  Offer offer{.program = program::find_program(tx, admission.program_id),
              .track = program::find_track(tx, admission.track_id)};
  for (const GroupId& group : admission.groups)
    offer.groups.push_back(program::find_group(tx, group));
  return offer;
}

Response admit(Tx& tx, const Request& request) {
  const auto patient = request.path<PatientId>("patient");
  const auto admission = request.body_as<Admission>();
  const auto referral = referral::find(tx, admission.referral_id);
  const auto open = episode::open_episode(tx, patient);
  require(check_admission(admission, referral, patient, open, find_offer(tx, admission)));
  return http::versioned(begin_stay(tx, patient, referral, admission));
}

Response discharge(Tx& tx, const Request& request) {
  const auto episode = episode::find_episode(tx, request.path<EpisodeId>("episode"));
  const auto asked = request.body_as<Discharge>();
  request.require_match(episode.version);
  require(check_discharge(asked, episode, today_at(tx, episode.site_id)));
  return http::versioned(end_stay(tx, episode, asked));
}

Response void_episode(Tx& tx, const Request& request) {
  const auto episode = episode::find_episode(tx, request.path<EpisodeId>("episode"));
  const auto asked = request.body_as<episode::Void>();
  request.require_match(episode.version);
  require(episode::check_move(episode.state, episode::State::voided));
  if (asked.reason.reveal().empty()) refuse("missing", "/reason", "say why it is taken back");
  return http::versioned(void_stay(tx, episode, asked.reason, today_at(tx, episode.site_id)));
}

}  // namespace

void routes(http::Router& router) {
  using http::at_site;
  router
      .post("/api/v1/patients/{patient}/admission",
            at_site(Grant::admit, people::site_of_patient_in_path), admit)
      .takes<Admission>()
      .gives<Episode>();
  router
      .post("/api/v1/episodes/{episode}/discharge", at_site(Grant::admit, episode::site_of_episode),
            discharge)
      .takes<Discharge>()
      .gives<Episode>();
  router
      .post("/api/v1/episodes/{episode}/void", at_site(Grant::admit, episode::site_of_episode),
            void_episode)
      .takes<episode::Void>()
      .gives<Episode>();
}

}  // namespace stepwell::admission
