#pragma once

#include "stepwell/planner/model.h"

namespace stepwell::testing {

// Returns a week of four hours on two days with four to eight patients, two groups and a
// therapist's visits: small enough to try everything that can be. The same seed makes the same
// week.
planner::Instance tiny_week(std::uint64_t seed);

// Returns the best programme there is for `instance`, one of tiny_week()'s, having tried all; those
// that can't become better than `known` are cut off. Returns nothing when none is better.
std::optional<planner::Programme> better_tiny_week(const planner::Instance& instance,
                                                   const planner::Cost& known);

}  // namespace stepwell::testing
