#include "stepwell/referral/routes.h"

#include "stepwell/http/record.h"
#include "stepwell/people/store.h"
#include "stepwell/referral/intake.h"

namespace stepwell::referral {
namespace {

using http::Grant;
using http::Request;
using http::Response;

SiteId site_in_body(db::Tx& tx, const Request& request) {
  return people::find_site(tx, request.body_as<NewReferral>().site_id).id;
}

SiteId site_of_referral(db::Tx& tx, const Request& request) {
  return site_of(tx, request.path<ReferralId>("referral"));
}

// Puts on record whose chart the request is about.
void about(db::Tx& tx, const Request& request, const std::optional<PatientId>& patient) {
  if (patient) http::note_patient(tx, request, *patient);
}

Response list_intake(db::Tx& tx, const Request& request) {
  return http::ok(intake(tx, request.query<SiteId>("site"), request.query_if<State>("state"),
                         request.query_text("after")));
}

Response take_referral(db::Tx& tx, const Request& request) {
  const Referral referral = take_by_hand(tx, request.body_as<NewReferral>());
  about(tx, request, referral.patient_id);
  return http::versioned(referral);
}

Response read_referral(db::Tx& tx, const Request& request) {
  const ReferralDetail found = detail(tx, request.path<ReferralId>("referral"));
  about(tx, request, found.referral.patient_id);
  for (const Candidate& candidate : found.candidates) about(tx, request, candidate.patient_id);
  Response response = http::ok(found);
  response.etag = http::etag_of(found.referral.version);
  return response;
}

Response match_referral(db::Tx& tx, const Request& request) {
  const Referral referral = find(tx, request.path<ReferralId>("referral"));
  request.require_match(referral.version);
  const Referral settled = settle(tx, referral, request.body_as<Match>());
  about(tx, request, settled.patient_id);
  return http::versioned(settled);
}

Response decline_referral(db::Tx& tx, const Request& request) {
  const Referral referral = find(tx, request.path<ReferralId>("referral"));
  request.require_match(referral.version);
  about(tx, request, referral.patient_id);
  return http::versioned(decline(tx, referral, request.body_as<Decline>()));
}

}  // namespace

void routes(http::Router& router) {
  router.get("/api/v1/referrals", at_site(Grant::read_referrals, http::site_in_query), list_intake)
      .gives<IntakePage>();
  router.post("/api/v1/referrals", at_site(Grant::manage_referrals, site_in_body), take_referral)
      .takes<NewReferral>()
      .gives<Referral>();
  router
      .get("/api/v1/referrals/{referral}", at_site(Grant::read_referrals, site_of_referral),
           read_referral)
      .gives<ReferralDetail>();
  router
      .post("/api/v1/referrals/{referral}/match",
            at_site(Grant::manage_referrals, site_of_referral), match_referral)
      .takes<Match>()
      .gives<Referral>();
  router
      .post("/api/v1/referrals/{referral}/decline",
            at_site(Grant::manage_referrals, site_of_referral), decline_referral)
      .takes<Decline>()
      .gives<Referral>();
}

}  // namespace stepwell::referral
