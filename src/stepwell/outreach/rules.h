#pragma once

#include <span>

#include "stepwell/base/error.h"
#include "stepwell/outreach/model.h"

namespace stepwell::outreach {

// Returns everything wrong with `attempt`, made at `now` as one more than `made`; empty when it may
// be stored.
std::vector<Finding> check_attempt(const task::Task& task, const NewAttempt& attempt,
                                   std::size_t made, Instant now);

// Returns everything wrong with ending `task` so, after `attempts`; empty when it may end. Whoever
// said something was reached; whoever was not, was tried.
std::vector<Finding> check_end(const task::Task& task, const End& end,
                               std::span<const Attempt> attempts);

// Returns the absence that somebody who was excused on `today` is away by.
absence::NewAbsence absence_of(const End& end, Day today);

}  // namespace stepwell::outreach
