#include "stepwell/phone/routes.h"

#include "stepwell/access/throttle.h"
#include "stepwell/attendance/arrivals.h"
#include "stepwell/attendance/rules.h"
#include "stepwell/episode/store.h"
#include "stepwell/http/problem.h"
#include "stepwell/outbox/store.h"
#include "stepwell/people/store.h"
#include "stepwell/phone/rules.h"
#include "stepwell/phone/store.h"
#include "stepwell/program/store.h"
#include "stepwell/questionnaire/store.h"
#include "stepwell/schedule/store.h"

namespace stepwell::phone {
namespace {

using access::Link;
using access::LinkKind;
using access::MadeLink;
using attendance::Source;
using db::Tx;
using http::Grant;
using http::Request;
using http::Response;

// --- The desk ----------------------------------------------------------------------------------

bool is_admitted(Tx& tx, const PatientId& patient) {
  const auto stay = episode::open_episode(tx, patient);
  return stay && stay->state == episode::State::admitted;
}

Response list_links(Tx& tx, const Request& request) {
  const auto patient = people::find_patient(tx, request.path<PatientId>("patient"));
  return http::ok(PhoneLinks{.items = access::links_of(tx, LinkKind::phone, patient.id),
                             .can_send = outbox::may_tell(tx, patient.id),
                             .has_birth_date = patient.birth_date.has_value()});
}

Response make_link(Tx& tx, const Request& request) {
  const auto asked = request.body_as<NewPhoneLink>();
  const auto patient = people::find_patient(tx, request.path<PatientId>("patient"));
  const Day today = program::today_at(tx, patient.site_id);
  require(check_link(asked, today, patient.birth_date.has_value(), is_admitted(tx, patient.id)));
  const Link link = put_phone_link(tx, patient.id, asked.valid_on, request.actor.staff_id);
  if (asked.send && outbox::tell(tx, patient.id, outbox::Kind::personal_link, link.id.text()) == 0)
    refuse("no_way_to_tell", "/send", "they allow no message, or gave no address for it");
  return http::ok(MadeLink{link, access::new_token(tx, link.id)});
}

Response revoke(Tx& tx, const Request& request) {
  const Link link = access::find_link(tx, request.path<access::LinkId>("link"));
  if (link.kind != LinkKind::phone || link.patient_id != request.path<PatientId>("patient"))
    throw Error(Code::not_found, "there is no such link");
  return http::versioned(access::revoke_link(tx, link.id));
}

// --- The patient, on their own telephone -------------------------------------------------------

Link link_of(Tx& tx, const Request& request) {
  return access::find_link_by_token(tx, LinkKind::phone, request.credential.token_hash).value();
}

Response open_door(Tx& tx, const Request& request) {
  const auto patient = people::find_patient(tx, request.actor.patient_id.value());
  const auto site = people::find_site(tx, patient.site_id);
  return http::ok(Door{to_word(patient.language), site.crisis_line, site.time_zone});
}

// Keeps a guesser waiting: it counts against the link, and is kept though refused.
Response count_and_refuse(Tx& tx, const std::string& subject, Finding why) {
  access::count_failure(tx, subject);
  Error error(Code::invalid, why.text);
  error.findings.push_back(std::move(why));
  return http::refused(error);
}

std::optional<Finding> closed_to(Tx& tx, const Link& link, const people::Patient& patient) {
  const Zone zone = program::zone_of_site(tx, patient.site_id);
  const Day today = zone.day_of(tx.now);
  const auto stay = episode::open_episode(tx, patient.id);
  if (stay && stay->state == episode::State::on_hold)
    return Finding{"stay_on_hold", "", "your stay is on hold"};
  if (!stay || stay->state != episode::State::admitted)
    return Finding{"stay_over", "", "this link ended with your stay"};
  const auto sessions =
      schedule::sessions_of_patient(tx, patient.id, today, {today.date + std::chrono::days(1)});
  return closed_because(link, sessions, today, tx.now,
                        setting_of(tx, patient.site_id).opens_minutes, zone);
}

Response arrive(Tx& tx, const Request& request) {
  const auto said = request.body_as<WhoComes>();
  require(check_phone_key(said.phone_key.reveal()));
  const Link link = link_of(tx, request);
  const std::string subject = "link/" + link.id.text();
  access::check_throttle(tx, subject);
  const auto patient = people::find_patient(tx, link.patient_id.value());
  if (!patient.birth_date ||
      !is_born(patient.birth_date->reveal(), said.born_year.reveal(), said.born_day.reveal()))
    return count_and_refuse(tx, subject,
                            {"not_born_then", "", "that is not the year and day we know"});
  if (!access::is_same_phone(tx, request.credential.token_hash, said.phone_key.reveal()))
    return count_and_refuse(tx, subject,
                            {"another_phone", "", "this link was opened on another phone"});
  access::clear_failures(tx, subject);
  access::note_used(tx, link.id);
  if (auto why = closed_to(tx, link, patient)) require({*std::move(why)});
  const auto made = attendance::arriving(tx, patient.id, patient.site_id, Source::phone, tx.now);
  return http::ok(attendance::arrival_of(tx, patient, made.held_on, attendance::let_in(tx, made)));
}

attendance::CheckIn own_check_in(Tx& tx, const Request& request) {
  const auto known = attendance::check_in_of_today(tx, request.path<CheckInId>("check_in"));
  if (known.patient_id != request.actor.patient_id)
    throw Error(Code::not_found, "there is no such check-in");
  return known;
}

Response answer(Tx& tx, const Request& request) {
  const auto answers = request.body_as<attendance::Answers>();
  require(attendance::check_answers(answers));
  const auto known = own_check_in(tx, request);
  request.require_match(known.version);
  attendance::take_answers(tx, known, answers);
  return http::ok(attendance::farewell(tx, known.site_id, answers.safety));
}

Response list_questionnaires(Tx& tx, const Request& request) {
  return http::ok(questionnaire::asked_of(tx, own_check_in(tx, request).patient_id));
}

Response answer_item(Tx& tx, const Request& request) {
  const auto known = own_check_in(tx, request);
  const auto said = request.body_as<administration::NewAnswer>();
  return http::ok(questionnaire::take(tx, known.patient_id, administration::Source::phone,
                                      request.path_values.at("instrument"),
                                      request.path_values.at("item"), said));
}

// --- The setting -------------------------------------------------------------------------------

Response read_setting(Tx& tx, const Request& request) {
  return http::versioned(setting_of(tx, request.path<SiteId>("site")));
}

Response change_setting(Tx& tx, const Request& request) {
  const auto site = request.path<SiteId>("site");
  const auto said = request.body_as<NewPhoneSetting>();
  request.require_match(setting_of(tx, site).version);
  require(check_setting(said));
  return http::versioned(put_setting(tx, site, said));
}

}  // namespace

void routes(http::Router& router) {
  using http::at_site;
  const auto desk = at_site(Grant::check_in, people::site_of_patient_in_path);
  router.get("/api/v1/patients/{patient}/phone-links", desk, list_links).gives<PhoneLinks>();
  router.post("/api/v1/patients/{patient}/phone-links", desk, make_link)
      .keeps_nothing()
      .takes<NewPhoneLink>()
      .gives<MadeLink>();
  router.post("/api/v1/patients/{patient}/phone-links/{link}/revoke", desk, revoke).gives<Link>();

  const auto themselves = http::in_organization(Grant::phone);
  router.get("/api/v1/phone", themselves, open_door).gives<Door>();
  router.post("/api/v1/phone/arrivals", themselves, arrive)
      .keeps_nothing()
      .takes<WhoComes>()
      .gives<attendance::Arrival>();
  router.put("/api/v1/phone/arrivals/{check_in}/answers", themselves, answer)
      .takes<attendance::Answers>()
      .gives<attendance::Farewell>();
  router.get("/api/v1/phone/arrivals/{check_in}/questionnaires", themselves, list_questionnaires)
      .gives<questionnaire::Questionnaires>();
  router
      .put("/api/v1/phone/arrivals/{check_in}/questionnaires/{instrument}/answers/{item}",
           themselves, answer_item)
      .takes<administration::NewAnswer>()
      .gives<questionnaire::AnswerTaken>();

  const auto setting = at_site(Grant::administer, people::site_in_path);
  router.get("/api/v1/sites/{site}/phone", setting, read_setting).gives<PhoneSetting>();
  router.put("/api/v1/sites/{site}/phone", setting, change_setting)
      .takes<NewPhoneSetting>()
      .gives<PhoneSetting>();
}

}  // namespace stepwell::phone
