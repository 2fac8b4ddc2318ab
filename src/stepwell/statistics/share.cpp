#include "stepwell/statistics/share.h"

#include <cmath>

#include "stepwell/base/error.h"
#include "stepwell/statistics/distributions.h"

namespace stepwell::statistics {

std::optional<Share> share_of(int some, int all, double confidence) {
  check(0 <= some && some <= all, "a share is of some of all");
  if (all == 0) return std::nullopt;
  const double z = normal_reach(confidence);
  const double n = all, p = some / n;
  const double middle = (p + z * z / (2 * n)) / (1 + z * z / n);
  const double half = z / (1 + z * z / n) * std::sqrt(p * (1 - p) / n + z * z / (4 * n * n));
  // At the ends the formula gives the end itself, but for a last digit.
  return Share{p, some == 0 ? 0 : middle - half, some == all ? 1 : middle + half};
}

}  // namespace stepwell::statistics
