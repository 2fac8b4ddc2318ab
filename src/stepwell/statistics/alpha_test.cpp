#include "stepwell/statistics/alpha.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "stepwell/base/error.h"

namespace stepwell::statistics {
namespace {

using Answers = std::vector<std::vector<double>>;

std::optional<Alpha> alpha_of(const Answers& answers) {
  const auto spread = item_spread(answers);
  return spread ? cronbach_alpha(*spread) : std::nullopt;
}

// J. M. Bland and D. G. Altman, "Cronbach's alpha", BMJ 314, 1997: the ten items of the mini-HAQ,
// answered by 249 people.
TEST(Alpha, IsThatOfThePublishedExample) {
  EXPECT_NEAR(cronbach_alpha({249, 10, 11.16, 77.44})->alpha, 0.95, 0.005);
}

// R's data set attitude: seven items, thirty people, and Feldt's interval by R's quantiles of F.
TEST(Alpha, HasFeldtsInterval) {
  const auto alpha = cronbach_alpha({30, 7, 0.2773062, 1}).value();
  EXPECT_NEAR(alpha.alpha, 0.8431428, 1e-6);
  EXPECT_NEAR(alpha.low, 0.7393757, 1e-6);
  EXPECT_NEAR(alpha.high, 0.9157731, 1e-6);
}

TEST(Alpha, IsOneOfItemsThatSayTheSame) {
  const auto alpha = alpha_of({{1, 1, 1}, {2, 2, 2}, {5, 5, 5}}).value();
  EXPECT_NEAR(alpha.alpha, 1, 1e-12);
  EXPECT_NEAR(alpha.low, 1, 1e-12);
}

TEST(Alpha, IsBelowZeroOfItemsThatGoAgainstEachOther) {
  EXPECT_LT(alpha_of({{0, 3}, {1, 1}, {3, 1}})->alpha, 0);
}

// By hand: the items' variances are 11 / 12 each, the sums 2, 3, 5 and 6 have one of 10 / 3.
TEST(Alpha, IsWorkedOutFromAnswers) {
  const Answers answers{{1, 1}, {1, 2}, {2, 3}, {3, 3}};
  const auto spread = item_spread(answers).value();
  EXPECT_NEAR(spread.of_items, 11.0 / 6, 1e-12);
  EXPECT_NEAR(spread.of_sums, 10.0 / 3, 1e-12);
  EXPECT_NEAR(alpha_of(answers)->alpha, 0.9, 1e-12);
}

TEST(OwnPrecision, IsWhatTheSitesOwnReliableChangeIsMadeOf) {
  const auto own = own_precision({249, 10, 11.16, 77.44}).value();
  EXPECT_DOUBLE_EQ(own.sd, 8.8);
  EXPECT_NEAR(*reliable_points(own), 1.96 * std::sqrt(2) * 8.8 * std::sqrt(1 - 0.951), 0.05);
  EXPECT_FALSE(own_precision({9, 2, 4, 1})) << "items that go against each other";
  EXPECT_FALSE(own_precision({9, 1, 4, 4}));
}

TEST(Alpha, IsNotWorkedOutFromTooFewOrFromPeopleAllAlike) {
  EXPECT_FALSE(item_spread({}));
  EXPECT_FALSE(alpha_of({{1, 2, 3}}));
  EXPECT_FALSE(alpha_of({{1}, {2}, {3}})) << "one item goes together with nothing";
  EXPECT_FALSE(alpha_of({{1, 2}, {2, 1}, {0, 3}})) << "all have the sum 3";
  EXPECT_THROW(item_spread({{1, 2}, {1}}), Error);
  EXPECT_THROW(item_spread({{1, 2}, {1, std::nan("")}}), Error);
}

// Four items, each a common part and a part of its own of the same size: the true alpha is 0.8.
TEST(Alpha, IntervalsHoldTheTruthAsOftenAsTheySay) {
  std::mt19937_64 random(1965);
  std::normal_distribution<double> normal;
  int held = 0;
  for (int i = 0; i < 2000; ++i) {
    Answers answers;
    for (int person = 0; person < 30; ++person) {
      const double common = normal(random);
      auto& own = answers.emplace_back();
      for (int item = 0; item < 4; ++item) own.push_back(common + normal(random));
    }
    const auto alpha = alpha_of(answers).value();
    held += alpha.low <= 0.8 && 0.8 <= alpha.high;
  }
  EXPECT_NEAR(held / 2000.0, 0.95, 0.015);
}

}  // namespace
}  // namespace stepwell::statistics
