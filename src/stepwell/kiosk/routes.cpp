#include "stepwell/kiosk/routes.h"

#include "stepwell/access/throttle.h"
#include "stepwell/attendance/arrivals.h"
#include "stepwell/attendance/rules.h"
#include "stepwell/attendance/store.h"
#include "stepwell/http/problem.h"
#include "stepwell/http/record.h"
#include "stepwell/kiosk/rules.h"
#include "stepwell/kiosk/store.h"
#include "stepwell/people/store.h"
#include "stepwell/questionnaire/store.h"

namespace stepwell::kiosk {
namespace {

using attendance::Source;
using db::Tx;
using http::Grant;
using http::Request;
using http::Response;

// The kiosk's own site. A device's token holds at one.
SiteId site_of_kiosk(const Request& request) {
  return request.actor.permissions.at(0).site_id.value();
}

Response read_kiosk(Tx& tx, const Request& request) {
  const auto site = people::find_site(tx, site_of_kiosk(request));
  return http::ok(KioskSite{.name = site.name,
                            .crisis_line = site.crisis_line,
                            .time_zone = site.time_zone,
                            .by_birth_date = setting_of(tx, site.id).by_birth_date});
}

// Keeps a guesser waiting: what was wrong counts against the device, and is kept though refused.
Response count_and_refuse(Tx& tx, const Request& request, const Error& error) {
  access::count_failure(tx, request.actor.name());
  return http::refused(error);
}

// Lets somebody in who came so many seconds ago.
attendance::Arrival welcome(Tx& tx, const Request& request, const people::Patient& patient,
                            int seconds_ago = 0) {
  access::clear_failures(tx, request.actor.name());
  const Instant came{tx.now.time - std::chrono::seconds(seconds_ago)};
  const auto made = attendance::arriving(tx, patient.id, patient.site_id, Source::kiosk, came);
  return attendance::arrival_of(tx, patient, made.held_on, attendance::let_in(tx, made));
}

Response arrive(Tx& tx, const Request& request) {
  const auto asked = request.body_as<KioskPin>();
  require(check_pin(asked));
  access::check_throttle(tx, request.actor.name());
  const auto patient = people::find_by_pin(tx, site_of_kiosk(request), asked.pin);
  if (!patient)
    return count_and_refuse(tx, request, Error(Code::not_found, "no one here has this PIN"));
  return http::ok(welcome(tx, request, *patient, asked.seconds_ago.value_or(0)));
}

// The same for a day on which nobody was born, and for somebody who is not awaited or has come.
Response nobody_awaited(Tx& tx, const Request& request) {
  Error error(Code::invalid, "no one who is awaited now is known by this");
  error.findings.push_back({"nobody_awaited", "", error.what()});
  return count_and_refuse(tx, request, error);
}

KioskSetting setting_for_birth_dates(Tx& tx, const Request& request) {
  const auto setting = setting_of(tx, site_of_kiosk(request));
  if (!setting.by_birth_date) refuse("pin_only", "", "this site asks for a PIN");
  return setting;
}

// Whoever is shown, if only by initials, has that on record in their own chart.
Response arrive_by_birth_date(Tx& tx, const Request& request) {
  const auto asked = request.body_as<KioskBirthDate>();
  const auto setting = setting_for_birth_dates(tx, request);
  access::check_throttle(tx, request.actor.name());
  const auto found = awaited_born_on(tx, site_of_kiosk(request), asked.birth_date, setting);
  if (found.empty()) return nobody_awaited(tx, request);
  for (const auto& one : found) http::note_patient(tx, request, one.id);
  if (found.size() == 1) return http::ok(KioskFinds{welcome(tx, request, found.front()), {}});
  return http::ok(KioskFinds{{}, offer(tx, request.actor.device_id.value(), found)});
}

Response arrive_by_choice(Tx& tx, const Request& request) {
  const auto asked = request.body_as<KioskChosen>();
  const auto setting = setting_for_birth_dates(tx, request);
  access::check_throttle(tx, request.actor.name());
  const auto chosen = take_choice(tx, request.actor.device_id.value(), asked.token);
  if (!chosen || !is_awaited(tx, *chosen, site_of_kiosk(request), setting))
    return nobody_awaited(tx, request);
  http::note_patient(tx, request, *chosen);
  return http::ok(welcome(tx, request, people::find_patient(tx, *chosen)));
}

Response answer(Tx& tx, const Request& request) {
  const auto answers = request.body_as<attendance::Answers>();
  require(attendance::check_answers(answers));
  const auto known = attendance::check_in_of_today(tx, request.path<CheckInId>("check_in"));
  request.require_match(known.version);
  attendance::take_answers(tx, known, answers);
  return http::ok(attendance::farewell(tx, known.site_id, answers.safety));
}

// What was said first stays: a tablet may deliver late what staff have written down meanwhile.
Response leave(Tx& tx, const Request& request) {
  const auto said = request.body_as<attendance::Parting>();
  require(attendance::check_parting(said));
  const auto known = attendance::check_in_of_today(tx, request.path<CheckInId>("check_in"));
  attendance::let_out(tx, known.patient_id, known.site_id, Source::kiosk, said);
  return http::ok(attendance::farewell(tx, known.site_id, said.safety));
}

// What is due for somebody is asked while they are here. It is a look into their chart.
Response list_questionnaires(Tx& tx, const Request& request) {
  const auto known = attendance::check_in_of_today(tx, request.path<CheckInId>("check_in"));
  http::note_patient(tx, request, known.patient_id);
  if (attendance::check_out_on(tx, known.patient_id, known.held_on))
    return http::ok(questionnaire::Questionnaires{});
  return http::ok(questionnaire::asked_of(tx, known.patient_id));
}

// Taken all day, from somebody who has left, too: a tablet may deliver late, and it may be a cry.
Response answer_item(Tx& tx, const Request& request) {
  const auto known = attendance::check_in_of_today(tx, request.path<CheckInId>("check_in"));
  const auto said = request.body_as<administration::NewAnswer>();
  return http::ok(questionnaire::take(tx, known.patient_id, administration::Source::kiosk,
                                      request.path_values.at("instrument"),
                                      request.path_values.at("item"), said));
}

Response read_setting(Tx& tx, const Request& request) {
  return http::versioned(setting_of(tx, request.path<SiteId>("site")));
}

Response change_setting(Tx& tx, const Request& request) {
  const auto site = request.path<SiteId>("site");
  const auto said = request.body_as<NewKioskSetting>();
  request.require_match(setting_of(tx, site).version);
  require(check_setting(said));
  return http::versioned(put_setting(tx, site, said));
}

}  // namespace

void routes(http::Router& router) {
  const auto anybody = http::in_organization(Grant::kiosk);
  const auto arrived = http::at_site(Grant::kiosk, attendance::site_of_check_in);
  router.get("/api/v1/kiosk", anybody, read_kiosk).gives<KioskSite>();
  router.post("/api/v1/kiosk/arrivals", anybody, arrive)
      .takes<KioskPin>()
      .gives<attendance::Arrival>();
  router.post("/api/v1/kiosk/arrivals/by-birth-date", anybody, arrive_by_birth_date)
      .keeps_nothing()
      .takes<KioskBirthDate>()
      .gives<KioskFinds>();
  router.post("/api/v1/kiosk/arrivals/by-choice", anybody, arrive_by_choice)
      .keeps_nothing()
      .takes<KioskChosen>()
      .gives<attendance::Arrival>();
  router.put("/api/v1/kiosk/arrivals/{check_in}/answers", arrived, answer)
      .takes<attendance::Answers>()
      .gives<attendance::Farewell>();
  // PUT, and what was said first stays, so that a tablet may deliver twice.
  router.put("/api/v1/kiosk/arrivals/{check_in}/check-out", arrived, leave)
      .takes<attendance::Parting>()
      .gives<attendance::Farewell>();
  router.get("/api/v1/kiosk/arrivals/{check_in}/questionnaires", arrived, list_questionnaires)
      .gives<questionnaire::Questionnaires>();
  router
      .put("/api/v1/kiosk/arrivals/{check_in}/questionnaires/{instrument}/answers/{item}", arrived,
           answer_item)
      .takes<administration::NewAnswer>()
      .gives<questionnaire::AnswerTaken>();

  const auto setting = http::at_site(Grant::administer, people::site_in_path);
  router.get("/api/v1/sites/{site}/kiosk", setting, read_setting).gives<KioskSetting>();
  router.put("/api/v1/sites/{site}/kiosk", setting, change_setting)
      .takes<NewKioskSetting>()
      .gives<KioskSetting>();
}

}  // namespace stepwell::kiosk
