#include "stepwell/statistics/distributions.h"

#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/fisher_f.hpp>
#include <boost/math/distributions/non_central_t.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <boost/math/tools/roots.hpp>
#include <cmath>

#include "stepwell/base/error.h"

namespace stepwell::statistics {
namespace {

namespace math = boost::math;

double upper_end(double confidence) {
  check(0 < confidence && confidence < 1, "a confidence is between 0 and 1");
  return (1 + confidence) / 2;
}

double chance_below(double t, double df, double noncentrality) {
  return math::cdf(math::non_central_t(df, noncentrality), t);
}

// Returns the noncentrality with `chance` of a value below `t`. The more of it, the smaller the
// chance; so it is somewhere around t, and steps that double find two places with it in between.
double noncentrality_at(double chance, double t, double df) {
  const auto excess = [&](double at) { return chance_below(t, df, at) - chance; };
  double low = t - 1, high = t + 1;
  for (double step = 1; excess(low) < 0; step *= 2) low -= step;
  for (double step = 1; excess(high) > 0; step *= 2) high += step;
  std::uintmax_t tries = 200;
  const auto [left, right] =
      math::tools::toms748_solve(excess, low, high, math::tools::eps_tolerance<double>(40), tries);
  return (left + right) / 2;
}

// Past this t the exact distribution takes long, and at last can't be worked out.
constexpr double large_t = 1'000;

// A noncentrality with `chance` below t is the quantile of t S - Z, where S^2 is chi-squared over
// its degrees of freedom and Z normal. Where t is large Z hardly matters beside S unless S scarcely
// varies; then S is as good as normal, and Z widens it by what the variances say.
double noncentrality_of_large(double chance, double t, double df) {
  const double quantile = std::sqrt(math::quantile(math::chi_squared(df), 1 - chance) / df);
  const double mean = 1 - 1 / (4 * df);
  return t * (mean + (quantile - mean) * std::sqrt(1 + 2 * df / (t * t)));
}

Interval noncentrality_above(double t, double df, double upper) {
  const auto at = t > large_t ? noncentrality_of_large : noncentrality_at;
  return {at(upper, t, df), at(1 - upper, t, df)};
}

}  // namespace

double normal_reach(double confidence) {
  return math::quantile(math::normal(), upper_end(confidence));
}

double t_reach(double confidence, double df) {
  return math::quantile(math::students_t(df), upper_end(confidence));
}

double chi_squared_tail(double value, double df) {
  return math::cdf(math::complement(math::chi_squared(df), value));
}

Interval f_middle(double confidence, double df_1, double df_2) {
  const double upper = upper_end(confidence);
  const math::fisher_f f(df_1, df_2);
  return {math::quantile(f, 1 - upper), math::quantile(f, upper)};
}

Interval noncentrality(double t, double df, double confidence) {
  const double upper = upper_end(confidence);
  if (t >= 0) return noncentrality_above(t, df, upper);
  const auto [low, high] = noncentrality_above(-t, df, upper);
  return {-high, -low};
}

}  // namespace stepwell::statistics
