#include "stepwell/attendance/arrivals.h"

#include "stepwell/attendance/rules.h"
#include "stepwell/attendance/store.h"
#include "stepwell/people/store.h"
#include "stepwell/program/store.h"
#include "stepwell/safety/store.h"
#include "stepwell/schedule/store.h"
#include "stepwell/task/store.h"

namespace stepwell::attendance {
namespace {

void tell(db::Tx& tx, const CheckIn& check_in) {
  tx.changes.push_back({tx.organization, check_in.site_id, "attendance", "check_in",
                        check_in.id.text(), check_in.version});
}

void tell(db::Tx& tx, const CheckOut& check_out) {
  tx.changes.push_back({tx.organization, check_out.site_id, "attendance", "check_out",
                        check_out.id.text(), check_out.version});
}

}  // namespace

void answer(CheckIn& check_in, const Answers& answers, Instant now) {
  check_in.mood = answers.mood;
  check_in.craving = answers.craving;
  check_in.sleep_hours = answers.sleep_hours;
  check_in.medication_taken = answers.medication_taken;
  check_in.substance_use = answers.substance_use;
  check_in.safety = answers.safety;
  check_in.answered_at = now;
}

CheckIn arriving(db::Tx& tx, const PatientId& patient, const SiteId& site, Source source,
                 Instant came) {
  return {.id = tx.next<CheckInId>(),
          .patient_id = patient,
          .site_id = site,
          .held_on = program::zone_of_site(tx, site).day_of(came),
          .arrived_at = came,
          .source = source};
}

bool let_in(db::Tx& tx, const CheckIn& made) {
  if (!put_check_in(tx, made)) return false;
  task::end_outreach(tx, made.patient_id, made.held_on, task::Ending::came);
  tell(tx, made);
  return true;
}

void raise_if_unsafe(db::Tx& tx, const PatientId& patient, const SiteId& site, Day held_on,
                     std::optional<YesNo> safety) {
  if (!is_unsafe(safety)) return;
  const Day tomorrow{held_on.date + std::chrono::days(1)};
  const Instant end_of_day = program::zone_of_site(tx, site).instant_of(tomorrow, 0).at;
  const auto kind =
      *safety == YesNo::yes ? safety::AlertKind::unsafe_answer : safety::AlertKind::safety_declined;
  safety::raise(tx, patient, site, kind, end_of_day);
}

CheckIn take_answers(db::Tx& tx, const CheckIn& known, const Answers& answers) {
  const CheckIn stored = put_answers(tx, known, answers);
  if (known.safety != answers.safety)
    raise_if_unsafe(tx, stored.patient_id, stored.site_id, stored.held_on, answers.safety);
  tell(tx, stored);
  return stored;
}

std::optional<CheckOut> let_out(db::Tx& tx, const PatientId& patient, const SiteId& site,
                                Source source, const Parting& said) {
  const CheckOut made{.id = tx.next<CheckOutId>(),
                      .patient_id = patient,
                      .site_id = site,
                      .held_on = program::today_at(tx, site),
                      .left_at = tx.now,
                      .source = source,
                      .how_it_went = said.how_it_went,
                      .skill = said.skill,
                      .own_skill = said.own_skill,
                      .evening_plan = said.evening_plan,
                      .safety = said.safety};
  const auto before = check_out_on(tx, patient, made.held_on);
  if (!before || before->safety != said.safety)
    raise_if_unsafe(tx, patient, site, made.held_on, said.safety);
  if (!put_check_out(tx, made)) return std::nullopt;
  tell(tx, made);
  return made;
}

Arrival arrival_of(db::Tx& tx, const people::Patient& patient, Day today, bool just_arrived) {
  const CheckIn check_in = check_in_on(tx, patient.id, today).value();
  auto sessions =
      schedule::sessions_of_patient(tx, patient.id, today, {today.date + std::chrono::days(1)});
  const bool left = check_out_on(tx, patient.id, today).has_value();
  return {.check_in_id = check_in.id,
          .first_name =
              patient.preferred_name.reveal().empty() ? patient.given_name : patient.preferred_name,
          .language = to_word(patient.language),
          .answered = check_in.answered_at.has_value(),
          .stage = stage_of(sessions, just_arrived, left, tx.now),
          .sessions = std::move(sessions),
          .version = check_in.version};
}

CheckIn check_in_of_today(db::Tx& tx, const CheckInId& id) {
  const auto known = find_check_in(tx, id);
  if (program::today_at(tx, known.site_id) != known.held_on)
    throw Error(Code::not_found, "this arrival is over: please check in again");
  return known;
}

Farewell farewell(db::Tx& tx, const SiteId& site, std::optional<YesNo> safety) {
  return {.stay = is_unsafe(safety), .crisis_line = people::find_site(tx, site).crisis_line};
}

}  // namespace stepwell::attendance
