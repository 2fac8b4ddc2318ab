#include "stepwell/statistics/effect.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <vector>

#include "stepwell/base/error.h"
#include "stepwell/statistics/distributions.h"

namespace stepwell::statistics {
namespace {

// D. Lakens, Frontiers in Psychology 4:863, 2013, table 1: ten people rate two films, and t(9) =
// 4.74, d_z = 1.50, d_av = 1.13.
const std::vector<double> first_film{9, 7, 8, 9, 8, 9, 9, 10, 9, 9};
const std::vector<double> second_film{9, 6, 7, 8, 7, 9, 8, 8, 8, 7};

TEST(Effect, OfChangesIsThatOfThePublishedExample) {
  const auto people = paired(second_film, first_film).value();
  EXPECT_NEAR(people.before.mean, 7.7, 1e-12);
  EXPECT_NEAR(people.after.sd, 0.82, 0.005);
  EXPECT_NEAR(d_z(people)->d, 1.50, 1e-12);
  EXPECT_NEAR(d_av(people)->d, 1.13, 0.005);
}

// S. B. Morris, Organizational Research Methods 11, 2008: five studies of training, each with
// people who were trained and people who were not. Table 1 has the difference of their changes,
// each without bias and by its own standard deviation before. The squared errors are those of W.
// Viechtbauer's metafor for the same data (its "SMCR").
TEST(GlassDelta, IsThatOfThePublishedExample) {
  struct Study {
    Paired trained;
    Paired others;
    double difference;
    double squared_error;
  };
  const Study studies[] = {
      {{{20, 30.6, 15.0}, {20, 38.5, 11.6}, .47},
       {{20, 23.1, 13.8}, {20, 19.7, 14.8}, .47},
       0.74,
       0.0594},
      {{{50, 23.5, 3.1}, {50, 26.8, 4.1}, .64},
       {{42, 24.9, 4.1}, {42, 25.3, 3.3}, .64},
       0.95,
       0.0254},
      {{{9, 0.5, 0.1}, {9, 0.7, 0.1}, .77}, {{9, 0.6, 0.2}, {9, 0.6, 0.2}, .77}, 1.81, 0.2322},
      {{{10, 53.4, 14.5}, {10, 75.9, 4.4}, .89},
       {{11, 55.7, 17.3}, {11, 60.7, 17.9}, .89},
       1.15,
       0.1225},
      {{{14, 35.6, 4.7}, {14, 36.0, 4.6}, .44},
       {{14, 34.8, 3.1}, {14, 33.4, 6.9}, .44},
       0.51,
       0.0802},
  };
  for (const Study& study : studies) {
    const auto trained = glass_delta(study.trained).value();
    EXPECT_NEAR(trained.g - glass_delta(study.others)->g, study.difference, 0.005);
    const double error = (trained.high - trained.g) / normal_reach(0.95);
    EXPECT_NEAR(error * error, study.squared_error, 0.00005);
  }
}

// M. Borenstein, L. V. Hedges, J. P. T. Higgins and H. R. Rothstein, Introduction to Meta-Analysis,
// 2009, chapter 4: means of 103 and 100, sds of 5.5 and 4.5, fifty people each. The book takes the
// common approximation of the correction, and an interval by its squared error of .0411.
TEST(HedgesG, IsThatOfThePublishedExample) {
  const auto effect = hedges_g({50, 103, 5.5}, {50, 100, 4.5}).value();
  EXPECT_NEAR(effect.d, 0.5970, 0.00005);
  EXPECT_NEAR(effect.g, 0.5924, 0.00005);
  EXPECT_NEAR(effect.high - effect.low, 2 * 1.96 * std::sqrt(0.0411), 0.02);
}

TEST(Unbiased, IsNearItsApproximation) {
  EXPECT_NEAR(unbiased(10), 0.9227, 0.00005) << "1 - 3 / 39 = 0.9231";
  EXPECT_NEAR(unbiased(98), 0.9923, 0.00005);
  EXPECT_NEAR(unbiased(2), 1 / std::sqrt(M_PI), 1e-12);
  EXPECT_THROW(unbiased(1), Error);
}

TEST(Effect, HasTheSignOfTheChangeAndIsInItsInterval) {
  const auto fell = paired(first_film, second_film).value();
  for (const auto& effect : {d_z(fell), d_av(fell), glass_delta(fell)}) {
    EXPECT_LT(effect->d, 0);
    EXPECT_GT(effect->g, effect->d) << "nearer to nothing";
    EXPECT_LT(effect->low, effect->g);
    EXPECT_GT(effect->high, effect->g);
  }
  EXPECT_DOUBLE_EQ(d_z(fell)->d, -d_z(*paired(second_film, first_film))->d);
  EXPECT_GT(d_z(fell, 0.90)->low, d_z(fell, 0.99)->low) << "surer is wider";
}

// In units of another size an effect is the same.
TEST(Effect, DoesNotDependOnTheUnit) {
  std::vector<double> one, other;
  for (const double score : first_film) one.push_back(0.1 * score - 3);
  for (const double score : second_film) other.push_back(0.1 * score - 3);
  const auto small = paired(one, other).value(), large = paired(first_film, second_film).value();
  EXPECT_NEAR(d_z(small)->low, d_z(large)->low, 1e-9);
  EXPECT_NEAR(d_av(small)->high, d_av(large)->high, 1e-9);
  EXPECT_NEAR(glass_delta(small)->g, glass_delta(large)->g, 1e-9);
}

TEST(Effect, IsNotWorkedOutFromTooFewOrFromPeopleAllAlike) {
  using List = std::vector<double>;
  EXPECT_FALSE(paired(List{1}, List{2}));
  EXPECT_THROW(paired(List{1, 2}, List{1}), Error) << "of whom?";
  const auto two = paired(List{1, 2}, List{4, 3}).value();
  EXPECT_FALSE(d_z(two) || d_av(two) || glass_delta(two));
  const auto alike_before = paired(List{5, 5, 5}, List{1, 2, 3}).value();
  EXPECT_FALSE(glass_delta(alike_before));
  EXPECT_TRUE(d_z(alike_before));
  const auto changed_alike = paired(List{10.1, 20.2, 30.3}, List{5.1, 15.2, 25.3}).value();
  EXPECT_FALSE(d_z(changed_alike) || d_av(changed_alike)) << "no noise, so no interval";
  EXPECT_TRUE(glass_delta(changed_alike));
  const auto nearly_alike = paired(List{10, 20, 30}, List{5, 15, 25.0001}).value();
  EXPECT_LT(d_z(nearly_alike)->low, d_z(nearly_alike)->high) << "however large the effect";
  EXPECT_FALSE(hedges_g({1, 3, 0}, {9, 4, 1}));
  EXPECT_FALSE(hedges_g({9, 3, 0}, {9, 4, 0}));
  EXPECT_TRUE(hedges_g({2, 3, 1}, {2, 4, 1}));
}

// A change that is the same for all but for what a sum rounds is the same for all.
TEST(Effect, DoesNotTakeRoundingForNoise) {
  std::mt19937_64 random(16);
  std::uniform_real_distribution<double> score(0, 27);
  for (int i = 0; i < 200; ++i) {
    std::vector<double> before(40), after;
    for (double& one : before) one = score(random);
    for (const double one : before) after.push_back(one - 5.3);
    const auto people = paired(before, after).value();
    EXPECT_FALSE(d_z(people) || d_av(people));
  }
}

// Draws pairs whose true effects are known, and counts the intervals that hold them.
struct Coverage {
  double d_z = 0, d_av = 0, glass = 0;
};
Coverage coverage(int people, double shift, double r) {
  std::mt19937_64 random(1988);
  std::normal_distribution<double> normal;
  constexpr int samples = 1000;
  Coverage held;
  const auto holds = [](const Effect& effect, double truth) {
    return effect.low <= truth && truth <= effect.high ? 1.0 / samples : 0.0;
  };
  for (int i = 0; i < samples; ++i) {
    std::vector<double> before, after;
    for (int n = 0; n < people; ++n) {
      before.push_back(normal(random));
      after.push_back(shift + r * before.back() + std::sqrt(1 - r * r) * normal(random));
    }
    const auto sample = paired(before, after).value();
    held.d_z += holds(*d_z(sample), shift / std::sqrt(2 - 2 * r));
    held.d_av += holds(*d_av(sample), shift);
    held.glass += holds(*glass_delta(sample), shift);
  }
  return held;
}

TEST(Effect, IntervalsHoldTheTruthAsOftenAsTheySay) {
  const auto small = coverage(15, -0.8, 0.5), large = coverage(80, -0.4, 0.7);
  EXPECT_NEAR(small.d_z, 0.95, 0.015) << "exact at any size";
  EXPECT_NEAR(large.d_z, 0.95, 0.015);
  EXPECT_NEAR(small.d_av, 0.95, 0.02);
  EXPECT_NEAR(large.d_av, 0.95, 0.015);
  EXPECT_NEAR(small.glass, 0.95, 0.03) << "for many, so a little off for few";
  EXPECT_NEAR(large.glass, 0.95, 0.015);
}

}  // namespace
}  // namespace stepwell::statistics
