#pragma once

#include <optional>

#include "stepwell/statistics/course.h"

// Progress: all that can be said of one person's score since intake, put together so that each part
// can be told as one sentence. What can't be said is left out, but for the course, which says why.
namespace stepwell::statistics {

// What a measure's scores are held against.
struct Yardstick {
  Thresholds published;                       // from the measure's literature
  std::optional<double> own_reliable_points;  // the same from this site's people, more than 0
  std::optional<double> response_share;       // usually 0.5; none where less is not better
  std::optional<double> remission_below;      // none where less is not better, or none is known
};

struct Progress {
  double before = 0;
  double after = 0;
  double week = 0;  // of `after`, since intake
  double reliable_points = 0;
  Change change = Change::unchanged;
  std::optional<double> own_reliable_points;
  std::optional<Change> change_by_own;  // the class by the site's own cut
  std::optional<double> response_share;
  std::optional<bool> response;
  std::optional<double> remission_below;
  std::optional<bool> remission;
  OnCourse course;
};
BOOST_DESCRIBE_STRUCT(Progress, (),
                      (before, after, week, reliable_points, change, own_reliable_points,
                       change_by_own, response_share, response, remission_below, remission, course))

// Returns how somebody who began at `intake` stands at `now`, whose week is above 0.
Progress progress_of(double intake, const Visit& now, const Yardstick& yardstick,
                     const Course& course);

}  // namespace stepwell::statistics
