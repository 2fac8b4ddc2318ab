#pragma once

#include <optional>
#include <vector>

#include "stepwell/statistics/change.h"

namespace stepwell::statistics {

// How the answers to a measure's items scatter.
struct ItemSpread {
  std::size_t people = 0;
  std::size_t items = 0;
  double of_items = 0;  // the sum of the items' variances
  double of_sums = 0;   // the variance of people's sums
};

// Returns the spread of `answers`: one list for each person, complete, all of one length. None for
// fewer than two people.
std::optional<ItemSpread> item_spread(const std::vector<std::vector<double>>& answers);

// How well a measure's items go together.
struct Alpha {
  double alpha = 0;  // at most 1; below 0 where items go against each other
  double low = 0;
  double high = 0;
};
BOOST_DESCRIBE_STRUCT(Alpha, (), (alpha, low, high))

// Returns k / (k - 1) * (1 - of_items / of_sums) for k items (L. J. Cronbach, Psychometrika 16,
// 1951), with the interval 1 - (1 - alpha) * F of L. S. Feldt, Psychometrika 30, 1965. None for
// fewer than two people or two items, or where everybody has the same sum.
std::optional<Alpha> cronbach_alpha(const ItemSpread& spread, double confidence = usual_confidence);

// Returns how the measure scatters by these answers, for this site's own reliable change: the sums'
// standard deviation, and alpha. None where there is no alpha, or one below 0.
std::optional<Precision> own_precision(const ItemSpread& spread);

}  // namespace stepwell::statistics
