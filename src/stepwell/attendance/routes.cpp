#include "stepwell/attendance/routes.h"

#include "stepwell/attendance/arrivals.h"
#include "stepwell/attendance/no_show.h"
#include "stepwell/attendance/rules.h"
#include "stepwell/attendance/show_rate.h"
#include "stepwell/attendance/store.h"
#include "stepwell/breakglass/store.h"
#include "stepwell/people/store.h"
#include "stepwell/schedule/store.h"

namespace stepwell::attendance {
namespace {

using db::Tx;
using http::Grant;
using http::Request;
using http::Response;

SiteId site_of_new_check_in(Tx& tx, const Request& request) {
  return people::site_of_patient(tx, request.body_as<NewCheckIn>().patient_id);
}

Response check_in(Tx& tx, const Request& request) {
  const auto asked = request.body_as<NewCheckIn>();
  if (asked.answers) require(check_answers(*asked.answers, "/answers"));
  const SiteId site = people::site_of_patient(tx, asked.patient_id);
  CheckIn made = arriving(tx, asked.patient_id, site, Source::staff, tx.now);
  if (asked.answers) answer(made, *asked.answers, tx.now);
  if (!let_in(tx, made)) throw Error(Code::conflict, "already checked in today");
  if (asked.answers)
    raise_if_unsafe(tx, made.patient_id, made.site_id, made.held_on, asked.answers->safety);
  return http::versioned(made);
}

Response answer_questions(Tx& tx, const Request& request) {
  const auto answers = request.body_as<Answers>();
  require(check_answers(answers));
  const auto known = find_check_in(tx, request.path<CheckInId>("check_in"));
  request.require_match(known.version);
  return http::versioned(take_answers(tx, known, answers));
}

SiteId site_of_new_check_out(Tx& tx, const Request& request) {
  return people::site_of_patient(tx, request.body_as<NewCheckOut>().patient_id);
}

Response check_out(Tx& tx, const Request& request) {
  const auto asked = request.body_as<NewCheckOut>();
  const Parting said = asked.answers.value_or(Parting{});
  require(check_parting(said, "/answers"));
  const SiteId site = people::site_of_patient(tx, asked.patient_id);
  const auto made = let_out(tx, asked.patient_id, site, Source::staff, said);
  if (!made) throw Error(Code::conflict, "already checked out today");
  return http::versioned(*made);
}

std::optional<absence::Reason> reason_of(const RollCall& call) {
  if (!is_absent(call.presence)) return std::nullopt;
  return call.reason_kind.value_or(absence::Reason::unknown);
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
                                  .reason_kind = reason_of(call),
                                  .reason = call.reason.value_or(Private<std::string>())});
  follow_up(tx, session.site_id, mark);
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

Response read_show_rate(Tx& tx, const Request& request) {
  const Day from = request.query<Day>("from");
  const Day to = request.query<Day>("to");
  require(check_span(from, to));
  return http::ok(show_rate(tx, request.query<SiteId>("site"), from, to));
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
  router.post("/api/v1/check-outs", at_site(Grant::check_in, site_of_new_check_out), check_out)
      .takes<NewCheckOut>()
      .gives<CheckOut>();
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
  router
      .get("/api/v1/show-rate", at_site(Grant::manage_schedule, http::site_in_query),
           read_show_rate)
      .asks<Day>("from")
      .asks<Day>("to")
      .gives<ShowRate>();
}

}  // namespace stepwell::attendance
