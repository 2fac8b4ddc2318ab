#pragma once

#include <span>
#include <vector>

#include "stepwell/base/error.h"
#include "stepwell/episode/model.h"
#include "stepwell/program/model.h"
#include "stepwell/roster/model.h"

namespace stepwell::roster {

// Returns everything that keeps the person of `stay` from joining `group` so, worst first.
// `memberships` are all the person ever had; `waits` says that the stay waits for its plan of care.
std::vector<Finding> check_join(const Join& join, const program::Group& group,
                                const episode::Episode& stay,
                                std::span<const Membership> memberships, bool waits);

// Returns everything wrong with ending `membership` so.
std::vector<Finding> check_leave(const Leave& leave, const Membership& membership);

}  // namespace stepwell::roster
