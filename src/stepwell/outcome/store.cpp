#include "stepwell/outcome/store.h"

#include <algorithm>
#include <map>

#include "stepwell/administration/store.h"
#include "stepwell/admission/hold.h"
#include "stepwell/admission/transfer.h"
#include "stepwell/careteam/store.h"
#include "stepwell/episode/store.h"
#include "stepwell/measure/definition.h"
#include "stepwell/outcome/courses.h"
#include "stepwell/people/store.h"
#include "stepwell/program/store.h"
#include "stepwell/task/store.h"

namespace stepwell::outcome {
namespace {

constexpr db::Sql insert_aid{R"(
  INSERT INTO decision_aid (organization_id, id, patient_id, instrument, administration_id,
                            answered_on, answered_at, answered_by, step, owner_id, due_on)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11))"};
constexpr db::Sql insert_line{R"(
  INSERT INTO decision_aid_line (organization_id, aid_id, place, area, finding, words)
  VALUES ($1, $2, $3, $4, $5, $6))"};
constexpr db::Sql aids_of_patient{R"(
  SELECT d.id, d.instrument, d.answered_on, b.given_name || ' ' || b.family_name AS answered_by_name,
         d.step, o.given_name || ' ' || o.family_name AS owner_name, d.due_on
  FROM decision_aid d
  JOIN staff b ON b.organization_id = d.organization_id AND b.id = d.answered_by
  JOIN staff o ON o.organization_id = d.organization_id AND o.id = d.owner_id
  WHERE d.organization_id = $1 AND d.patient_id = $2
  ORDER BY d.answered_at DESC, d.id DESC LIMIT $3)"};
constexpr db::Sql lines_of_aid{R"(
  SELECT area, finding, words FROM decision_aid_line
  WHERE organization_id = $1 AND aid_id = $2 ORDER BY place)"};

struct AidRow {
  DecisionAidId id;
  std::string instrument;
  Day answered_on;
  std::string answered_by_name;
  Private<std::string> step;
  std::string owner_name;
  Day due_on;
};
BOOST_DESCRIBE_STRUCT(AidRow, (),
                      (id, instrument, answered_on, answered_by_name, step, owner_name, due_on))

// The stay that is meant: the open one, else the latest that began.
std::optional<episode::Episode> stay_of(db::Tx& tx, const PatientId& patient) {
  for (auto& stay : episode::episodes_of(tx, patient))
    if (stay.admitted_on) return std::move(stay);
  return {};
}

// The scores of `stay`, by instrument, of those that have a score to tell change of.
std::map<std::string, std::vector<CoursePoint>> points_in(db::Tx& tx,
                                                          const episode::Episode& stay) {
  std::map<std::string, std::vector<CoursePoint>> points;
  for (const auto& one : administration::scores_of(tx, stay.patient_id)) {
    if (one.episode_id != stay.id) continue;
    const auto* score = told_score(measure::instrument(one.instrument));
    if (!score || score->id != one.score) continue;
    points[one.instrument].push_back({one.administration_id, one.held_on,
                                      measure::Fraction{one.top, one.bottom}.number(), one.band});
  }
  return points;
}

std::vector<Aid> aids_of(db::Tx& tx, const PatientId& patient) {
  std::vector<Aid> aids;
  for (auto& row : tx.db.all<AidRow>(aids_of_patient, tx.organization, patient, limits::aids_shown))
    aids.push_back({.id = row.id,
                    .instrument = row.instrument,
                    .answered_on = row.answered_on,
                    .answered_by_name = row.answered_by_name,
                    .lines = tx.db.all<AidLine>(lines_of_aid, tx.organization, row.id),
                    .step = std::move(row.step),
                    .owner_name = row.owner_name,
                    .due_on = row.due_on});
  return aids;
}

std::vector<CourseEvent> events_of(db::Tx& tx, const episode::Episode& stay,
                                   std::span<const Aid> aids) {
  std::vector<CourseEvent> events{{CourseEventKind::admitted, *stay.admitted_on, ""}};
  for (const auto& one : admission::transfers_of(tx, stay.patient_id))
    if (one.episode_id == stay.id && one.carried_out_at && !one.voided_at)
      events.push_back({CourseEventKind::transferred, one.moved_on,
                        program::find_track(tx, one.to_track_id).name});
  for (const auto& one : admission::holds_of(tx, stay.patient_id))
    if (one.episode_id == stay.id) events.push_back({CourseEventKind::on_hold, one.from_on, ""});
  for (const Aid& one : aids)
    events.push_back({CourseEventKind::decision, one.answered_on, one.instrument});
  if (stay.ended_on) events.push_back({CourseEventKind::discharged, *stay.ended_on, ""});
  std::ranges::stable_sort(events, {}, &CourseEvent::on);
  return events;
}

std::vector<AidOwner> owners_at(db::Tx& tx, const SiteId& site) {
  std::vector<AidOwner> owners;
  for (const auto& one : careteam::candidates(tx, site))
    if (std::ranges::count(owners, one.staff_id, &AidOwner::staff_id) == 0)
      owners.push_back({one.staff_id, one.name});
  std::ranges::stable_sort(owners, {}, &AidOwner::name);
  return owners;
}

Instant end_of(db::Tx& tx, const SiteId& site, Day day) {
  const Day next{day.date + std::chrono::days(1)};
  return program::zone_of_site(tx, site).instant_of(next, 0).at;
}

const Series& series_named(const PatientOutcomes& known, const std::string& instrument) {
  return *std::ranges::find(known.series, instrument, &Series::instrument);
}

}  // namespace

