#include "stepwell/statistics/sample.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "stepwell/base/error.h"

namespace stepwell::statistics {
namespace {

// The four data sets of F. J. Anscombe, "Graphs in statistical analysis", The American Statistician
// 27, 1973, of which this is the first; he gives means of 9 and 7.5 and r^2 = .667.
const std::vector<double> xs{10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5};
const std::vector<double> ys{8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68};

TEST(Sample, IsThatOfThePublishedExample) {
  const auto x = moments(xs).value(), y = moments(ys).value();
  EXPECT_DOUBLE_EQ(x.mean, 9);
  EXPECT_NEAR(x.sd, std::sqrt(11), 1e-12);
  EXPECT_NEAR(y.mean, 7.5, 0.005);
  EXPECT_NEAR(std::pow(correlation(xs, ys).value(), 2), 0.667, 0.0005);
}

TEST(Sample, OfOneHasNoSpread) {
  EXPECT_FALSE(moments({}));
  EXPECT_FALSE(moments(std::vector{3.0}));
  EXPECT_EQ(moments(std::vector{0.1, 0.1, 0.1})->sd, 0) << "not a last digit either";
}

// Student's own example, Biometrika 6, 1908: hours more that ten people slept with one drug than
// with the other; a mean of 1.58 and an interval from 0.70 to 2.46.
TEST(Mean, LiesInTheRangeOfThePublishedExample) {
  const auto more = moments(std::vector{1.2, 2.4, 1.3, 1.3, 0.0, 1.0, 1.8, 0.8, 4.6, 1.4}).value();
  EXPECT_NEAR(more.mean, 1.58, 1e-12);
  const auto range = range_of_mean(more);
  EXPECT_NEAR(range.low, 0.70, 0.005);
  EXPECT_NEAR(range.high, 2.46, 0.005);
  EXPECT_EQ(range_of_mean({5, 3, 0}), (Interval{3, 3}));
  EXPECT_THROW(range_of_mean({1, 3, 0}), Error);
}

TEST(Correlation, IsOfTwoThingsThatVary) {
  const std::vector<double> up{1, 2, 3}, down{3, 2, 1}, flat{2, 2, 2};
  EXPECT_DOUBLE_EQ(correlation(up, down).value(), -1);
  EXPECT_FALSE(correlation(up, flat));
  EXPECT_FALSE(correlation({}, {}));
  EXPECT_THROW(correlation(up, std::vector{1.0, 2.0}), Error);
}

TEST(Sample, RefusesWhatIsNoNumber) {
  EXPECT_THROW(moments(std::vector{1.0, std::nan("")}), Error);
  EXPECT_THROW(correlation(std::vector<double>{1.0, INFINITY}, std::vector{1.0, 2.0}), Error);
}

}  // namespace
}  // namespace stepwell::statistics
