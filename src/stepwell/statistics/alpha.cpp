#include "stepwell/statistics/alpha.h"

#include <cmath>
#include <numeric>

#include "stepwell/base/error.h"
#include "stepwell/statistics/distributions.h"

namespace stepwell::statistics {
namespace {

double variance(std::span<const double> values) {
  const double sd = moments(values)->sd;
  return sd * sd;
}

}  // namespace

std::optional<ItemSpread> item_spread(const std::vector<std::vector<double>>& answers) {
  if (answers.size() < 2) return std::nullopt;
  ItemSpread spread{.people = answers.size(), .items = answers.front().size()};
  std::vector<double> sums;
  for (const auto& person : answers) {
    check(person.size() == spread.items, "everybody answers the same items");
    sums.push_back(std::accumulate(person.begin(), person.end(), 0.0));
  }
  spread.of_sums = variance(sums);
  std::vector<double> of_one(answers.size());
  for (std::size_t item = 0; item < spread.items; ++item) {
    for (std::size_t person = 0; person < answers.size(); ++person)
      of_one[person] = answers[person][item];
    spread.of_items += variance(of_one);
  }
  return spread;
}

std::optional<Alpha> cronbach_alpha(const ItemSpread& spread, double confidence) {
  if (spread.people < 2 || spread.items < 2 || !(spread.of_sums > 0)) return std::nullopt;
  const double k = static_cast<double>(spread.items), n = static_cast<double>(spread.people);
  const double alpha = k / (k - 1) * (1 - spread.of_items / spread.of_sums);
  const auto f = f_middle(confidence, n - 1, (n - 1) * (k - 1));
  return Alpha{alpha, 1 - (1 - alpha) * f.high, 1 - (1 - alpha) * f.low};
}

std::optional<Precision> own_precision(const ItemSpread& spread) {
  const auto found = cronbach_alpha(spread);
  if (!found || found->alpha < 0) return std::nullopt;
  return Precision{std::sqrt(spread.of_sums), found->alpha};
}

}  // namespace stepwell::statistics
