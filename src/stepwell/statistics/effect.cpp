#include "stepwell/statistics/effect.h"

#include <boost/math/special_functions/gamma.hpp>
#include <cmath>

#include "stepwell/base/error.h"
#include "stepwell/statistics/distributions.h"

namespace stepwell::statistics {
namespace {

double square(double value) { return value * value; }

double size_of(const Paired& people) { return static_cast<double>(people.before.n); }

double mean_change(const Paired& people) { return people.after.mean - people.before.mean; }

// Below this share of the scores' own variance, a variance is what rounding left of none.
constexpr double rounding = 1e-12;

double sd_of_changes(const Paired& people) {
  const auto& [before, after, correlation] = people;
  const double sum = square(before.sd) + square(after.sd);
  const double variance = sum - 2 * correlation * before.sd * after.sd;
  return variance > rounding * sum ? std::sqrt(variance) : 0;
}

// The effect `mean change / divisor`, with the interval of paired t's noncentrality.
std::optional<Effect> by_noncentral_t(const Paired& people, double divisor, double confidence) {
  const double n = size_of(people), scatter = sd_of_changes(people);
  if (n < 3 || scatter == 0 || divisor == 0) return std::nullopt;
  const double error = scatter / std::sqrt(n);
  const auto range = noncentrality(mean_change(people) / error, n - 1, confidence);
  const double d = mean_change(people) / divisor;
  return Effect{d, unbiased(n - 1) * d, range.low * error / divisor, range.high * error / divisor};
}

}  // namespace

std::optional<Paired> paired(std::span<const double> before, std::span<const double> after) {
  check(before.size() == after.size(), "the same people are scored before and after");
  const auto first = moments(before), last = moments(after);
  if (!first || !last) return std::nullopt;
  return Paired{*first, *last, correlation(before, after).value_or(0)};
}

double unbiased(double df) {
  check(df >= 2, "a bias can be taken away from two degrees of freedom on");
  return 1 / boost::math::tgamma_delta_ratio((df - 1) / 2, 0.5) / std::sqrt(df / 2);
}

std::optional<Effect> d_z(const Paired& people, double confidence) {
  return by_noncentral_t(people, sd_of_changes(people), confidence);
}

std::optional<Effect> d_av(const Paired& people, double confidence) {
  const double divisor = std::sqrt((square(people.before.sd) + square(people.after.sd)) / 2);
  return by_noncentral_t(people, divisor, confidence);
}

std::optional<Effect> glass_delta(const Paired& people, double confidence) {
  const double n = size_of(people);
  if (n < 3 || people.before.sd == 0) return std::nullopt;
  const double d = mean_change(people) / people.before.sd, g = unbiased(n - 1) * d;
  const double error = std::sqrt(2 * (1 - people.correlation) / n + square(g) / (2 * n));
  const double half = normal_reach(confidence) * error;
  return Effect{d, g, g - half, g + half};
}

std::optional<Effect> hedges_g(const Moments& ones, const Moments& others, double confidence) {
  if (ones.n < 2 || others.n < 2) return std::nullopt;
  const double n_1 = static_cast<double>(ones.n), n_2 = static_cast<double>(others.n);
  const double df = n_1 + n_2 - 2;
  const double pooled =
      std::sqrt(((n_1 - 1) * square(ones.sd) + (n_2 - 1) * square(others.sd)) / df);
  if (pooled == 0) return std::nullopt;
  const double d = (ones.mean - others.mean) / pooled;
  const double per_t = std::sqrt(1 / n_1 + 1 / n_2);
  const auto range = noncentrality(d / per_t, df, confidence);
  return Effect{d, unbiased(df) * d, range.low * per_t, range.high * per_t};
}

}  // namespace stepwell::statistics
