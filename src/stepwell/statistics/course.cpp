#include "stepwell/statistics/course.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "stepwell/base/error.h"

namespace stepwell::statistics {
namespace {

double time_of(double week) {
  check(std::isfinite(week) && week > 0, "a course is of weeks after intake");
  return std::log1p(week);
}

Line line_of(const Journey& journey) {
  Line line{.x = journey.intake, .scores = {}};
  for (const auto& [week, score] : journey.visits) line.scores.push_back({time_of(week), score});
  return line;
}

void widen(Course& course, const Journey& journey) {
  if (course.people == 0) course.intakes = {journey.intake, journey.intake};
  course.intakes.low = std::min(course.intakes.low, journey.intake);
  course.intakes.high = std::max(course.intakes.high, journey.intake);
  for (const Visit& visit : journey.visits)
    course.last_week = std::max(course.last_week, visit.week);
  ++course.people;
}

Label label_of(const Course& course, double intake, double week) {
  if (course.ground == Ground::too_few_people) return Label::too_few_people;
  if (course.ground == Ground::too_few_scores) return Label::too_few_scores;
  if (intake < course.intakes.low || intake > course.intakes.high) return Label::intake_not_seen;
  if (week > course.last_week) return Label::week_not_seen;
  return Label::from_own_people;
}

bool is_past_the_bad_end(double score, const Interval& range, Better better) {
  return better == Better::lower ? score > range.high : score < range.low;
}

}  // namespace

Course fit_course(const std::vector<Journey>& journeys, int least) {
  Course course{.people_needed = least};
  std::vector<Line> lines;
  for (const Journey& journey : journeys) {
    if (journey.visits.empty()) continue;
    widen(course, journey);
    lines.push_back(line_of(journey));
  }
  if (course.people < least) return course;
  course.growth = fit_growth(lines);
  course.ground = course.growth ? Ground::own_people : Ground::too_few_scores;
  return course;
}

OnCourse standing_on(const Course& course, double intake, const Visit& now, Better better,
                     double coverage) {
  const double time = time_of(now.week);
  check_finite(std::array{intake, now.score});
  OnCourse answer{.label = label_of(course, intake, now.week),
                  .people = course.people,
                  .people_needed = course.people_needed};
  if (answer.label != Label::from_own_people) return answer;
  answer.expected = predict(*course.growth, intake, time, coverage);
  answer.standing = is_past_the_bad_end(now.score, answer.expected->range, better)
                        ? Standing::not_on_track
                        : Standing::on_track;
  return answer;
}

}  // namespace stepwell::statistics
