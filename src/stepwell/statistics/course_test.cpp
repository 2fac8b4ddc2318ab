#include "stepwell/statistics/course.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "stepwell/base/error.h"

namespace stepwell::statistics {
namespace {

// People as a program sees them: an intake score from 8 to 27 that falls with the log of time, each
// in their own way; seen every second week until they leave.
std::vector<Journey> treated_people(std::mt19937_64& random, int people) {
  std::normal_distribution<double> normal;
  std::uniform_real_distribution<double> intake(8, 27);
  std::uniform_int_distribution<int> weeks(2, 10);
  std::vector<Journey> journeys;
  for (int i = 0; i < people; ++i) {
    Journey journey{.intake = intake(random), .visits = {}};
    const double level = 2 * normal(random), slope = normal(random);
    const int last = weeks(random);
    for (int week = 2; week <= last; week += 2) {
      const double fall = (0.3 * journey.intake - slope) * std::log1p(week);
      journey.visits.push_back(
          {static_cast<double>(week), journey.intake - fall + level + 2 * normal(random)});
    }
    journeys.push_back(journey);
  }
  return journeys;
}

Course fitted(int people = 200) {
  std::mt19937_64 random(1986);
  return fit_course(treated_people(random, people));
}

TEST(Course, FallsFastAtFirstAndSlowerLater) {
  const Course course = fitted();
  ASSERT_EQ(course.ground, Ground::own_people);
  const auto expected = [&](double week) {
    return standing_on(course, 20, {week, 10}, Better::lower).expected->score;
  };
  EXPECT_LT(expected(2), 20);
  EXPECT_GT(expected(2) - expected(4), 1.5 * (expected(6) - expected(8)));
  EXPECT_NEAR(expected(6), 20 - 0.3 * 20 * std::log(7), 1);
}

TEST(Course, SaysWhoIsPastItsBadEnd) {
  const Course course = fitted();
  const auto range = standing_on(course, 20, {6, 10}, Better::lower).expected->range;
  const auto standing = [&](double score, Better better) {
    return to_word(standing_on(course, 20, {6, score}, better).standing);
  };
  EXPECT_EQ(standing(range.high - 0.01, Better::lower), "on_track");
  EXPECT_EQ(standing(range.high + 0.01, Better::lower), "not_on_track");
  EXPECT_EQ(standing(range.low - 0.01, Better::lower), "on_track") << "better than expected";
  EXPECT_EQ(standing(range.low - 0.01, Better::higher), "not_on_track");
  EXPECT_EQ(standing(range.high + 0.01, Better::higher), "on_track");
}

TEST(Course, FindsOneInTenOfThoseWhoDoAsOthersDid) {
  std::mt19937_64 random(2001);
  const Course course = fitted();
  int off = 0, all = 0;
  for (const Journey& journey : treated_people(random, 3000)) {
    if (journey.intake < course.intakes.low || journey.intake > course.intakes.high) continue;
    const auto now = standing_on(course, journey.intake, journey.visits.back(), Better::lower);
    ASSERT_NE(now.standing, Standing::cannot_say);
    off += now.standing == Standing::not_on_track;
    ++all;
  }
  EXPECT_NEAR(static_cast<double>(off) / all, 0.10, 0.025);
}

TEST(Course, CannotSayWhatTheSiteHasNotSeen) {
  const Course course = fitted();
  struct Case {
    const char* why;
    Course course;
    double intake;
    double week;
    const char* label;
  };
  Course unfit = course;
  unfit.ground = Ground::too_few_scores;
  const Case cases[] = {
      {"enough people, like this one", course, 20, 6, "from_own_people"},
      {"49 people are too few", fitted(49), 20, 6, "too_few_people"},
      {"nobody at all", Course{}, 20, 6, "too_few_people"},
      {"enough people, too few scores", unfit, 20, 6, "too_few_scores"},
      {"nobody began as high", course, 27.5, 6, "intake_not_seen"},
      {"nobody began as low", course, 7, 6, "intake_not_seen"},
      {"nobody was followed as long", course, 20, 10.5, "week_not_seen"},
  };
  for (const Case& c : cases) {
    const auto now = standing_on(c.course, c.intake, {c.week, 27}, Better::lower);
    EXPECT_EQ(to_word(now.label), c.label) << c.why;
    const bool said = now.label == Label::from_own_people;
    EXPECT_EQ(now.standing == Standing::cannot_say, !said) << c.why;
    EXPECT_EQ(now.expected.has_value(), said) << c.why;
  }
}

TEST(Course, CountsThosePeopleWhoWereScoredAgain) {
  std::mt19937_64 random(50);
  auto journeys = treated_people(random, 50);
  EXPECT_EQ(fit_course(journeys).ground, Ground::own_people) << "fifty are enough";
  journeys[7].visits.clear();
  const Course course = fit_course(journeys);
  EXPECT_EQ(course.people, 49);
  EXPECT_EQ(course.ground, Ground::too_few_people);
  EXPECT_EQ(fit_course(journeys, 49).ground, Ground::own_people);
  const auto now = standing_on(course, 20, {6, 20}, Better::lower);
  EXPECT_EQ(now.people, 49);
  EXPECT_EQ(now.people_needed, 50);
}

TEST(Course, OfPeopleScoredOnceCannotBeFitted) {
  std::mt19937_64 random(60);
  auto journeys = treated_people(random, 60);
  for (Journey& journey : journeys) journey.visits.resize(1);
  EXPECT_EQ(fit_course(journeys).ground, Ground::too_few_scores);
}

TEST(Course, IsOfWeeksAfterIntake) {
  EXPECT_THROW(fit_course({{20, {{0, 20}}}}), Error);
  EXPECT_THROW(standing_on(Course{}, 20, {-1, 20}, Better::lower), Error);
  EXPECT_THROW(standing_on(Course{}, 20, {std::nan(""), 20}, Better::lower), Error);
}

}  // namespace
}  // namespace stepwell::statistics
