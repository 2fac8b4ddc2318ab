#include "stepwell/statistics/distributions.h"

#include <gtest/gtest.h>

#include "stepwell/base/error.h"

namespace stepwell::statistics {
namespace {

// Percentiles as the tables at the end of statistics books have them.
TEST(Distributions, HaveThePercentilesOfTheTables) {
  EXPECT_NEAR(normal_reach(0.95), 1.959964, 5e-7);
  EXPECT_NEAR(normal_reach(0.80), 1.281552, 5e-7);
  EXPECT_NEAR(t_reach(0.95, 9), 2.262, 0.0005);
  EXPECT_NEAR(t_reach(0.90, 1), 6.314, 0.0005);
  EXPECT_NEAR(chi_squared_tail(3.841, 1), 0.05, 0.00005);
  EXPECT_NEAR(chi_squared_tail(18.307, 10), 0.05, 0.00005);
  EXPECT_NEAR(f_middle(0.90, 3, 10).high, 3.71, 0.005);
  EXPECT_NEAR(f_middle(0.90, 3, 10).low, 1 / 8.79, 0.0005) << "the reciprocal of F(10, 3)";
}

// The example of conf.limits.nct in K. Kelley's MBESS (Journal of Statistical Software 20(8),
// 2007).
TEST(Noncentrality, IsThatOfThePublishedExample) {
  const auto range = noncentrality(2.83, 126, 0.95);
  EXPECT_NEAR(range.low, 0.83375, 0.000005);
  EXPECT_NEAR(range.high, 4.81536, 0.000005);
}

TEST(Noncentrality, IsTheSameSeenFromTheOtherSide) {
  for (const double t : {0.0, 0.4, 3.0, 44.0, 200.0}) {
    const auto one = noncentrality(t, 49, 0.95), other = noncentrality(-t, 49, 0.95);
    EXPECT_NEAR(one.low, -other.high, 1e-6) << t;
    EXPECT_NEAR(one.high, -other.low, 1e-6) << t;
    EXPECT_LT(one.low, t);
    EXPECT_GT(one.high, t);
  }
}

TEST(Noncentrality, OfLargeValuesGoesOnFromThatOfSmallOnes) {
  for (const double df : {1.0, 5.0, 29.0, 999.0, 99'999.0}) {
    const auto exact = noncentrality(1'000, df, 0.95), near = noncentrality(1'000.001, df, 0.95);
    EXPECT_NEAR(near.low, exact.low, 0.01) << df;
    EXPECT_NEAR(near.high, exact.high, 0.01) << df;
    const auto far = noncentrality(-1e12, df, 0.95);
    EXPECT_LT(far.low, -1e12);
    EXPECT_GT(far.high, -1e12);
  }
}

TEST(Distributions, RefuseWhatIsNoConfidence) {
  for (const double confidence : {0.0, 1.0, -0.5, 1.5}) {
    EXPECT_THROW(normal_reach(confidence), Error) << confidence;
    EXPECT_THROW(noncentrality(1, 9, confidence), Error) << confidence;
  }
}

}  // namespace
}  // namespace stepwell::statistics
