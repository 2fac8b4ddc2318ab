#include <map>

#include "stepwell/careteam/store.h"
#include "stepwell/measure/definition.h"
#include "stepwell/outcome/courses.h"
#include "stepwell/outcome/store.h"
#include "stepwell/program/store.h"
#include "stepwell/task/store.h"

namespace stepwell::outcome {
namespace {

constexpr int days_to_answer = 3;  // a stay has few weeks; the person is seen within these days

constexpr db::Sql anything_new{R"(
  SELECT count(*) AS rows FROM (
    SELECT 1 FROM administration
    WHERE organization_id = $1 AND site_id = $2
      AND finished_at > coalesce((SELECT looked_at FROM outcome_look
                                  WHERE organization_id = $1 AND site_id = $2), 0)
    LIMIT 1) AS new)"};
constexpr db::Sql put_look{R"(
  INSERT INTO outcome_look (organization_id, site_id, looked_at) VALUES ($1, $2, $3)
  ON CONFLICT (organization_id, site_id) DO UPDATE SET looked_at = excluded.looked_at)"};
constexpr db::Sql scores_of_people{R"(
  SELECT a.instrument, s.score, a.id AS administration_id, e.id AS episode_id, e.patient_id,
         a.held_on, s.top, s.bottom, s.band
  FROM episode e
  JOIN administration a ON a.organization_id = e.organization_id AND a.episode_id = e.id
  JOIN administration_score s ON s.organization_id = a.organization_id
   AND s.administration_id = a.id
  WHERE e.organization_id = $1 AND e.site_id = $2 AND e.state = 'admitted'
    AND a.finished_at IS NOT NULL AND a.voided_at IS NULL AND s.top IS NOT NULL
  ORDER BY a.instrument, e.id, a.held_on, a.finished_at)"};
constexpr db::Sql insert_off_track{R"(
  INSERT INTO off_track (organization_id, id, patient_id, episode_id, instrument, signal,
                         administration_id, raised_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
  ON CONFLICT DO NOTHING)"};

struct Row {
  std::string instrument;
  std::string score;
  AdministrationId administration_id;
  EpisodeId episode_id;
  PatientId patient_id;
  Day held_on;
  std::int64_t top = 0;
  std::int64_t bottom = 1;
  std::string band;
};
BOOST_DESCRIBE_STRUCT(Row, (),
                      (instrument, score, administration_id, episode_id, patient_id, held_on, top,
                       bottom, band))

// Somebody's scores of one instrument in their stay.
struct Seen {
  PatientId patient_id;
  std::vector<CoursePoint> points;
};
using BySeries = std::map<std::pair<std::string, EpisodeId>, Seen>;

BySeries scores_now(db::Tx& tx, const SiteId& site) {
  BySeries found;
  for (const Row& row : tx.db.all<Row>(scores_of_people, tx.organization, site)) {
    const auto* score = told_score(measure::instrument(row.instrument));
    if (!score || score->id != row.score) continue;
    Seen& seen = found[{row.instrument, row.episode_id}];
    seen.patient_id = row.patient_id;
    seen.points.push_back({row.administration_id, row.held_on,
                           measure::Fraction{row.top, row.bottom}.number(), row.band});
  }
  return found;
}

std::optional<StaffId> therapist_of(db::Tx& tx, const PatientId& patient, Day today) {
  for (const auto& member : careteam::team_of(tx, patient).members)
    if (member.role == careteam::TeamRole::therapist && member.is_on(today) && member.works_here)
      return member.staff_id;
  return {};
}

bool is_asked_for(db::Tx& tx, const PatientId& patient, const std::string& instrument) {
  for (const auto& open : task::open_tasks_of(tx, patient))
    if (open.kind == task::Kind::off_track && open.instrument == instrument) return true;
  return false;
}

void raise(db::Tx& tx, const SiteId& site, const EpisodeId& stay, const Series& series,
           const PatientId& patient) {
  const auto stored =
      tx.db.run(insert_off_track, tx.organization, tx.next<OffTrackId>(), patient, stay,
                series.instrument, *series.signal, series.points.back().administration_id, tx.now);
  if (stored == 0 || is_asked_for(tx, patient, series.instrument)) return;
  const Day today = program::today_at(tx, site);
  const Day after{today.date + std::chrono::days(days_to_answer + 1)};
  task::open_task(tx, {.patient_id = patient,
                       .site_id = site,
                       .kind = task::Kind::off_track,
                       .due_at = program::zone_of_site(tx, site).instant_of(after, 0).at,
                       .instrument = series.instrument,
                       .owner_id = therapist_of(tx, patient, today)});
}

}  // namespace

bool look_due(db::Tx& tx, const SiteId& site) {
  return tx.db.one<int>(anything_new, tx.organization, site).value_or(0) > 0;
}

void look_through(db::Tx& tx, const SiteId& site) {
  std::map<std::string, SiteCourse> courses;
  for (auto& [key, seen] : scores_now(tx, site)) {
    const auto& [id, stay] = key;
    if (seen.points.size() < 2) continue;
    const auto& instrument = measure::instrument(id);
    auto known = courses.find(id);
    if (known == courses.end()) known = courses.emplace(id, course_at(tx, site, instrument)).first;
    const Series series = series_of(instrument, std::move(seen.points), known->second);
    if (series.signal) raise(tx, site, stay, series, seen.patient_id);
  }
  tx.db.run(put_look, tx.organization, site, tx.now);
}

}  // namespace stepwell::outcome
