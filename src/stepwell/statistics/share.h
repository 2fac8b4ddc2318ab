#pragma once

#include <optional>

#include "stepwell/statistics/model.h"

namespace stepwell::statistics {

// A share with the range it may lie in.
struct Share {
  double rate = 0;
  double low = 0;
  double high = 0;
};
BOOST_DESCRIBE_STRUCT(Share, (), (rate, low, high))

// Returns `some` of `all` with its score interval (E. B. Wilson, J. Am. Stat. Assoc. 22, 1927),
// which keeps within 0 and 1 and stays honest for small numbers; nothing when there is nobody.
// Throws unless 0 <= some <= all.
std::optional<Share> share_of(int some, int all, double confidence = usual_confidence);

}  // namespace stepwell::statistics
