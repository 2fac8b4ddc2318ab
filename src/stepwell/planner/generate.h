#pragma once

#include "stepwell/planner/model.h"

namespace stepwell::planner {

// Returns the week of a made-up clinic with so many patients, 1 to 2,000: about half of them can
// come in the evening alone, and staff and rooms are as scarce as they usually are. The same seed
// makes the same clinic.
Instance generate(int patients, std::uint64_t seed);

}  // namespace stepwell::planner
