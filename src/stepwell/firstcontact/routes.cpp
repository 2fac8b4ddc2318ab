#include "stepwell/firstcontact/routes.h"

#include "stepwell/firstcontact/store.h"
#include "stepwell/http/record.h"
#include "stepwell/program/store.h"
#include "stepwell/referral/store.h"

namespace stepwell::firstcontact {
namespace {

using db::Tx;
using http::Request;
using http::Response;

SiteId site_of_referral(Tx& tx, const Request& request) {
  return referral::site_of(tx, request.path<ReferralId>("referral"));
}

SiteId site_of_entry(Tx& tx, const Request& request) {
  return referral::site_of(tx, find_entry(tx, request.path<ContactEntryId>("entry")).referral_id);
}

// Also puts on record whose chart the request is about.
referral::Referral referral_about(Tx& tx, const Request& request, const ReferralId& id) {
  auto found = referral::find(tx, id);
  if (found.patient_id) http::note_patient(tx, request, *found.patient_id);
  return found;
}

Response read_log(Tx& tx, const Request& request) {
  const auto about = referral_about(tx, request, request.path<ReferralId>("referral"));
  return http::ok(log_of(tx, about.id));
}

Response note_contact(Tx& tx, const Request& request) {
  const auto about = referral_about(tx, request, request.path<ReferralId>("referral"));
  const auto said = request.body_as<NewContactEntry>();
  const auto moments = moments_of(said, program::zone_of_site(tx, about.site_id), tx.now);
  require(check_entry(about, said, moments, log_of(tx, about.id).items.size(), tx.now));
  return http::versioned(put_entry(tx, about.id, said, moments, request.actor.staff_id));
}

Response take_back(Tx& tx, const Request& request) {
  const auto entry = find_entry(tx, request.path<ContactEntryId>("entry"));
  referral_about(tx, request, entry.referral_id);
  request.require_match(entry.version);
  const auto said = request.body_as<VoidContactEntry>();
  require(check_void(entry, said));
  return http::versioned(void_entry(tx, entry, said, request.actor.staff_id));
}

Response list_calls(Tx& tx, const Request& request) {
  return http::ok(calls_to_make(tx, request.query<SiteId>("site")));
}

Response read_speed(Tx& tx, const Request& request) {
  const Day from = request.query<Day>("from");
  const Day to = request.query<Day>("to");
  require(check_span(from, to));
  return http::ok(first_contact(tx, request.query<SiteId>("site"), from, to));
}

}  // namespace

void routes(http::Router& router) {
  using http::at_site;
  using http::Grant;
  const std::string log = "/api/v1/referrals/{referral}/contacts";
  const auto look = at_site(Grant::read_referrals, http::site_in_query);
  router.get(log, at_site(Grant::read_referrals, site_of_referral), read_log).gives<ContactLog>();
  router.post(log, at_site(Grant::manage_referrals, site_of_referral), note_contact)
      .takes<NewContactEntry>()
      .gives<ContactEntry>();
  router
      .post("/api/v1/contact-entries/{entry}/void", at_site(Grant::manage_referrals, site_of_entry),
            take_back)
      .takes<VoidContactEntry>()
      .gives<ContactEntry>();
  router.get("/api/v1/calls-to-make", look, list_calls).gives<CallsToMake>();
  router.get("/api/v1/first-contact", look, read_speed)
      .asks<Day>("from")
      .asks<Day>("to")
      .gives<FirstContact>();
}

}  // namespace stepwell::firstcontact
