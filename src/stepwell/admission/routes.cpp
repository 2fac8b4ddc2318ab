#include "stepwell/admission/routes.h"

#include "stepwell/admission/hold.h"
#include "stepwell/admission/rules.h"
#include "stepwell/admission/store.h"
#include "stepwell/admission/transfer.h"
#include "stepwell/episode/rules.h"
#include "stepwell/episode/store.h"
#include "stepwell/http/record.h"
#include "stepwell/people/store.h"
#include "stepwell/program/store.h"
#include "stepwell/referral/store.h"
#include "stepwell/roster/store.h"

namespace stepwell::admission {
namespace {

using db::Tx;
using episode::Episode;
using http::Grant;
using http::Request;
using http::Response;

Offer find_offer(Tx& tx, const Admission& admission) {
  return {.program = program::find_program(tx, admission.program_id),
          .track = program::find_track(tx, admission.track_id),
          .groups = program::find_groups(tx, admission.groups)};
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
  require(check_discharge(asked, episode, program::today_at(tx, episode.site_id)));
  return http::versioned(end_stay(tx, episode, asked));
}

Response undo(Tx& tx, const Request& request) {
  const auto episode = episode::find_episode(tx, request.path<EpisodeId>("episode"));
  const auto asked = request.body_as<UndoDischarge>();
  request.require_match(episode.version);
  const bool another = episode::open_episode(tx, episode.patient_id).has_value();
  require(check_undo(episode, another, asked.reason, tx.now));
  return http::ok(undo_discharge(tx, episode, asked.reason, request.actor.staff_id));
}

Response hold(Tx& tx, const Request& request) {
  const auto episode = episode::find_episode(tx, request.path<EpisodeId>("episode"));
  const auto asked = request.body_as<NewHold>();
  request.require_match(episode.version);
  const bool moving = planned_transfer(tx, episode.id).has_value();
  require(check_hold(asked, episode, moving, program::today_at(tx, episode.site_id)));
  return http::versioned(begin_hold(tx, episode, asked, request.actor.staff_id));
}

Response resume(Tx& tx, const Request& request) {
  const auto episode = episode::find_episode(tx, request.path<EpisodeId>("episode"));
  const auto asked = request.body_as<Return>();
  request.require_match(episode.version);
  const auto held = open_hold(tx, episode.id);
  if (!held) refuse("not_on_hold", "", "this stay is not on hold");
  require(check_return(asked, *held, episode, program::find_groups(tx, asked.groups),
                       program::today_at(tx, episode.site_id)));
  return http::versioned(end_hold(tx, episode, *held, asked, request.actor.staff_id));
}

// Nothing keeps seats for a plan over the day of a move.
void require_plan_first(Tx& tx, episode::Episode stay, const Destination& to) {
  stay.program_id = to.track.program_id;
  if (!to.groups.empty() && roster::waits_for_plan(tx, stay))
    refuse("plan_first", "/groups",
           "that program seats people in groups once their plan of care is signed");
}

// Who moves a stay to another site must be allowed to take people in there.
Response transfer(Tx& tx, const Request& request) {
  const auto episode = episode::find_episode(tx, request.path<EpisodeId>("episode"));
  const auto asked = request.body_as<NewTransfer>();
  request.require_match(episode.version);
  const Destination to{program::find_track(tx, asked.track_id),
                       program::find_groups(tx, asked.groups)};
  const SiteId site = program::site_of_program(tx, to.track.program_id);
  if (!request.actor.may(Grant::admit, site))
    throw Error(Code::forbidden, "you may not admit anybody at that site");
  const bool moving = planned_transfer(tx, episode.id).has_value();
  require(check_transfer(asked, episode, to, moving, program::today_at(tx, site)));
  require_plan_first(tx, episode, to);
  return http::versioned(put_transfer(tx, episode, asked, to, request.actor.staff_id));
}

Response take_back_transfer(Tx& tx, const Request& request) {
  const auto planned = find_transfer(tx, request.path<TransferId>("transfer"));
  const auto asked = request.body_as<episode::Void>();
  request.require_match(planned.version);
  http::note_patient(tx, request, planned.patient_id);
  require(check_take_back(planned, asked.reason));
  return http::ok(void_transfer(tx, planned, asked.reason));
}

Response void_episode(Tx& tx, const Request& request) {
  const auto episode = episode::find_episode(tx, request.path<EpisodeId>("episode"));
  const auto asked = request.body_as<episode::Void>();
  request.require_match(episode.version);
  require(episode::check_move(episode.state, episode::State::voided));
  if (asked.reason.reveal().empty()) refuse("missing", "/reason", "say why it is taken back");
  return http::versioned(
      void_stay(tx, episode, asked.reason, program::today_at(tx, episode.site_id)));
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
  const auto of_episode = at_site(Grant::admit, episode::site_of_episode);
  router.post("/api/v1/episodes/{episode}/discharge/undo", of_episode, undo)
      .takes<UndoDischarge>()
      .gives<Resumed>();
  router.post("/api/v1/episodes/{episode}/hold", of_episode, hold).takes<NewHold>().gives<Hold>();
  router.post("/api/v1/episodes/{episode}/return", of_episode, resume)
      .takes<Return>()
      .gives<Episode>();
  router.post("/api/v1/episodes/{episode}/transfers", of_episode, transfer)
      .takes<NewTransfer>()
      .gives<Transfer>();
  router
      .post("/api/v1/transfers/{transfer}/void", at_site(Grant::admit, site_of_transfer),
            take_back_transfer)
      .takes<episode::Void>()
      .gives<Resumed>();
  router
      .post("/api/v1/episodes/{episode}/void", at_site(Grant::admit, episode::site_of_episode),
            void_episode)
      .takes<episode::Void>()
      .gives<Episode>();
}

}  // namespace stepwell::admission
