#include "stepwell/statistics/incidence.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "stepwell/base/error.h"
#include "stepwell/statistics/survival.h"
#include "stepwell/testing/remission_trial.h"

namespace stepwell::statistics {
namespace {

using testing::treated;
using testing::untreated;

// J. M. Satagopan and others, "A note on competing risks in survival data analysis", British
// Journal of Cancer 91, 2004, table 2: of 305 women the nine whose follow-up was shortest, in
// months; 1 is death from breast cancer, 2 from something else. The table adds up steps it has
// rounded.
TEST(AalenJohansen, IsThatOfThePublishedExample) {
  std::vector<Followed> women{{7, 0},  {10, 1}, {14, 0}, {16, 1}, {18, 2},
                              {23, 1}, {24, 0}, {26, 2}, {27, 1}};
  women.resize(305, {60, 0});
  const auto steps = aalen_johansen(women, 2).at(0);
  const std::pair<double, int> rows[] = {{10, 304}, {16, 302}, {23, 300}, {27, 297}};
  ASSERT_EQ(steps.size(), 4u);
  for (std::size_t i = 0; i < 4; ++i) {
    EXPECT_EQ(steps[i].time, rows[i].first);
    EXPECT_EQ(steps[i].at_risk, rows[i].second);
    EXPECT_NEAR(steps[i].incidence, 0.003 * static_cast<double>(i + 1), 0.0015);
  }
  EXPECT_NEAR(survival_at(kaplan_meier(women).value(), 27).value(), 0.980, 0.0005);
}

TEST(AalenJohansen, OfOneCauseIsOneMinusKaplanMeier) {
  const auto steps = aalen_johansen(treated(), 1).at(0);
  const auto curve = kaplan_meier(treated()).value();
  ASSERT_EQ(steps.size(), curve.steps.size());
  for (std::size_t i = 0; i < steps.size(); ++i) {
    EXPECT_NEAR(steps[i].incidence, 1 - curve.steps[i].survival, 1e-12);
    EXPECT_NEAR(*steps[i].error, *curve.steps[i].error, 1e-12);
    EXPECT_NEAR(steps[i].range->low, 1 - curve.steps[i].range->high, 1e-9);
    EXPECT_NEAR(steps[i].range->high, 1 - curve.steps[i].range->low, 1e-9);
  }
}

// Stays as a program sees them: 1 completed, 2 transferred, 3 dropped out.
std::vector<Followed> program(std::mt19937_64& random, int people) {
  std::vector<Followed> stays;
  std::exponential_distribution<double> stay(1 / 40.0), watched(1 / 120.0);
  std::discrete_distribution<int> cause{5, 2, 3};
  for (int i = 0; i < people; ++i) {
    const double end = std::ceil(stay(random)), lost = std::ceil(watched(random));
    stays.push_back({std::min(end, lost), end <= lost ? 1 + cause(random) : 0});
  }
  return stays;
}

TEST(AalenJohansen, AllEndsAndThoseStillThereMakeOne) {
  std::mt19937_64 random(1978);
  const auto stays = program(random, 200);
  const auto ends = aalen_johansen(stays, 3);
  const auto curve = kaplan_meier(stays).value();
  for (const SurvivalStep& step : curve.steps) {
    double sum = step.survival;
    for (const auto& steps : ends) sum += incidence_at(steps, step.time);
    EXPECT_NEAR(sum, 1, 1e-12);
  }
}

TEST(AalenJohansen, WithoutLossesIsTheShareOfThoseWhoEndedSo) {
  const std::vector<Followed> stays{{1, 1}, {2, 2}, {3, 1}, {4, 2}, {5, 1}};
  const auto completed = aalen_johansen(stays, 2).at(0);
  EXPECT_EQ(incidence_at(completed, 0.5), 0);
  EXPECT_NEAR(incidence_at(completed, 4.5), 0.4, 1e-12);
  EXPECT_NEAR(incidence_at(completed, 9), 0.6, 1e-12);
  EXPECT_NEAR(*completed[1].error, std::sqrt(0.4 * 0.6 / 5), 1e-12) << "the binomial error";
  EXPECT_NEAR(*completed[2].error, std::sqrt(0.6 * 0.4 / 5), 1e-12);
}

TEST(AalenJohansen, WhatNeverCameHasNoSteps) {
  const auto ends = aalen_johansen(treated(), 2);
  EXPECT_EQ(ends.size(), 2u);
  EXPECT_TRUE(ends[1].empty());
  EXPECT_TRUE(aalen_johansen({}, 1).at(0).empty());
  const auto all_ended = aalen_johansen(untreated(), 1).at(0);
  EXPECT_FALSE(all_ended.back().error) << "everybody has come to it";
  EXPECT_THROW(aalen_johansen(std::vector<Followed>{{1, 3}}, 2), Error);
  EXPECT_THROW(aalen_johansen(treated(), 0), Error);
}

TEST(AalenJohansen, IntervalsHoldTheTruthAsOftenAsTheySay) {
  std::mt19937_64 random(2010);
  const double truth = 0.5 * (1 - std::exp(-30 / 40.0));  // half of all ends, by day 30
  int held = 0;
  for (int i = 0; i < 1000; ++i) {
    const auto steps = aalen_johansen(program(random, 80), 3).at(0);
    const auto later = std::ranges::upper_bound(steps, 30.0, {}, &IncidenceStep::time);
    const auto range = std::prev(later)->range.value();
    held += range.low <= truth && truth <= range.high;
  }
  EXPECT_NEAR(held / 1000.0, 0.95, 0.02);
}

}  // namespace
}  // namespace stepwell::statistics
