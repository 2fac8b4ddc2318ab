#include "stepwell/statistics/distributions.h"

#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/fisher_f.hpp>
#include <boost/math/distributions/non_central_t.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <boost/math/tools/roots.hpp>

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
  return {noncentrality_at(upper, t, df), noncentrality_at(1 - upper, t, df)};
}

}  // namespace stepwell::statistics
