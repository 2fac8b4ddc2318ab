#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "stepwell/statistics/model.h"

namespace stepwell::statistics {

// What a sample comes to.
struct Moments {
  std::size_t n = 0;  // two or more
  double mean = 0;
  double sd = 0;  // by n - 1
};

// Throws unless all of `values` are numbers, and finite.
void check_finite(std::span<const double> values);

// Returns nothing for fewer than two values: one has no spread.
std::optional<Moments> moments(std::span<const double> values);

// Returns the range the true mean may lie in, by Student's t (Biometrika 6, 1908): mean -+ t * sd /
// sqrt(n). Of values all alike it is that value.
Interval range_of_mean(const Moments& sample, double confidence = usual_confidence);

// Returns the product-moment correlation of two equally long lists; nothing for fewer than two
// pairs, or where either list's values are all the same.
std::optional<double> correlation(std::span<const double> xs, std::span<const double> ys);

}  // namespace stepwell::statistics
