#include "stepwell/statistics/progress.h"

#include "stepwell/base/error.h"

namespace stepwell::statistics {
namespace {

void check_direction(const Yardstick& yardstick) {
  const bool of_falls = yardstick.response_share || yardstick.remission_below;
  check(!of_falls || yardstick.published.better == Better::lower,
        "response and remission are of scores of which less is better");
}

}  // namespace

Progress progress_of(double intake, const Visit& now, const Yardstick& yardstick,
                     const Course& course) {
  check_direction(yardstick);
  const auto& [published, own_points, response_share, remission_below] = yardstick;
  Progress progress{.before = intake,
                    .after = now.score,
                    .week = now.week,
                    .reliable_points = published.reliable_points,
                    .change = change_of(intake, now.score, published),
                    .own_reliable_points = own_points,
                    .response_share = response_share,
                    .remission_below = remission_below,
                    .course = standing_on(course, intake, now, published.better)};
  if (own_points) {
    Thresholds own = published;
    own.reliable_points = *own_points;
    progress.change_by_own = change_of(intake, now.score, own);
  }
  if (response_share) progress.response = responded(intake, now.score, *response_share);
  if (remission_below) progress.remission = remitted(intake, now.score, *remission_below);
  return progress;
}

}  // namespace stepwell::statistics
