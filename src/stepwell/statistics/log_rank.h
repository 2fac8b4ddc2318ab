#pragma once

#include <optional>
#include <vector>

#include "stepwell/statistics/follow_up.h"

namespace stepwell::statistics {

struct LogRank {
  std::vector<int> observed;     // ends in each group
  std::vector<double> expected;  // as many as there would be were all groups alike
  double chi_squared = 0;
  int df = 0;
  double p = 1;
};
BOOST_DESCRIBE_STRUCT(LogRank, (), (observed, expected, chi_squared, df, p))

// Tests whether groups of people last equally long (N. Mantel, Cancer Chemotherapy Reports 50,
// 1966; R. Peto and J. Peto, J. R. Stat. Soc. A 135, 1972), with the hypergeometric variance for
// ties. A group nobody of which was there when anybody's end came says nothing, and takes no degree
// of freedom. None when fewer than two groups say something, or when they were never there
// together.
std::optional<LogRank> log_rank(const std::vector<std::vector<Followed>>& groups);

}  // namespace stepwell::statistics
