#include "stepwell/statistics/survival.h"

#include <algorithm>
#include <cmath>

#include "stepwell/base/error.h"
#include "stepwell/statistics/distributions.h"

namespace stepwell::statistics {
namespace {

// What is a half in exact arithmetic may be off by a last digit after a few products.
constexpr double rounding = 1e-12;

Interval range_of(double survival, double error, double z) {
  const double reach = z * error / (survival * std::log(survival));  // below 0
  return {std::pow(survival, std::exp(-reach)), std::pow(survival, std::exp(reach))};
}

SurvivalStep step_at(const Tally& now, double survival, double variance, double z) {
  SurvivalStep step{
      .time = now.time, .at_risk = now.at_risk, .ends = now.ends, .survival = survival};
  if (survival == 0) return step;
  step.error = survival * std::sqrt(variance);
  step.range = range_of(survival, *step.error, z);
  return step;
}

// Returns the time of the first step whose `level` is `at` or less.
template <class Level>
std::optional<double> first_time(const SurvivalCurve& curve, double at, Level level) {
  const auto found = std::ranges::find_if(
      curve.steps, [&](const SurvivalStep& step) { return level(step) <= at + rounding; });
  if (found == curve.steps.end()) return std::nullopt;
  return found->time;
}

}  // namespace

std::optional<SurvivalCurve> kaplan_meier(std::span<const Followed> people, double confidence) {
  if (people.empty()) return std::nullopt;
  const double z = normal_reach(confidence);
  SurvivalCurve curve{.people = static_cast<int>(people.size()),
                      .last_seen = std::ranges::max(people, {}, &Followed::time).time};
  double survival = 1, variance = 0;
  for (const Tally& now : tally(people, causes_of(people))) {
    const double n = now.at_risk, d = now.ends;
    survival *= (n - d) / n;
    if (n > d) variance += d / (n * (n - d));
    curve.steps.push_back(step_at(now, survival, variance, z));
  }
  return curve;
}

std::optional<double> survival_at(const SurvivalCurve& curve, double time) {
  const auto later = std::ranges::upper_bound(curve.steps, time, {}, &SurvivalStep::time);
  const double survival = later == curve.steps.begin() ? 1 : std::prev(later)->survival;
  if (time > curve.last_seen && survival > 0) return std::nullopt;
  return survival;
}

std::optional<Duration> time_until(const SurvivalCurve& curve, double share) {
  check(0 < share && share < 1, "a quantile is of a share between 0 and 1");
  const double left = 1 - share;
  const auto reached =
      first_time(curve, left, [](const SurvivalStep& step) { return step.survival; });
  if (!reached) return std::nullopt;
  const auto edge = [&](double Interval::*end) {
    return first_time(curve, left, [=](const SurvivalStep& step) {
      return step.range ? (*step.range).*end : 1.0;
    });
  };
  return Duration{*reached, edge(&Interval::low), edge(&Interval::high)};
}

}  // namespace stepwell::statistics
