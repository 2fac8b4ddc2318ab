#include "stepwell/outcome/courses.h"

namespace stepwell::outcome {
namespace {

// The latest stays come first, each with its scores by day.
constexpr db::Sql scores_at_site{R"(
  SELECT e.id AS episode_id, a.held_on, s.top, s.bottom
  FROM administration a
  JOIN administration_score s ON s.organization_id = a.organization_id
   AND s.administration_id = a.id AND s.score = $1
  JOIN episode e ON e.organization_id = a.organization_id AND e.id = a.episode_id
  WHERE a.organization_id = $2 AND a.site_id = $3 AND a.instrument = $4
    AND a.finished_at IS NOT NULL AND a.voided_at IS NULL AND s.top IS NOT NULL
    AND e.admitted_on IS NOT NULL
  ORDER BY e.admitted_on DESC, e.id, a.held_on, a.finished_at
  LIMIT $5)"};

struct ScoreRow {
  EpisodeId episode_id;
  Day held_on;
  std::int64_t top = 0;
  std::int64_t bottom = 1;
};
BOOST_DESCRIBE_STRUCT(ScoreRow, (), (episode_id, held_on, top, bottom))

std::vector<std::vector<CoursePoint>> stays_at(db::Tx& tx, const SiteId& site,
                                               const measure::Definition& instrument) {
  const auto* score = told_score(instrument);
  std::vector<std::vector<CoursePoint>> stays;
  if (!score) return stays;
  std::optional<EpisodeId> last;
  for (const ScoreRow& row : tx.db.all<ScoreRow>(scores_at_site, score->id, tx.organization, site,
                                                 instrument.id, limits::course_scores)) {
    if (last != row.episode_id) stays.emplace_back();
    last = row.episode_id;
    stays.back().push_back(
        {.held_on = row.held_on, .value = measure::Fraction{row.top, row.bottom}.number()});
  }
  return stays;
}

}  // namespace

SiteCourse course_at(db::Tx& tx, const SiteId& site, const measure::Definition& instrument) {
  std::vector<double> intakes;
  std::vector<statistics::Journey> journeys;
  for (const auto& points : stays_at(tx, site, instrument)) {
    const auto journey = journey_of(points);
    if (!journey) continue;
    intakes.push_back(journey->intake);
    journeys.push_back(*journey);
  }
  return {.held = yardstick_of(instrument, intakes), .course = statistics::fit_course(journeys)};
}

Series series_of(const measure::Definition& instrument, std::vector<CoursePoint> points,
                 const SiteCourse& known) {
  const measure::Score& score = *told_score(instrument);
  Series series{.instrument = instrument.id,
                .title = instrument.title,
                .least = score.range.front(),
                .most = score.range.back(),
                .better = better_of(score),
                .bands = {},
                .points = std::move(points)};
  if (score.bands)
    for (const measure::Band& band : *score.bands)
      series.bands.push_back({band.min, band.max, band.label});
  judge(series, known.held, known.course);
  return series;
}

}  // namespace stepwell::outcome
