#pragma once

#include "stepwell/base/error.h"
#include "stepwell/breakglass/model.h"

namespace stepwell::breakglass {

// Returns what keeps a chart from being opened for `reason`; empty when nothing does.
std::vector<Finding> check_reason(const Private<std::string>& reason);

// Returns what keeps `opening` from being signed off with `review`; empty when nothing does. Who
// signs is the gate's and the route's affair.
std::vector<Finding> check_review(const Opening& opening, const OpeningReview& review);

// Whether `opening` lets its person read at `now`: from its first moment to just before its last.
bool is_open(const Opening& opening, Instant now);

}  // namespace stepwell::breakglass