PatientOutcomes outcomes_of(db::Tx& tx, const PatientId& patient) {
  const SiteId site = people::site_of_patient(tx, patient);
  PatientOutcomes found{.patient_id = patient,
                        .today = program::today_at(tx, site),
                        .series = {},
                        .events = {},
                        .aids = aids_of(tx, patient),
                        .owners = owners_at(tx, site),
                        .asked_for = {}};
  for (const auto& open : task::open_tasks_of(tx, patient))
    if (open.kind == task::Kind::off_track && open.instrument)
      found.asked_for.push_back(*open.instrument);
  const auto stay = stay_of(tx, patient);
  if (!stay) return found;
  found.events = events_of(tx, *stay, found.aids);
  for (auto& [id, points] : points_in(tx, *stay)) {
    const auto& instrument = measure::instrument(id);
    found.series.push_back(
        series_of(instrument, std::move(points), course_at(tx, stay->site_id, instrument)));
  }
  sort_series(found.series);
  return found;
}

void put_aid(db::Tx& tx, const PatientOutcomes& known, const NewAid& said, const StaffId& by) {
  const auto id = tx.next<DecisionAidId>();
  const SiteId site = people::site_of_patient(tx, known.patient_id);
  const auto& latest = series_named(known, said.instrument).points.back();
  tx.db.run(insert_aid, tx.organization, id, known.patient_id, said.instrument,
            latest.administration_id, known.today, tx.now, by, said.step, said.owner_id,
            said.due_on);
  int place = 0;
  for (const AidLine& line : in_order(said.lines))
    tx.db.post(insert_line, tx.organization, id, place++, line.area, line.finding, line.words);
  for (const auto& open : task::open_tasks_of(tx, known.patient_id))
    if (open.kind == task::Kind::off_track && open.instrument == said.instrument)
      task::close_task(tx, open, by, {});
  task::open_task(tx, {.patient_id = known.patient_id,
                       .site_id = site,
                       .kind = task::Kind::aid_step,
                       .due_at = end_of(tx, site, said.due_on),
                       .instrument = said.instrument,
                       .owner_id = said.owner_id,
                       .step = said.step});
  tx.changes.push_back({tx.organization, site, "outcome", "patient", known.patient_id.text(), 1});
}

}  // namespace stepwell::outcome
