#include "stepwell/statistics/log_rank.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "stepwell/testing/remission_trial.h"

namespace stepwell::statistics {
namespace {

using testing::treated;
using testing::untreated;

using Groups = std::vector<std::vector<Followed>>;

// Kleinbaum and Klein, Survival Analysis, chapter 2: 9 of 19.25 and 21 of 10.75 expected, 16.79.
TEST(LogRank, IsThatOfThePublishedExample) {
  const auto test = log_rank({treated(), untreated()}).value();
  EXPECT_EQ(test.observed, (std::vector{9, 21}));
  EXPECT_NEAR(test.expected[0], 19.25, 0.005);
  EXPECT_NEAR(test.expected[1], 10.75, 0.005);
  EXPECT_NEAR(test.chi_squared, 16.79, 0.005);
  EXPECT_EQ(test.df, 1);
  EXPECT_NEAR(test.p, 4.2e-5, 0.05e-5);
}

TEST(LogRank, DoesNotDependOnTheOrderOfGroups) {
  Groups groups{treated(), untreated(), {{3, 1}, {12, 1}, {20, 0}, {30, 1}}};
  const auto test = log_rank(groups).value();
  EXPECT_EQ(test.df, 2);
  std::swap(groups[0], groups[2]);
  EXPECT_NEAR(log_rank(groups)->chi_squared, test.chi_squared, 1e-9);
  double expected = 0;
  for (const double one : test.expected) expected += one;
  EXPECT_NEAR(expected, 33, 1e-9) << "as many are expected as came";
}

TEST(LogRank, OfAlikeGroupsIsNothing) {
  const auto test = log_rank({untreated(), untreated()}).value();
  EXPECT_NEAR(test.chi_squared, 0, 1e-12);
  EXPECT_NEAR(test.p, 1, 1e-9);
}

TEST(LogRank, LeavesOutAGroupThatSaysNothing) {
  const auto two = log_rank({treated(), untreated()}).value();
  const auto three = log_rank({treated(), {}, untreated()}).value();
  EXPECT_EQ(three.df, 1);
  EXPECT_NEAR(three.chi_squared, two.chi_squared, 1e-9);
  EXPECT_EQ(log_rank({treated(), untreated(), {{0.5, 0}}})->df, 1) << "lost before any end";
}

TEST(LogRank, TakesTwoGroupsThatCanBeCompared) {
  EXPECT_FALSE(log_rank({}));
  EXPECT_FALSE(log_rank({treated()}));
  EXPECT_FALSE(log_rank({treated(), {}}));
  EXPECT_FALSE(log_rank({{{5, 0}}, {{6, 0}}})) << "nothing ended";
  EXPECT_FALSE(log_rank({{{5, 1}}, {{5, 1}}})) << "all ended at once: no order, no variance";
}

TEST(LogRank, IsBelowFivePercentInOneOfTwentyWhenNothingDiffers) {
  std::mt19937_64 random(1966);
  std::exponential_distribution<double> stay(1 / 40.0);
  int differ = 0;
  for (int i = 0; i < 2000; ++i) {
    Groups groups(3);
    for (auto& group : groups)
      for (int person = 0; person < 25; ++person) {
        const double end = stay(random);
        group.push_back({std::min(end, 60.0), end <= 60 ? 1 : 0});
      }
    differ += log_rank(groups)->p < 0.05;
  }
  EXPECT_NEAR(differ / 2000.0, 0.05, 0.015);
}

}  // namespace
}  // namespace stepwell::statistics
