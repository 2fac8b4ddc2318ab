#include "stepwell/demo/screenings.h"

#include <algorithm>

#include "stepwell/demo/history.h"
#include "stepwell/program/store.h"
#include "stepwell/referral/store.h"
#include "stepwell/safety/store.h"
#include "stepwell/screening/store.h"
#include "stepwell/task/store.h"

namespace stepwell::demo {
namespace {

using screening::Evidence;
using Words = Private<std::string>;

struct Said {
  const char* about;
  const char* answer;
  Evidence evidence = Evidence::told;
  const char* words = "";
};

constexpr Said no_danger[] = {
    {"acute_crisis", "no", Evidence::observed, "Calm and clear on the phone"},
    {"imminent_danger_self", "no", Evidence::score, "Screened for suicide risk: low"},
    {"imminent_danger_others", "no"},
    {"danger_manageable_outpatient", "yes", Evidence::note,
     "Lives with a sister, safety plan made"},
    {"needs_continuous_monitoring_si", "no", Evidence::score, "Screened for suicide risk: low"},
    {"severe_psychosis_with_agitation", "no", Evidence::observed},
    {"unable_to_care_for_basic_needs", "no"},
    {"medically_stable", "yes", Evidence::document, "Discharge letter, page 2"}};
constexpr Said body_and_home[] = {
    {"needs_24h_medical_supervision", "no"},
    {"withdrawal_risk_needs_detox", "no", Evidence::document, "Discharge letter, page 2"},
    {"complex_medical_needs_intensive_care", "no"},
    {"severe_addiction_needs_24h", "no"},
    {"psychiatrically_stable", "yes", Evidence::observed, "Since last week"},
    {"needs_daily_structure_to_avoid_hospital", "no"},
    {"safe_home", "yes", Evidence::told, "Sister's house"},
    {"stable_housing", "yes"},
    {"supportive_home", "yes"},
    {"can_take_part_in_groups", "yes", Evidence::note, "Took part in groups on the unit"},
    {"basic_self_care", "yes"},
    {"motivated", "yes"},
    {"can_attend_schedule", "yes", Evidence::told, "Mornings"}};
constexpr Said step_down[] = {{"current_level", "inpatient"},
                              {"leaving_inpatient", "yes", Evidence::document, "Discharge letter"}};
constexpr Said weekly_fails[] = {
    {"current_level", "outpatient"},
    {"not_improving_with_weekly_therapy", "yes", Evidence::document, "The therapist's letter"},
    {"significant_functional_impairment", "yes", Evidence::told, "Off work for a month"}};
constexpr Said crisis[] = {
    {"acute_crisis", "yes", Evidence::told, "Her sister called, she could not be left alone"}};

StaffId staff_named(db::Tx& tx, const char* username) {
  const auto staff = program::colleagues(tx);
  return std::ranges::find(staff, username, &program::Colleague::username)->staff_id;
}

screening::Screening latest(db::Tx& tx, const PatientId& patient) {
  return screening::screenings_of(tx, patient).latest.value();
}

void begin(db::Tx& tx, const PatientId& patient, const ReferralId& referral) {
  screening::put_screening(tx, patient, {.referral_id = referral}, staff_named(tx, "intake"));
}

template <std::size_t n>
void say(db::Tx& tx, const PatientId& patient, const Said (&all)[n]) {
  const auto by = staff_named(tx, "intake");
  for (const Said& said : all)
    screening::put_answer(tx, latest(tx, patient),
                          {said.about, said.answer, said.evidence, Words(said.words)}, by);
}

void decide(db::Tx& tx, const PatientId& patient, const char* level) {
  screening::put_decision(tx, latest(tx, patient), {level, {}, {}}, staff_named(tx, "therapist"));
}

void answer_alerts(db::Tx& tx, const PatientId& patient) {
  const auto by = staff_named(tx, "therapist");
  for (const task::Task& task : task::open_tasks_of(tx, patient))
    task::close_task(tx, task, by, Words("Went to Riverside Hospital with her sister"));
  for (const safety::Alert& alert : safety::open_alerts_of(tx, patient))
    safety::close_alert(tx, alert.id);
}

}  // namespace

void screen_who_waits(db::Tx& tx, const SiteId& site) {
  const auto waiting = referral::intake(tx, site, referral::State::received, "").items;
  if (waiting.size() < 2) return;
  const auto& half = waiting[0];
  begin(tx, *half.patient_id, half.id);
  say(tx, *half.patient_id, no_danger);
  const auto& whole = waiting[1];
  begin(tx, *whole.patient_id, whole.id);
  say(tx, *whole.patient_id, no_danger);
  say(tx, *whole.patient_id, body_and_home);
  say(tx, *whole.patient_id, weekly_fails);
  decide(tx, *whole.patient_id, "iop");
}

void screen_around_hospital(db::Tx& tx, const referral::Referral& referral) {
  const PatientId patient = referral.patient_id.value();
  const auto asked = referral.received_at.time;
  {
    const AsOf then(tx, {asked + std::chrono::minutes(40)});
    begin(tx, patient, referral.id);
    say(tx, patient, crisis);
    decide(tx, patient, "inpatient");
    answer_alerts(tx, patient);
  }
  const AsOf then(tx, {asked + std::chrono::hours(47)});
  begin(tx, patient, referral.id);
  say(tx, patient, no_danger);
  say(tx, patient, body_and_home);
  say(tx, patient, step_down);
  decide(tx, patient, "iop");
}

}  // namespace stepwell::demo
