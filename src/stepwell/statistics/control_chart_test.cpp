#include "stepwell/statistics/control_chart.h"

#include <gtest/gtest.h>

#include <cmath>
#include <random>
#include <string>

#include "stepwell/base/error.h"

namespace stepwell::statistics {
namespace {

// One letter for each point: beyond, run, or a dot.
std::string signals(const std::optional<Chart>& chart) {
  std::string letters;
  for (const ChartPoint& point : chart.value().points)
    letters += point.signal == Signal::none ? '.' : to_word(point.signal).front();
  return letters;
}

// NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2, flow rates of ten batches.
TEST(Xmr, IsThatOfThePublishedExample) {
  const std::vector<double> rates{49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1};
  const auto chart = xmr_chart(rates).value();
  EXPECT_NEAR(chart.center, 50.81, 1e-9);
  EXPECT_NEAR(chart.points[0].low, 45.8159, 0.002) << "the handbook rounds 1.1284 to 1.128";
  EXPECT_NEAR(chart.points[0].high, 55.8041, 0.002);
  EXPECT_EQ(signals(chart), "..........");
}

// NIST/SEMATECH e-Handbook, 6.3.3.2: chips found faulty of fifty on each of thirty wafers.
TEST(PChart, IsThatOfThePublishedExample) {
  std::vector<Counted> wafers;
  for (const int faulty : {12, 15, 8, 10, 4,  7,  16, 9,  14, 10, 5,  6, 17, 12, 22,
                           8,  10, 5, 13, 11, 20, 18, 24, 15, 9,  12, 7, 13, 9,  6})
    wafers.push_back({faulty, 50});
  const auto chart = p_chart(wafers).value();
  EXPECT_NEAR(chart.center, 0.2313, 0.0001);
  EXPECT_NEAR(chart.points[0].low, 0.0524, 0.0002);
  EXPECT_NEAR(chart.points[0].high, 0.4102, 0.0002);
  EXPECT_EQ(signals(chart), "..............b.......b.......") << "wafers 15 and 23";
}

TEST(Xmr, EightOnOneSideAreARun) {
  // The baseline's center is 10 and its limits are 15.3 and 4.7.
  const auto after_baseline = [](std::vector<double> values) {
    values.insert(values.begin(), {9, 11, 9, 11});
    return signals(xmr_chart(values, 4)).substr(4);
  };
  EXPECT_EQ(after_baseline({9, 11, 11, 11, 11, 11, 11, 11}), "........") << "seven are none";
  EXPECT_EQ(after_baseline({9, 11, 11, 11, 11, 11, 11, 11, 11, 11}), "........rr");
  EXPECT_EQ(after_baseline({9, 11, 11, 11, 11, 10, 11, 11, 11, 11}), "..........");
  EXPECT_EQ(after_baseline({9, 9, 9, 9, 9, 9, 9, 9}), ".......r") << "from above, too";
  EXPECT_EQ(after_baseline({15.3, 15.4, 4.6}), ".bb");
  EXPECT_EQ(after_baseline({9, 11, 11, 11, 11, 11, 11, 11, 16, 11}), "........br");
}

TEST(Xmr, OfValuesAllAlikeStandsOutWithTheFirstThatDiffers) {
  EXPECT_EQ(signals(xmr_chart(std::vector<double>{5, 5, 5, 5})), "....");
  EXPECT_EQ(signals(xmr_chart(std::vector<double>{5, 5, 5, 6}, 3)), "...b");
}

TEST(Xmr, TakesTwoValues) {
  EXPECT_FALSE(xmr_chart({}));
  EXPECT_FALSE(xmr_chart(std::vector<double>{5}));
  EXPECT_FALSE(xmr_chart(std::vector<double>{5, 6, 7}, 1));
  EXPECT_TRUE(xmr_chart(std::vector<double>{5, 6}, 9)) << "a baseline longer than all is all";
  EXPECT_THROW(xmr_chart(std::vector<double>{5, std::nan("")}), Error);
}

TEST(PChart, HasWiderLimitsForSmallerWeeks) {
  const auto chart = p_chart(std::vector<Counted>{{50, 100}, {2, 4}, {25, 50}}).value();
  EXPECT_NEAR(chart.points[0].low, 0.35, 1e-12);
  EXPECT_EQ(chart.points[1].low, 0) << "half less three quarters";
  EXPECT_EQ(chart.points[1].high, 1);
}

TEST(PChart, AWeekWithNobodyHasNoValueAndEndsNoRun) {
  std::vector<Counted> weeks(16, {5, 10});
  for (std::size_t i = 0; i < 8; ++i) weeks[i] = {4, 10};
  for (std::size_t i = 8; i < 16; ++i) weeks[i] = {6, 10};
  weeks.insert(weeks.begin() + 12, {0, 0});
  const auto chart = p_chart(weeks).value();
  EXPECT_FALSE(chart.points[12].value);
  EXPECT_EQ(signals(chart), ".......r........r");
}

TEST(PChart, TakesSomebody) {
  EXPECT_FALSE(p_chart({}));
  EXPECT_FALSE(p_chart(std::vector<Counted>{{0, 0}, {0, 0}}));
  EXPECT_EQ(signals(p_chart(std::vector<Counted>{{9, 9}, {5, 5}})), "..") << "all came, always";
  EXPECT_THROW(p_chart(std::vector<Counted>{{3, 2}}), Error);
}

// Where nothing changes about three in a thousand points are beyond; the limits themselves are
// estimated, so it is somewhat more.
TEST(Xmr, SeldomCriesWolf) {
  std::mt19937_64 random(1931);
  std::normal_distribution<double> normal(20, 4);
  int beyond = 0, points = 0;
  for (int i = 0; i < 500; ++i) {
    std::vector<double> values(40);
    for (double& value : values) value = normal(random);
    const auto chart = xmr_chart(values).value();
    for (const ChartPoint& point : chart.points) {
      beyond += point.signal == Signal::beyond;
      ++points;
    }
  }
  EXPECT_LT(beyond, points * 0.008);
  EXPECT_GT(beyond, points * 0.001);
}

}  // namespace
}  // namespace stepwell::statistics
