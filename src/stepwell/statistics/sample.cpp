#include "stepwell/statistics/sample.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "stepwell/base/error.h"
#include "stepwell/statistics/distributions.h"

namespace stepwell::statistics {
namespace {

double mean_of(std::span<const double> values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

// The sum of products of deviations; of a list with itself, the sum of squares.
double products(std::span<const double> xs, std::span<const double> ys) {
  const double x_mean = mean_of(xs), y_mean = mean_of(ys);
  double sum = 0;
  for (std::size_t i = 0; i < xs.size(); ++i) sum += (xs[i] - x_mean) * (ys[i] - y_mean);
  return sum;
}

bool all_alike(std::span<const double> values) {
  return std::ranges::all_of(values, [&](double value) { return value == values.front(); });
}

}  // namespace

void check_finite(std::span<const double> values) {
  check(std::ranges::all_of(values, [](double value) { return std::isfinite(value); }),
        "statistics are of finite numbers");
}

std::optional<Moments> moments(std::span<const double> values) {
  check_finite(values);
  if (values.size() < 2) return std::nullopt;
  // Of values that are all 0.1 the mean may be off by a last digit, and then so is the spread.
  const double spread = all_alike(values) ? 0 : products(values, values);
  return Moments{values.size(), mean_of(values),
                 std::sqrt(spread / static_cast<double>(values.size() - 1))};
}

Interval range_of_mean(const Moments& sample, double confidence) {
  check(sample.n > 1, "the mean of one has no range");
  const double n = static_cast<double>(sample.n);
  const double half = t_reach(confidence, n - 1) * sample.sd / std::sqrt(n);
  return {sample.mean - half, sample.mean + half};
}

std::optional<double> correlation(std::span<const double> xs, std::span<const double> ys) {
  check(xs.size() == ys.size(), "pairs come in two lists of one length");
  check_finite(xs);
  check_finite(ys);
  if (xs.size() < 2 || all_alike(xs) || all_alike(ys)) return std::nullopt;
  const double r = products(xs, ys) / std::sqrt(products(xs, xs) * products(ys, ys));
  return std::clamp(r, -1.0, 1.0);
}

}  // namespace stepwell::statistics
