#include "stepwell/statistics/survival.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "stepwell/base/error.h"
#include "stepwell/testing/remission_trial.h"

namespace stepwell::statistics {
namespace {

using testing::treated;
using testing::untreated;

// Figures for the treated children as E. A. Gehan's data are worked through in D. G. Kleinbaum and
// M. Klein, Survival Analysis, and as every package prints them.
TEST(KaplanMeier, IsThatOfThePublishedExample) {
  struct Row {
    double time;
    int at_risk;
    int ends;
    double survival;
    double error;
  };
  const Row rows[] = {{6, 21, 3, .857, .0764},  {7, 17, 1, .807, .0869},  {10, 15, 1, .753, .0963},
                      {13, 12, 1, .690, .1068}, {16, 11, 1, .627, .1141}, {22, 7, 1, .538, .1282},
                      {23, 6, 1, .448, .1346}};
  const auto curve = kaplan_meier(treated()).value();
  ASSERT_EQ(curve.steps.size(), std::size(rows));
  for (std::size_t i = 0; i < std::size(rows); ++i) {
    const SurvivalStep& step = curve.steps[i];
    EXPECT_EQ(step.time, rows[i].time);
    EXPECT_EQ(step.at_risk, rows[i].at_risk);
    EXPECT_EQ(step.ends, rows[i].ends);
    EXPECT_NEAR(step.survival, rows[i].survival, 0.0005);
    EXPECT_NEAR(*step.error, rows[i].error, 0.00005);
    EXPECT_LT(0, step.range->low);
    EXPECT_LT(step.range->low, step.survival);
    EXPECT_LT(step.survival, step.range->high);
    EXPECT_LT(step.range->high, 1);
  }
  EXPECT_EQ(time_until(curve)->time, 23);
  EXPECT_EQ(time_until(kaplan_meier(untreated()).value())->time, 8);
}

TEST(KaplanMeier, WithoutLossesIsTheShareStillThere) {
  const auto people = untreated();
  const auto curve = kaplan_meier(people).value();
  for (double time = 0; time <= 24; time += 0.5) {
    const auto still =
        std::ranges::count_if(people, [=](const Followed& one) { return one.time > time; });
    const double share = static_cast<double>(still) / 21;
    EXPECT_NEAR(survival_at(curve, time).value(), share, 1e-12) << time;
  }
  for (const SurvivalStep& step : curve.steps) {
    if (!step.error) continue;
    EXPECT_NEAR(*step.error, std::sqrt(step.survival * (1 - step.survival) / 21), 1e-12)
        << "Greenwood's error is then the binomial one";
  }
}

TEST(KaplanMeier, SaysNothingAboutTimesNobodyWasWatchedFor) {
  const auto curve = kaplan_meier(treated()).value();
  EXPECT_EQ(survival_at(curve, 0), 1);
  EXPECT_EQ(survival_at(curve, 5.9), 1);
  EXPECT_NEAR(survival_at(curve, 35).value(), .448, 0.0005);
  EXPECT_FALSE(survival_at(curve, 35.1));
  const auto all_ended = kaplan_meier(untreated()).value();
  EXPECT_EQ(survival_at(all_ended, 100), 0) << "once nobody is left that is known";
  EXPECT_FALSE(all_ended.steps.back().error);
  EXPECT_FALSE(all_ended.steps.back().range);
}

TEST(KaplanMeier, OfNobodyOrOfNoEnds) {
  EXPECT_FALSE(kaplan_meier({}));
  const auto curve = kaplan_meier(std::vector<Followed>{{3, 0}, {9, 0}}).value();
  EXPECT_TRUE(curve.steps.empty());
  EXPECT_EQ(survival_at(curve, 9), 1);
  EXPECT_FALSE(time_until(curve)) << "nobody has ended, so not half of them";
}

TEST(KaplanMeier, WhoIsLostOnADayWasThereThatDay) {
  const auto curve = kaplan_meier(std::vector<Followed>{{5, 0}, {5, 1}, {9, 0}}).value();
  EXPECT_EQ(curve.steps.at(0).at_risk, 3);
}

TEST(TimeUntil, IsTheFirstTimeByWhichAsManyHaveEnded) {
  std::vector<Followed> ten;
  for (int day = 1; day <= 10; ++day) ten.push_back({static_cast<double>(day), 1});
  const auto curve = kaplan_meier(ten).value();
  EXPECT_EQ(time_until(curve)->time, 5) << "half of ten have ended on the fifth day";
  EXPECT_EQ(time_until(curve, 0.3)->time, 3) << "in spite of what a product rounds";
  EXPECT_EQ(time_until(curve, 0.31)->time, 4);
  EXPECT_LT(time_until(curve)->low, 5);
  EXPECT_GT(time_until(curve)->high, 5);
  EXPECT_THROW(time_until(curve, 1), Error);
}

TEST(TimeUntil, MayHaveNoLatestTime) {
  const auto median = time_until(kaplan_meier(treated()).value()).value();
  EXPECT_EQ(median.low, 13);
  EXPECT_FALSE(median.high);
}

TEST(Followed, HasATimeAndACause) {
  using People = std::vector<Followed>;
  EXPECT_THROW(kaplan_meier(People{{-1, 1}}), Error);
  EXPECT_THROW(kaplan_meier(People{{std::nan(""), 1}}), Error);
  EXPECT_THROW(kaplan_meier(People{{1, -1}}), Error);
}

// Stays of 40 days on average, a third cut off by the end of the year they are looked at.
TEST(KaplanMeier, IntervalsHoldTheTruthAsOftenAsTheySay) {
  std::mt19937_64 random(1958);
  std::exponential_distribution<double> stay(1 / 40.0), watched(1 / 80.0);
  int held = 0, medians = 0;
  for (int i = 0; i < 2000; ++i) {
    std::vector<Followed> people;
    for (int person = 0; person < 60; ++person) {
      const double end = stay(random), lost = watched(random);
      people.push_back({std::min(end, lost), end <= lost ? 1 : 0});
    }
    const auto curve = kaplan_meier(people).value();
    const auto later = std::ranges::upper_bound(curve.steps, 30.0, {}, &SurvivalStep::time);
    const auto& range = *std::prev(later)->range;
    held += range.low <= std::exp(-0.75) && std::exp(-0.75) <= range.high;
    const auto median = time_until(curve).value();
    const double truth = 40 * std::log(2);
    medians += median.low.value_or(0) <= truth && truth < median.high.value_or(INFINITY);
  }
  EXPECT_NEAR(held / 2000.0, 0.95, 0.015);
  EXPECT_NEAR(medians / 2000.0, 0.95, 0.02);
}

}  // namespace
}  // namespace stepwell::statistics
