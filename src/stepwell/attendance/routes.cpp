#include "stepwell/attendance/routes.h"

#include "stepwell/access/throttle.h"
#include "stepwell/attendance/rules.h"
#include "stepwell/attendance/store.h"
#include "stepwell/breakglass/store.h"
#include "stepwell/http/problem.h"
#include "stepwell/people/store.h"
#include "stepwell/program/store.h"
#include "stepwell/safety/store.h"
#include "stepwell/schedule/store.h"

namespace stepwell::attendance {
namespace {

using db::Tx;
using http::Grant;
using http::Request;
using http::Response;

void tell(Tx& tx, const CheckIn& check_in) {
  tx.changes.push_back({tx.organization, check_in.site_id, "attendance", "check_in",
                        check_in.id.text(), check_in.version});
}

// Copies the answers into a check-in that has none yet.
void answer(CheckIn& check_in, const Answers& answers, Instant now) {
  check_in.mood = answers.mood;
  check_in.craving = answers.craving;
  check_in.sleep_hours = answers.sleep_hours;
  check_in.medication_taken = answers.medication_taken;
  check_in.substance_use = answers.substance_use;
  check_in.safety = answers.safety;
  check_in.answered_at = now;
}

// A person whose safety answer was not "no" is seen before the clinic's day is over.
void raise_if_unsafe(Tx& tx, const CheckIn& check_in, const Answers& answers) {
  if (!is_unsafe(answers)) return;
  const Day tomorrow{check_in.held_on.date + std::chrono::days(1)};
  const Instant end_of_day = program::zone_of_site(tx, check_in.site_id).instant_of(tomorrow, 0).at;
  const auto kind = *answers.safety == YesNo::yes ? safety::AlertKind::unsafe_answer
                                                  : safety::AlertKind::safety_declined;
  safety::raise(tx, check_in.patient_id, check_in.site_id, kind, end_of_day);
}

// Stores what was answered, raises what that calls for, and tells the screens. An answer that is
// given again raises nothing new.
CheckIn take_answers(Tx& tx, const CheckIn& known, const Answers& answers) {
  const CheckIn stored = put_answers(tx, known, answers);
  if (known.safety != answers.safety) raise_if_unsafe(tx, stored, answers);
  tell(tx, stored);
  return stored;
}

CheckIn arriving(Tx& tx, const PatientId& patient, const SiteId& site, Source source) {
  return {.id = tx.next<CheckInId>(),
          .patient_id = patient,
          .site_id = site,
          .held_on = program::zone_of_site(tx, site).day_of(tx.now),
          .arrived_at = tx.now,
          .source = source};
}

SiteId site_of_new_check_in(Tx& tx, const Request& request) {
  return people::site_of_patient(tx, request.body_as<NewCheckIn>().patient_id);
}

Response check_in(Tx& tx, const Request& request) {
  const auto asked = request.body_as<NewCheckIn>();
  if (asked.answers) require(check_answers(*asked.answers, "/answers"));
  const SiteId site = people::site_of_patient(tx, asked.patient_id);
  CheckIn made = arriving(tx, asked.patient_id, site, Source::staff);
  if (asked.answers) answer(made, *asked.answers, tx.now);
  if (!put_check_in(tx, made)) throw Error(Code::conflict, "already checked in today");
  if (asked.answers) raise_if_unsafe(tx, made, *asked.answers);
  tell(tx, made);
  return http::versioned(made);
}

Response answer_questions(Tx& tx, const Request& request) {
  const auto answers = request.body_as<Answers>();
  require(check_answers(answers));
  const auto known = find_check_in(tx, request.path<CheckInId>("check_in"));
  request.require_match(known.version);
  return http::versioned(take_answers(tx, known, answers));
}

// The kiosk's own site. A device's token holds at one.
SiteId site_of_kiosk(const Request& request) {
  return request.actor.permissions.at(0).site_id.value();
}

Response read_kiosk(Tx& tx, const Request& request) {
  const auto site = people::find_site(tx, site_of_kiosk(request));
  return http::ok(
      KioskSite{.name = site.name, .crisis_line = site.crisis_line, .time_zone = site.time_zone});
}

CheckIn check_in_today(Tx& tx, const PatientId& patient, const SiteId& site) {
  const CheckIn made = arriving(tx, patient, site, Source::kiosk);
  if (put_check_in(tx, made)) {
    tell(tx, made);
    return made;
  }
  return check_in_on(tx, patient, made.held_on).value();
}

// Keeps a guesser waiting: a wrong PIN counts against the device, and is kept though refused.
Response arrive(Tx& tx, const Request& request) {
  const auto asked = request.body_as<KioskPin>();
  const std::string device = request.actor.name();
  access::check_throttle(tx, device);
  const auto patient = people::find_by_pin(tx, site_of_kiosk(request), asked.pin);
  if (!patient) {
    access::count_failure(tx, device);
    return http::refused(Error(Code::not_found, "no one here has this PIN"));
  }
  access::clear_failures(tx, device);
  const CheckIn check_in = check_in_today(tx, patient->id, patient->site_id);
  return http::ok(Arrival{
      .check_in_id = check_in.id,
      .first_name =
          patient->preferred_name.reveal().empty() ? patient->given_name : patient->preferred_name,
      .language = to_word(patient->language),
      .answered = check_in.answered_at.has_value(),
      .sessions = schedule::sessions_of_patient(tx, patient->id, check_in.held_on,
                                                {check_in.held_on.date + std::chrono::days(1)}),
      .version = check_in.version});
}

Response answer_at_kiosk(Tx& tx, const Request& request) {
  const auto answers = request.body_as<Answers>();
  require(check_answers(answers));
  const auto known = find_check_in(tx, request.path<CheckInId>("check_in"));
  // All day: answers may wait in a tablet that has no network, and one of them may be a "yes".
  if (program::zone_of_site(tx, known.site_id).day_of(tx.now) != known.held_on)
    throw Error(Code::not_found, "this arrival is over: please enter the PIN again");
  request.require_match(known.version);
  take_answers(tx, known, answers);
  return http::ok(Farewell{.stay = is_unsafe(answers),
                           .crisis_line = people::find_site(tx, known.site_id).crisis_line});
}

Response mark_patient(Tx& tx, const Request& request) {
  const auto session = schedule::find_session(tx, request.path<SessionId>("session"));
  const auto patient = request.path<PatientId>("patient");
  const auto call = request.body_as<RollCall>();
  if (session.state == schedule::State::cancelled)
    refuse("session_cancelled", "", "this session was cancelled");
  if (!is_expected(tx, session.id, patient))
    refuse("not_on_roster", "", "this person is not on the session's roster");
  require(check_roll_call(call, session.minutes, tx.now >= session.starts_at));
  if (const auto earlier = find_mark(tx, session.id, patient))
    request.require_match(earlier->version);
  const Mark mark = put_mark(tx, {.session_id = session.id,
                                  .patient_id = patient,
                                  .held_on = session.held_on,
                                  .presence = call.presence,
                                  .minutes = call.minutes,
                                  .reason = call.reason.value_or(Private<std::string>())});
  tx.changes.push_back(
      {tx.organization, session.site_id, "attendance", "mark", session.id.text(), mark.version});
  return http::versioned(mark);
}

Response read_sheet(Tx& tx, const Request& request) {
  const auto card = schedule::find_card(tx, request.path<SessionId>("session"));
  return http::ok(SessionSheet{.session = card, .rows = roll_call(tx, card)});
}

Response read_dose(Tx& tx, const Request& request) {
  const Week week = Week::of(request.query<Day>("week"));
  return http::ok(week_doses(tx, request.path<PatientId>("patient"), week, week).front());
}

}  // namespace

void routes(http::Router& router) {
  using http::at_site;
  router.post("/api/v1/check-ins", at_site(Grant::check_in, site_of_new_check_in), check_in)
      .takes<NewCheckIn>()
      .gives<CheckIn>();
  router
      .put("/api/v1/check-ins/{check_in}/answers", at_site(Grant::check_in, site_of_check_in),
           answer_questions)
      .takes<Answers>()
      .gives<CheckIn>();
  router.get("/api/v1/kiosk", http::in_organization(Grant::kiosk), read_kiosk).gives<KioskSite>();
  router.post("/api/v1/kiosk/arrivals", http::in_organization(Grant::kiosk), arrive)
      .takes<KioskPin>()
      .gives<Arrival>();
  router
      .put("/api/v1/kiosk/arrivals/{check_in}/answers", at_site(Grant::kiosk, site_of_check_in),
           answer_at_kiosk)
      .takes<Answers>()
      .gives<Farewell>();
  router
      .get("/api/v1/sessions/{session}/sheet",
           at_site(Grant::read_schedule, schedule::site_of_session_in_path), read_sheet)
      .gives<SessionSheet>();
  // PUT, so that a page that retries after a lost reply changes nothing.
  router
      .put("/api/v1/sessions/{session}/marks/{patient}",
           at_site(Grant::mark_attendance, schedule::site_of_session_in_path), mark_patient)
      .takes<RollCall>()
      .gives<Mark>();
  router
      .get("/api/v1/patients/{patient}/dose",
           at_site(Grant::read_chart, people::site_of_patient_in_path, breakglass::open_until),
           read_dose)
      .gives<WeekDose>();
}

}  // namespace stepwell::attendance
