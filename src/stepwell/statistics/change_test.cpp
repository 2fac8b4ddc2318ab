#include "stepwell/statistics/change.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

#include "stepwell/base/error.h"

namespace stepwell::statistics {
namespace {

// The example of Jacobson and Truax (1991), a measure of which more is better: people in care have
// a mean of 40 and an sd of 7.5, others 60 and 7.5, the reliability is .80, and one person goes
// from 32.5 to 47.5.
constexpr Moments in_care{100, 40, 7.5}, others{100, 60, 7.5};
constexpr Precision precision{7.5, 0.80};

TEST(Change, IsThatOfThePublishedExample) {
  EXPECT_NEAR(*standard_error_of_difference(precision), 4.74, 0.005);
  EXPECT_NEAR(*reliable_change_index(32.5, 47.5, precision), 3.16, 0.005);
  EXPECT_DOUBLE_EQ(*cutoff_a(in_care, Better::higher), 55);
  EXPECT_DOUBLE_EQ(*cutoff_b(others, Better::higher), 45);
  EXPECT_DOUBLE_EQ(*cutoff_c(in_care, others), 50);
}

TEST(Cutoff, IsSeenFromTheOtherSideWhereLessIsBetter) {
  const Moments ill{100, 60, 7.5}, well{100, 40, 5};
  EXPECT_DOUBLE_EQ(*cutoff_a(ill, Better::lower), 45);
  EXPECT_DOUBLE_EQ(*cutoff_b(well, Better::lower), 50);
  EXPECT_DOUBLE_EQ(*cutoff_c(ill, well), 48) << "nearer to those who scatter less";
}

TEST(ReliablePoints, AreThoseAtWhichTheIndexIsAtItsEdge) {
  const double points = *reliable_points(precision);
  EXPECT_NEAR(points, 9.30, 0.005);
  EXPECT_NEAR(*reliable_change_index(20, 20 - points, precision), -1.96, 0.0001);
}

TEST(Change, IsNotWorkedOutFromANoiseThatIsNone) {
  const double nan = std::nan("");
  for (const Precision& odd :
       {Precision{0, 0.8}, {-1, 0.8}, {7, 1}, {7, 1.2}, {7, -0.1}, {nan, 0.8}, {7, nan}}) {
    EXPECT_FALSE(standard_error_of_difference(odd));
    EXPECT_FALSE(reliable_change_index(10, 5, odd));
    EXPECT_FALSE(reliable_points(odd));
  }
  const Moments alike{9, 12, 0};
  EXPECT_FALSE(cutoff_a(alike, Better::lower));
  EXPECT_FALSE(cutoff_b(alike, Better::lower));
  EXPECT_FALSE(cutoff_c(alike, in_care));
  EXPECT_FALSE(cutoff_c(in_care, alike));
}

TEST(Change, HasFourClasses) {
  // As for the PHQ-9: less is better, 10 and more are a case, 6 points are reliable.
  const Thresholds phq{.reliable_points = 6, .cutoff = 10};
  const Thresholds uncut{.reliable_points = 6};
  const Thresholds well{.reliable_points = 10, .cutoff = 50, .better = Better::higher};
  struct Case {
    const char* why;
    double before;
    double after;
    Thresholds thresholds;
    Change change;
  };
  const Case cases[] = {
      {"across the cutoff, and reliably", 18, 9, phq, Change::recovered},
      {"a score at the cutoff is still a case", 18, 10, phq, Change::improved},
      {"from the cutoff itself one can recover", 10, 4, phq, Change::recovered},
      {"who was no case can only improve", 9, 3, phq, Change::improved},
      {"six points are reliable", 20, 14, phq, Change::improved},
      {"five are not", 20, 15, phq, Change::unchanged},
      {"across the cutoff, but not reliably", 12, 8, phq, Change::unchanged},
      {"five worse are not", 15, 20, phq, Change::unchanged},
      {"six worse are", 14, 20, phq, Change::deteriorated},
      {"nothing at all", 14, 14, phq, Change::unchanged},
      {"without a cutoff nobody recovers", 27, 0, uncut, Change::improved},
      {"more is better: across", 40, 51, well, Change::recovered},
      {"more is better: only up to the cutoff", 40, 50, well, Change::improved},
      {"more is better: less is worse", 40, 30, well, Change::deteriorated},
  };
  for (const Case& c : cases)
    EXPECT_EQ(to_word(change_of(c.before, c.after, c.thresholds)), to_word(c.change)) << c.why;
  EXPECT_THROW(change_of(20, 10, {}), Error) << "any change is one of at least 0 points";
  EXPECT_THROW(change_of(std::numeric_limits<double>::quiet_NaN(), 10, phq), Error);
}

TEST(Response, IsAFallByHalf) {
  EXPECT_EQ(responded(20, 10), true);
  EXPECT_EQ(responded(20, 11), false);
  EXPECT_EQ(responded(9, 4), true);
  EXPECT_EQ(responded(9, 5), false);
  EXPECT_EQ(responded(10, 8, 0.2), true);
  EXPECT_FALSE(responded(0, 0)) << "of nothing there is no half";
  EXPECT_THROW(responded(20, 10, 0), Error);
}

TEST(Remission, IsAScoreBelowTheLine) {
  EXPECT_EQ(remitted(20, 4, 5), true);
  EXPECT_EQ(remitted(20, 5, 5), false);
  EXPECT_EQ(remitted(5, 0, 5), true);
  EXPECT_FALSE(remitted(4, 0, 5)) << "who was below the line has nothing to remit";
}

// Of people who did not change at all, one in twenty seems to have.
TEST(Change, IsSeenInOneOfTwentyWhoDidNotChange) {
  std::mt19937_64 random(1991);
  std::normal_distribution<double> truth(15, 5 * std::sqrt(0.8)), noise(0, 5 * std::sqrt(0.2));
  const Thresholds thresholds{.reliable_points = *reliable_points({5, 0.8})};
  int changed = 0;
  for (int i = 0; i < 20'000; ++i) {
    const double true_score = truth(random);
    const double before = true_score + noise(random), after = true_score + noise(random);
    changed += change_of(before, after, thresholds) != Change::unchanged;
  }
  EXPECT_NEAR(changed / 20'000.0, 0.05, 0.005);
}

}  // namespace
}  // namespace stepwell::statistics
