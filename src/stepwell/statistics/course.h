#pragma once

#include <optional>
#include <vector>

#include "stepwell/statistics/change.h"
#include "stepwell/statistics/growth.h"

// Course: how a score is expected to go in somebody who began where this person began, from the
// people this site has treated; and whether this person's is on it.
//
// Scores fall fast at first and slower later: a mixed model on the log of how far care has come, as
// A. E. Finch, M. J. Lambert and B. G. Schaalje, Clinical Psychology and Psychotherapy 8, 2001,
// have it by sessions. That it is log(1 + weeks) here is our own choice. The intake score is what
// the course starts from, and not one of the scores it is fitted to, so that it isn't counted
// twice.
namespace stepwell::statistics {

struct Visit {
  double week = 0;  // since intake, more than 0
  double score = 0;
};

struct Journey {
  double intake = 0;
  std::vector<Visit> visits;  // in any order
};

// Why there is a course, or none.
enum class Ground {
  own_people,      // it comes from enough of the site's own
  too_few_people,  // fewer than the least with a score after intake
  too_few_scores   // enough people, but they do not say how scores go: see fit_growth
};
BOOST_DESCRIBE_ENUM(Ground, own_people, too_few_people, too_few_scores)

// Our own choice, near where C. J. M. Maas and J. J. Hox, Methodology 1, 2005, find that with 50
// groups or fewer, here people, the errors of the spread between them come out too small.
inline constexpr int least_people = 50;

struct Course {
  Ground ground = Ground::too_few_people;
  int people = 0;  // with a score after intake
  int people_needed = least_people;
  std::optional<Growth> growth;
  Interval intakes;      // as far as people's intake scores reached
  double last_week = 0;  // as long as anybody was followed
};

// Fits the course to `journeys`. Throws when a week is not above 0.
Course fit_course(const std::vector<Journey>& journeys, int least = least_people);

// So many of the people on a course are within its range. One in ten is then past its bad end: our
// own choice, in place of the tolerance intervals of Finch and others, above.
inline constexpr double usual_coverage = 0.80;

enum class Standing {
  on_track,
  not_on_track,  // past the bad end of the range
  cannot_say     // and why is said beside it
};
BOOST_DESCRIBE_ENUM(Standing, on_track, not_on_track, cannot_say)

// Why nothing can be said, or that something can.
enum class Label {
  from_own_people,
  too_few_people,
  too_few_scores,
  intake_not_seen,  // nobody began as high, or as low
  week_not_seen     // nobody was followed as long
};
BOOST_DESCRIBE_ENUM(Label, from_own_people, too_few_people, too_few_scores, intake_not_seen,
                    week_not_seen)

struct OnCourse {
  Standing standing = Standing::cannot_say;
  Label label = Label::too_few_people;
  int people = 0;                    // the course was made from
  int people_needed = 0;             // for there to be one
  std::optional<Expected> expected;  // none where nothing can be said
};
BOOST_DESCRIBE_STRUCT(OnCourse, (), (standing, label, people, people_needed, expected))

// Returns where somebody with that intake score stands at `now`, whose week is above 0. It never
// goes beyond what the site has seen.
OnCourse standing_on(const Course& course, double intake, const Visit& now, Better better,
                     double coverage = usual_coverage);

}  // namespace stepwell::statistics
