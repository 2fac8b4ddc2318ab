#include "stepwell/statistics/growth.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "stepwell/base/error.h"
#include "stepwell/statistics/minimum.h"

namespace stepwell::statistics {
namespace {

// Millimetres between two points of the jaw of 16 boys and 11 girls at 8, 10, 12 and 14 years (R.
// F. Potthoff and S. N. Roy, Biometrika 51, 1964); time is age - 11, and x is 1 for girls.
std::vector<Line> jaws() {
  const std::vector<std::array<double, 4>> boys{
      {26, 25, 29, 31},     {21.5, 22.5, 23, 26.5}, {23, 22.5, 24, 27.5}, {25.5, 27.5, 26.5, 27},
      {20, 23.5, 22.5, 26}, {24.5, 25.5, 27, 28.5}, {22, 22, 24.5, 26.5}, {24, 21.5, 24.5, 25.5},
      {23, 20.5, 31, 26},   {27.5, 28, 31, 31.5},   {23, 23, 23.5, 25},   {21.5, 23.5, 24, 28},
      {17, 24.5, 26, 29.5}, {22.5, 25.5, 25.5, 26}, {23, 24.5, 26, 30},   {22, 21.5, 23.5, 25}};
  const std::vector<std::array<double, 4>> girls{
      {21, 20, 21.5, 23},     {21, 21.5, 24, 25.5}, {20.5, 24, 24.5, 26}, {23.5, 24.5, 25, 26.5},
      {21.5, 23, 22.5, 23.5}, {20, 21, 21, 22.5},   {21.5, 22.5, 23, 25}, {23, 23, 23.5, 24},
      {20, 21, 22, 21.5},     {16.5, 19, 19, 19.5}, {24.5, 25, 28, 28}};
  std::vector<Line> lines;
  for (const auto& [x, children] : {std::pair(0.0, boys), std::pair(1.0, girls)})
    for (const auto& child : children)
      lines.push_back({x, {{-3, child[0]}, {-1, child[1]}, {1, child[2]}, {3, child[3]}}});
  return lines;
}

// J. C. Pinheiro and D. M. Bates, Mixed-Effects Models in S and S-PLUS, 2000, chapter 4, fit this
// very model; they code sex as -1 and 1, which the fixed part is turned from here.
TEST(Growth, IsThatOfThePublishedExample) {
  const auto growth = fit_growth(jaws()).value();
  EXPECT_NEAR(growth.fixed[0], 24.9688, 0.0001);
  EXPECT_NEAR(growth.fixed[1], 0.7844, 0.00005);
  EXPECT_NEAR(growth.fixed[2], -2.3210, 0.00005);
  EXPECT_NEAR(growth.fixed[3], -0.3048, 0.00005);
  EXPECT_NEAR(std::sqrt(growth.covariance[0][0]), 0.4860, 0.0001);
  EXPECT_NEAR(std::sqrt(growth.covariance[3][3]), 0.1347, 0.0001);
  EXPECT_NEAR(std::sqrt(growth.var_intercept), 1.8303, 0.0001);
  EXPECT_NEAR(std::sqrt(growth.var_slope), 0.1803, 0.0001);
  EXPECT_NEAR(growth.cov_intercept_slope / std::sqrt(growth.var_intercept * growth.var_slope),
              0.206, 0.001);
  EXPECT_NEAR(std::sqrt(growth.var_noise), 1.3100, 0.0001);
  EXPECT_EQ(growth.people, 27);
  EXPECT_EQ(growth.scores, 108);
}

TEST(Growth, DoesNotDependOnTheOrderOrTheUnit) {
  auto lines = jaws();
  std::ranges::reverse(lines);
  for (Line& line : lines)
    for (ScoreAt& at : line.scores) at.score = 10 * at.score + 500;
  const auto one = fit_growth(jaws()).value(), other = fit_growth(lines).value();
  EXPECT_NEAR(other.fixed[1], 10 * one.fixed[1], 1e-6);
  EXPECT_NEAR(other.fixed[0], 10 * one.fixed[0] + 500, 1e-6);
  EXPECT_NEAR(other.var_slope, 100 * one.var_slope, 1e-3);
  EXPECT_NEAR(other.var_noise, 100 * one.var_noise, 1e-3);
}

// Draws people from a known model, seen at weeks 1, 2, 4 and 6, some only the first time.
std::vector<Line> drawn(std::mt19937_64& random, int people, double sd_slope) {
  std::normal_distribution<double> normal;
  std::vector<Line> lines;
  for (int i = 0; i < people; ++i) {
    Line line{.x = 15 + 4 * normal(random), .scores = {}};
    const double u0 = 3 * normal(random), u1 = sd_slope * normal(random);
    for (const double week : {1.0, 2.0, 4.0, 6.0}) {
      if (week > 1 && i % 7 == 0) break;
      const double time = std::log1p(week);
      const double mean = 2 + 0.9 * line.x - time * (1 + 0.15 * line.x);
      line.scores.push_back({time, mean + u0 + u1 * time + 2 * normal(random)});
    }
    lines.push_back(line);
  }
  return lines;
}

TEST(Growth, FindsTheModelThatMadeTheScores) {
  std::mt19937_64 random(1982);
  const auto growth = fit_growth(drawn(random, 3000, 1.5)).value();
  EXPECT_NEAR(growth.fixed[1], -1, 0.35);
  EXPECT_NEAR(growth.fixed[2], 0.9, 0.05);
  EXPECT_NEAR(growth.fixed[3], -0.15, 0.025);
  EXPECT_NEAR(std::sqrt(growth.var_intercept), 3, 0.25);
  EXPECT_NEAR(std::sqrt(growth.var_slope), 1.5, 0.15);
  EXPECT_NEAR(std::sqrt(growth.var_noise), 2, 0.05);
}

// Everybody has the same line, and noise that no line of their own could follow.
TEST(Growth, MayFindThatNobodyHasALineOfTheirOwn) {
  std::vector<Line> lines;
  for (int i = 0; i < 40; ++i) {
    const double x = i % 5, up = i % 2 == 0 ? 1 : -1;
    const auto score = [=](double time) { return 20 - time + 0.5 * x - 0.1 * x * time; };
    lines.push_back(
        {x, {{-3, score(-3) + up}, {-1, score(-1) - up}, {1, score(1) - up}, {3, score(3) + up}}});
  }
  const auto growth = fit_growth(lines).value();
  EXPECT_NEAR(growth.var_intercept, 0, 1e-6);
  EXPECT_NEAR(growth.var_slope, 0, 1e-6);
  EXPECT_NEAR(growth.var_noise, 160.0 / 156, 1e-6);
  EXPECT_NEAR(growth.fixed[3], -0.1, 1e-9);
}

TEST(Growth, RangesHoldAsManyNewPeopleAsTheySay) {
  std::mt19937_64 random(2001);
  int held = 0, all = 0;
  for (int i = 0; i < 20; ++i) {
    const auto growth = fit_growth(drawn(random, 80, 1.5)).value();
    for (const Line& person : drawn(random, 200, 1.5)) {
      const auto& [time, score] = person.scores.back();
      const auto [low, high] = predict(growth, person.x, time, 0.8).range;
      held += low <= score && score <= high;
      ++all;
    }
  }
  EXPECT_NEAR(static_cast<double>(held) / all, 0.8, 0.03);
}

TEST(Growth, IsNotFitToWhatCanNotTellItsPartsApart) {
  EXPECT_FALSE(fit_growth({}));
  auto twice_each = jaws();
  for (Line& line : twice_each) line.scores.resize(2);
  EXPECT_FALSE(fit_growth(twice_each)) << "as many scores as there are lines' ends";
  auto one_x = jaws();
  for (Line& line : one_x) line.x = 0.1;
  EXPECT_FALSE(fit_growth(one_x));
  auto one_time = jaws();
  for (Line& line : one_time)
    for (ScoreAt& at : line.scores) at.time = 1;
  EXPECT_FALSE(fit_growth(one_time));
  auto one_score = jaws();
  for (Line& line : one_score)
    for (ScoreAt& at : line.scores) at.score = 9;
  EXPECT_FALSE(fit_growth(one_score));
  auto straight = jaws();
  for (Line& line : straight)
    for (ScoreAt& at : line.scores) at.score = static_cast<double>(&line - &straight[0]) + at.time;
  EXPECT_FALSE(fit_growth(straight)) << "lines without noise";
  auto odd = jaws();
  odd[3].scores[2].score = std::nan("");
  EXPECT_THROW(fit_growth(odd), Error);
}

// H. H. Rosenbrock's valley, Computer Journal 3, 1960, with a third variable.
TEST(Minimum, IsFoundAlongACurvedValley) {
  const Triple at = minimum_near({-1.2, 1, 5}, [](const Triple& p) {
    const double across = p[1] - p[0] * p[0], along = 1 - p[0], third = p[2] - p[1];
    return 100 * across * across + along * along + third * third;
  });
  for (const double coordinate : at) EXPECT_NEAR(coordinate, 1, 1e-4);
}

TEST(Minimum, IsNotWhereAllCornersAreAlike) {
  const Triple at = minimum_near({0, 0, 0}, [](const Triple& p) {
    double sum = 0;  // at the start the same as a step aside along any axis
    for (const double coordinate : p) sum += (coordinate - 0.05) * (coordinate - 0.05);
    return sum;
  });
  for (const double coordinate : at) EXPECT_NEAR(coordinate, 0.05, 1e-5);
}

}  // namespace
}  // namespace stepwell::statistics
